import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startTranslations } from '../../../../../src/renderer/app/language/translations'
import { CausalMapTab } from '../../../../../src/renderer/features/situation/causal-map/causal-map-tab'
import {
  changeInfluence,
  faultOfChange,
} from '../../../../../src/renderer/features/situation/causal-map/local-influence'
import { SituationSlotsContext } from '../../../../../src/renderer/features/situation/situation-slots'
import type { MapJob, TraceOptions, TraceWholeMap } from '../../../../../src/renderer/simulation/trace-in-worker'
import { selectIsInfluenceBegun } from '../../../../../src/renderer/state/situation-slice'
import { useStore } from '../../../../../src/renderer/state/store'
import { takePendingEdits, useUnconfirmed } from '../../../../../src/renderer/ui/pending-edits'
import type { TracedMap } from '../../../../../src/shared/decision'
import { createJointTracer, type Cause, type TraceTarget } from '../../../../../src/shared/engine'
import { bundledScenarios } from '../../../../../src/shared/formats'

beforeAll(() => {
  // jsdom lacks it, and React Aria's popovers ask for it.
  vi.stubGlobal('CSS', { escape: (text: string) => text })
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes('min-width: 1200px'),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }))
  // jsdom lays nothing out: say a size as soon as it is asked for.
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly #tell: ResizeObserverCallback
      constructor(tell: ResizeObserverCallback) {
        this.#tell = tell
      }
      observe = () => {
        const entry = { contentRect: { width: 1000, height: 600 } } as ResizeObserverEntry
        this.#tell([entry], this)
      }
      unobserve = () => undefined
      disconnect = () => undefined
    },
  )
  startTranslations('en')
})

const CAMPAIGN = 'youth-guard/upland-communities'

/** A map in which one campaign moves, through threat, by political instability. */
function tracedFor({ model, scenario, request }: MapJob): TracedMap {
  const { causes, quantities } = createJointTracer(model, scenario, request)
  const shares = new Float64Array(quantities.length * causes.length)
  const owe = (isTarget: (target: TraceTarget) => boolean, isCause: (cause: Cause) => boolean, share: number) => {
    shares[quantities.findIndex(isTarget) * causes.length + causes.findIndex(isCause)] = share
  }
  const threat = 'youth-guard/threat-perception'
  owe(
    (one) => one.kind !== 'level' && one.dyad === CAMPAIGN,
    (cause) => cause.kind === 'level' && cause.level === threat,
    2,
  )
  owe(
    (one) => one.kind !== 'level' && one.dyad === CAMPAIGN,
    (cause) => cause.kind === 'trigger' && cause.trigger === 'attack-on-forces',
    0.2,
  )
  owe(
    (one) => one.kind === 'level' && one.level === threat,
    (cause) => cause.kind === 'chance',
    0.1,
  )
  owe(
    (one) => one.kind === 'level' && one.level === threat,
    (cause) => cause.kind === 'level' && cause.level === 'state-security-forces/threat-perception',
    0.3,
  )
  const moved = (one: TraceTarget) => (one.kind === 'level' ? one.level === threat : one.dyad === CAMPAIGN)
  return {
    causes,
    quantities,
    memberCount: 8,
    starts: Float64Array.from(quantities, (one) => (one.kind === 'level' ? 0.4 : -4)),
    ends: Float64Array.from(quantities, (one) => (one.kind === 'level' ? 0.4 : -4) + (moved(one) ? 0.2 : 0)),
    shares,
    deaths: Float64Array.from(
      quantities.filter(({ kind }) => kind !== 'level'),
      () => 10,
    ),
  }
}

let waiting: { readonly job: MapJob; readonly options: TraceOptions; readonly done: (map: TracedMap) => void }[] = []
const trace: TraceWholeMap = (job, options) =>
  new Promise((done) => {
    waiting.push({ job, options, done })
  })

beforeEach(() => {
  waiting = []
  const document = structuredClone(bundledScenarios().find(({ country }) => country === 'Kelvara')?.document)
  if (!document) throw new Error('Kelvara does not come with the program')
  useStore.getState().documentOpened(document, null)
})
afterEach(cleanup)

function show() {
  const head = document.createElement('div')
  document.body.append(head)
  function AWindow() {
    useUnconfirmed('influence', useStore(selectIsInfluenceBegun))
    return (
      <SituationSlotsContext value={{ head, actions: null }}>
        <CausalMapTab trace={trace} />
      </SituationSlotsContext>
    )
  }
  return render(<AWindow />)
}

async function showTraced() {
  // Without asking the style of every ancestor whether it takes the pointer: that takes seconds here.
  const user = userEvent.setup({ pointerEventsCheck: 0 })
  show()
  const [first] = waiting
  if (!first) throw new Error('nothing is traced')
  await act(async () => {
    first.done(tracedFor(first.job))
    await Promise.resolve()
  })
  return user
}

// By label and text: by role, jsdom goes through the styles of everything on the page.
const map = () => screen.getByLabelText(/^Causal map with/)

describe('the causal map', () => {
  it('shows thin links and how far the work is, then the strongest path in a sentence', async () => {
    show()

    expect(screen.getByText(/being worked out: 0 % done/)).toBeTruthy()
    act(() => waiting[0]?.options.onProgress(12))
    expect(screen.getByText(/being worked out: 50 % done/)).toBeTruthy()
    expect(
      new Set([...map().querySelectorAll('.causal-map__link')].map((link) => link.getAttribute('stroke-width'))),
    ).toEqual(new Set(['1.25']))

    await act(async () => {
      const [first] = waiting
      if (first) first.done(tracedFor(first.job))
      await Promise.resolve()
    })

    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'The strongest path runs from threat perceived (State security forces) through threat perceived (Youth Guard) to organised violence (Youth Guard against Upland communities).',
    )
    expect(map().querySelector('.causal-map__link[stroke-width="7"]')).toBeTruthy()
    expect(within(map()).getByLabelText(/^Attack on security forces, trigger/)).toBeTruthy()
    expect(within(map()).getByLabelText(/^Harm by government side/)).toBeTruthy()
  })

  it('outlines the path that the headline tells of, and says what it carries', async () => {
    await showTraced()

    expect(map().querySelectorAll('.causal-map__casing')).toHaveLength(2)
    expect(
      [...map().querySelectorAll('.causal-map__box[data-on-path]')].map((box) => box.getAttribute('aria-label')),
    ).toEqual([
      expect.stringMatching(/^Threat perceived, State security forces/),
      expect.stringMatching(/^Threat perceived, Youth Guard/),
      expect.stringMatching(/^Organised violence, Youth Guard/),
    ])
    expect(screen.getByText('path of the headline')).toBeTruthy()
    // 2 of 2.2 of how violence moved, and 0.3 of 0.4 of how the threat did.
    expect(screen.getByText(/^It carries about 68 % of the change at its end/)).toBeTruthy()
  })

  it('asks once for the same scenario and settings', async () => {
    await showTraced()
    cleanup()
    show()

    expect(waiting).toHaveLength(1)
  })

  it('tells of what is selected by keyboard, and leaves it', async () => {
    const user = await showTraced()
    const box = within(map()).getByLabelText(/^Threat perceived, Youth Guard/)
    act(() => box.focus())
    await user.keyboard('{Enter}')

    const detail = screen.getByRole('complementary')
    expect(within(detail).getByRole('heading', { name: 'Threat perceived' })).toBeTruthy()
    expect(within(detail).getByText('75 % of its change')).toBeTruthy()
    // In per cent, as the tabs beside it; the equation counts otherwise, and says so.
    expect(
      within(detail).getByText(/^Today: \w+( \w+)? \(\u2066\d+–\d+ %\u2069\), best \u2066\d+ %\u2069$/),
    ).toBeTruthy()
    expect(within(detail).getByText('Equation and range')).toBeTruthy()
    expect(within(detail).getByText(/^\u2066\d+ – \d+ – \d+ %\u2069$/)).toBeTruthy()
    expect(within(detail).getByText(/where 1 is 100 %/)).toBeTruthy()
    expect(within(detail).getByRole('heading', { name: 'Raises' })).toBeTruthy()

    await user.keyboard('{ArrowRight}')
    expect(document.activeElement).not.toBe(box)
    expect(map().contains(document.activeElement)).toBe(true)
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('complementary')).toBeNull()
  })

  const INFLUENCE = 'state-threat-perception-on-allied-militia-threat-perception'
  const openEditor = () => {
    fireEvent.click(within(map()).getByLabelText(/^Threat perceived, Youth Guard/))
    fireEvent.click(
      screen.getByLabelText('Threat perceived (State) on Threat perceived (Allied militias): change for this scenario'),
    )
    return screen.getByLabelText('Threat perceived (State) on Threat perceived (Allied militias)')
  }

  it('keeps a change of an influence once its numbers are in order and it has a reason', async () => {
    await showTraced()
    const form = openEditor()
    const keep = (best: string, because: string) => {
      fireEvent.change(within(form).getByLabelText('Best'), { target: { value: best } })
      fireEvent.change(within(form).getByLabelText('Because'), { target: { value: because } })
      fireEvent.submit(form)
    }
    keep('2.9', 'They fell out.')
    expect(form.textContent).toContain('Low may not be above best')
    keep('', 'They fell out.')
    expect(form.textContent).toContain('Weights run from −3 to 3')
    keep('0.5', ' ')
    expect(form.textContent).toContain('Say in a sentence')
    expect(useStore.getState().document.scenario.local).toBeUndefined()

    keep('0.5', 'They fell out. ')

    const [local] = useStore.getState().document.scenario.local?.influences ?? []
    expect([local?.influence, local?.weight.best, local?.because]).toEqual([INFLUENCE, 0.5, 'They fell out.'])
    expect(within(screen.getByLabelText('Details of what is chosen')).getByText('Changed here')).toBeTruthy()
    // Another scenario is another map.
    expect(waiting).toHaveLength(2)
  })

  it.each(['Low', 'Because'])(
    'asks about a change of an influence that was begun by %s and not kept',
    async (label) => {
      await showTraced()
      const field = within(openEditor()).getByLabelText<HTMLInputElement>(label)
      const before = field.value
      expect(takePendingEdits()).toBeUndefined()

      fireEvent.change(field, { target: { value: '0.25' } })
      expect(takePendingEdits()).toEqual(['influence'])
      fireEvent.change(field, { target: { value: before } })
      expect(takePendingEdits()).toBeUndefined()

      fireEvent.change(field, { target: { value: '0.25' } })
      fireEvent.click(screen.getByText('Leave'))
      expect(takePendingEdits()).toBeUndefined()
    },
  )

  it('keeps a change of an influence that was begun while another box or tab is looked at', async () => {
    await showTraced()
    fireEvent.change(within(openEditor()).getByLabelText('Best'), { target: { value: '0.5' } })
    fireEvent.change(screen.getByLabelText('Because'), { target: { value: 'They fell' } })

    act(() => useStore.getState().mapBoxChosen('level:government/impunity'))
    expect(screen.queryByLabelText('Because')).toBeNull()
    cleanup()
    expect(selectIsInfluenceBegun(useStore.getState())).toBe(true)
    show()
    fireEvent.click(within(map()).getByLabelText(/^Threat perceived, Youth Guard/))

    expect(screen.getByLabelText<HTMLTextAreaElement>('Because').value).toBe('They fell')
    expect(screen.getByLabelText<HTMLInputElement>('Best').value).toBe('0.5')
    expect(takePendingEdits()).toEqual(['influence'])
    fireEvent.click(screen.getByText('Leave'))
    expect(selectIsInfluenceBegun(useStore.getState())).toBe(false)
    expect(screen.queryByLabelText('Because')).toBeNull()
  })

  it('forgets a change of an influence that was begun with its document', () => {
    const { influenceDrafted, document: shown, documentOpened } = useStore.getState()
    influenceDrafted(INFLUENCE, { low: '0', best: '0.5', high: '1', because: '' })

    documentOpened(shown, null)

    expect(selectIsInfluenceBegun(useStore.getState())).toBe(false)
  })

  it('refuses a change that would make levels push each other without end', () => {
    const { scenario } = useStore.getState().document
    const change = (influence: string, weight: number) => ({
      influence,
      weight: { low: weight, best: weight, high: weight },
      because: 'A test.',
    })
    const influences = [
      change('intergroup-polarisation-on-dangerous-speech', 3),
      change('intergroup-polarisation-on-local-peace-capacity', -3),
      change('local-peace-capacity-on-intergroup-polarisation', -3),
    ]
    const last = change('dangerous-speech-on-intergroup-polarisation', 3)

    expect(faultOfChange({ ...scenario, local: { influences } }, last.influence, last.weight, 'A test.')).toBe(
      'unstable',
    )
    expect(faultOfChange(scenario, INFLUENCE, { low: 0.5, best: 0.6, high: 0.7 }, 'A test.')).toBeUndefined()
  })

  it('marks what is otherwise here, in the table too, and takes the model’s value back', async () => {
    changeInfluence({ influence: INFLUENCE, weight: { low: 0.1, best: 0.2, high: 0.3 }, because: 'A test.' }, 'it')
    await showTraced()
    expect(map().querySelectorAll('.causal-map__changed')).toHaveLength(1)
    fireEvent.click(screen.getByText('Show as a table'))
    expect(document.querySelectorAll('tr[data-changed]')).toHaveLength(1)
    fireEvent.click(screen.getByText('Show as a map'))

    openEditor()
    fireEvent.click(screen.getByText('Back to the model’s value'))

    expect(useStore.getState().document.scenario.local).toBeUndefined()
    act(() => useStore.getState().undo())
    expect(useStore.getState().document.scenario.local?.influences).toHaveLength(1)
  })

  it('says all influences as a table, and only those that rest on judgement if asked', async () => {
    const user = await showTraced()
    await user.click(screen.getByText('Show as a table'))
    const rows = () => [...document.querySelectorAll('tbody tr')].map((row) => row.textContent)

    expect(rows()).toHaveLength(153)
    expect(rows().filter((row) => row.startsWith('Rule of lawImpunitylowersvery strong'))).toHaveLength(1)
    await user.click(screen.getByText('only links by judgement'))
    expect(rows().length).toBeLessThan(153)
    expect(rows().every((row) => row.includes('Weak'))).toBe(true)
  })
})
