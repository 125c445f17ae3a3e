import { act, cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startTranslations } from '../../../../../src/renderer/app/language/translations'
import { ChecksTab } from '../../../../../src/renderer/features/situation/checks/checks-tab'
import {
  keepChecks,
  stopChecks,
  type RunChecks,
} from '../../../../../src/renderer/features/situation/checks/keep-checks'
import { SituationSlotsContext } from '../../../../../src/renderer/features/situation/situation-slots'
import type { CheckResult } from '../../../../../src/renderer/simulation/check-runs'
import { selectIsCheckBegun } from '../../../../../src/renderer/state/checks-slice'
import { selectHasUnsavedChanges } from '../../../../../src/renderer/state/document-slice'
import { useStore } from '../../../../../src/renderer/state/store'
import type { RealityVerdict } from '../../../../../src/shared/engine'
import { bundledScenarios, parseScenarioDocument, serialiseScenarioDocument } from '../../../../../src/shared/formats'
import { model } from '../../../../builders/bundled'
import { stubWindow } from '../stub-window'

beforeAll(() => {
  stubWindow(1200)
  startTranslations('en')
})

const result = (verdict: RealityVerdict): CheckResult => ({
  finding: { verdict, reached: 0.5, low: 0.456, high: 0.544 },
  ...(verdict === 'fails' && {
    against: {
      member: 16,
      key: 'severity',
      given: { severity: [10, 2000, 40], outcome: [10, 2000, 40], events: [{ trigger: 'coup-attempt', step: 1 }] },
    },
  }),
})

/** Every check holds but the first, which fails. */
const firstFails: RunChecks = ({ realityChecks = [] }, { onProgress }) => {
  onProgress(1)
  return Promise.resolve(new Map(realityChecks.map(({ id }, place) => [id, result(place === 0 ? 'fails' : 'holds')])))
}

beforeEach(() => {
  const document = structuredClone(bundledScenarios().find(({ country }) => country === 'Kelvara')?.document)
  if (!document) throw new Error('Kelvara does not come with the program')
  useStore.getState().documentOpened(document, null)
  stopChecks(useStore)
})
afterEach(cleanup)

function show(run: RunChecks = firstFails) {
  const [head, actions] = [document.createElement('div'), document.createElement('div')]
  document.body.append(head, actions)
  render(
    <SituationSlotsContext value={{ head, actions }}>
      <ChecksTab run={run} />
    </SituationSlotsContext>,
  )
  return userEvent.setup()
}

const checks = () => useStore.getState().document.realityChecks ?? []
const heading = () => screen.getByRole('heading', { level: 1 }).textContent
const pick = async (user: ReturnType<typeof userEvent.setup>, picker: RegExp, option: string) => {
  await user.click(screen.getByLabelText(picker, { selector: 'button' }))
  await user.click(within(screen.getByRole('listbox')).getByText(option))
}

describe('the reality checks', () => {
  it('are put to the test on request, say which fails, and open a future against it', async () => {
    const user = show()
    expect(heading()).toBe('5 expectations of Kelvara are written down and not put to the test yet.')

    await user.click(screen.getByRole('button', { name: 'Put to the test' }))

    expect(heading()).toBe('Kelvara does not do what is expected of it: 1 of 5 checks fails.')
    const [first] = screen.getAllByRole('listitem')
    expect(first?.textContent).toContain('found: 50 (45.6 to 54.4)')
    expect(first?.textContent).toContain('fails')
    await user.click(screen.getByRole('button', { name: /^Open a failing future/ }))
    const future = screen.getByRole('complementary')
    expect(within(future).getByRole('heading', { name: 'Future 17' })).toBeTruthy()
    expect(future.textContent).toContain('2,000 deaths')
    expect(future.textContent).toContain('Coup attempt, month 1')
  })

  it('can be stopped, and nothing is known then', async () => {
    let signal: AbortSignal | undefined
    const user = show((_, options) => {
      ;({ signal } = options)
      options.onProgress(0.4)
      return new Promise(() => undefined)
    })
    await user.click(screen.getByRole('button', { name: 'Put to the test' }))
    expect(screen.getByRole('status').textContent).toContain('40 %')

    await user.click(screen.getByRole('button', { name: 'Stop' }))
    expect(signal?.aborted).toBe(true)
    expect(useStore.getState().checks.kind).toBe('none')
  })

  it('are written from a template, and the file takes them', async () => {
    const user = show()
    await user.click(screen.getByText('Add a check'))
    await pick(user, /^nothing is done If/, 'a level is set')
    await pick(user, /^mass killing Outcome/, 'people displaced')
    const percent = screen.getByLabelText('Per cent of futures')
    await user.clear(percent)
    await user.type(percent, '25{Enter}')
    await user.click(screen.getByText('Keep the check'))

    const written = checks().at(-1)
    expect(written?.text).toMatch(
      /^If .* is 50 of 100 today, 100,000 people displaced or more stays under 25 % of futures within 36 months\.$/,
    )
    expect(written?.outcome).toEqual({ kind: 'people', of: 'displaced', atLeast: 100_000 })
    expect(written?.expected).toEqual({ kind: 'share', low: 0, high: 0.25 })
    expect(selectHasUnsavedChanges(useStore.getState())).toBe(true)
    const { document } = useStore.getState()
    expect(parseScenarioDocument(serialiseScenarioDocument(document), model)).toEqual({ ok: true, value: document })
  })

  it('can be edited, duplicated and deleted, and all of it undone', async () => {
    const user = show()
    const before = checks()
    await user.click(screen.getAllByRole('button', { name: /^Duplicate/ })[1] ?? document.body)
    expect(checks()).toHaveLength(6)
    expect(checks()[2]).toEqual({ ...before[1], id: 'check-6' })
    // It compares two cases, which the template cannot say.
    expect(within(screen.getByRole('complementary')).getByText(/says more than the template can/)).toBeTruthy()

    await user.click(screen.getAllByRole('button', { name: /^Delete/ })[2] ?? document.body)
    expect(checks()).toEqual(before)
    act(() => useStore.getState().undo())
    act(() => useStore.getState().undo())
    expect(checks()).toEqual(before)
  })

  it('run after saving, and a notice says that one fails', async () => {
    const stop = keepChecks(useStore, firstFails)
    const { saveStarted, saveFinished, document } = useStore.getState()
    await act(async () => {
      saveStarted()
      saveFinished(document, { handle: 'h', name: 'n', hash: 'x' } as never, 1)
      await Promise.resolve()
    })
    await vi.waitFor(() => expect(useStore.getState().checks.kind).toBe('done'))

    expect(useStore.getState().notices.at(-1)?.label).toEqual({ key: 'checks:notice.failing', params: { count: 1 } })
    stop()
  })

  it('keeps what was begun while another tab is looked at, until it is cancelled or another document opens', async () => {
    const user = show()
    await user.click(screen.getByRole('button', { name: 'Add a check' }))
    await pick(user, /^nothing is done If/, 'a level is set')
    const sentence = document.querySelector('.check-editor__sentence')?.textContent ?? ''
    expect(sentence).not.toBe('')
    cleanup()

    const again = show()
    expect(document.querySelector('.check-editor__sentence')?.textContent).toBe(sentence)
    expect(selectHasUnsavedChanges(useStore.getState())).toBe(false)
    expect(selectIsCheckBegun(useStore.getState())).toBe(true)
    await again.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(selectIsCheckBegun(useStore.getState())).toBe(false)
    expect(document.querySelector('.check-editor')).toBeNull()
    await again.click(screen.getByRole('button', { name: 'Add a check' }))
    expect(document.querySelector('.check-editor__sentence')?.textContent).not.toBe(sentence)

    await pick(again, /^nothing is done If/, 'a level is set')
    act(() => useStore.getState().documentOpened(useStore.getState().document, null))
    expect(useStore.getState().checkDrafts).toEqual({})
  })
})
