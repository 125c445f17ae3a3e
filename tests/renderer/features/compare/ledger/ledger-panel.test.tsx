import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startTranslations } from '../../../../../src/renderer/app/language/translations'
import { BriefDrawer } from '../../../../../src/renderer/features/brief'
import type { CompareFacts } from '../../../../../src/renderer/features/compare/compare-facts'
import { LedgerPanel } from '../../../../../src/renderer/features/compare/ledger/ledger-panel'
import { countryModel } from '../../../../../src/renderer/state/country-model'
import { PresentNumber } from '../../../../../src/renderer/features/compare/ledger/present-number'
import { useStore } from '../../../../../src/renderer/state/store'
import type {
  Challenge,
  ChallengeSubject,
  CountryModel,
  EnsembleResult,
  ResponsePlan,
} from '../../../../../src/shared/engine'
import { bundledScenarios } from '../../../../../src/shared/formats'
import { aChallenge } from '../../../../builders/a-challenge'
import { aResult } from '../../../../builders/a-result'
import { aWorkerPool } from '../../../../builders/a-worker-pool'
import { stubWindow } from '../../situation/stub-window'

const HORIZON = 2
const CHALLENGE = aChallenge()

beforeAll(() => {
  stubWindow(1440)
  startTranslations('en')
})

beforeEach(() => {
  const document = bundledScenarios()[0]?.document
  const [plan] = document?.plans ?? []
  if (!document || !plan) throw new Error('No scenario with a plan comes with the program')
  useStore.getState().documentOpened(
    {
      ...document,
      plans: [{ ...plan, id: 'p', name: 'Plan P' }],
      currentPlan: 'p',
      settings: { ...document.settings, memberCount: 10, horizonSteps: HORIZON },
    },
    null,
  )
  useStore.setState({ judged: 'deaths', challengeFindings: new Map() })
  useStore.getState().comparisonFinished()
})
afterEach(cleanup)

const facts: CompareFacts = {
  question: { outcome: 'deaths', step: HORIZON, smallest: { absolute: 25, relative: 0.1 } },
  referenceId: 'no-response',
  memberCount: 10,
  horizonSteps: HORIZON,
  isGoingOn: false,
  rows: [],
}

/** The same in each of ten futures. */
const losing = (loss: number): EnsembleResult =>
  aResult({ deaths: [0, 0, loss].map((deaths) => Array.from({ length: 10 }, () => deaths)) })

const speedIn = (model: CountryModel): number =>
  model.parameters.find(({ id }) => id === 'campaign.speed')?.value.best ?? NaN

/** Workers that lose so much under a plan, by what the model says. */
const losingPool = (lossOf: (model: CountryModel, plan: ResponsePlan) => number) =>
  aWorkerPool((model) => ({ runEnsemble: ({ plan }) => Promise.resolve(losing(lossOf(model, plan))) }))

/** Workers in which no response costs a thousand times the speed of campaigns, and any plan 500. */
const aPool = () => losingPool((model, plan) => (isOn(plan) ? 500 : 1000 * speedIn(model)))

/** An effect that is kept as the logarithm of a multiplier. */
function attacksEffect(): ChallengeSubject {
  for (const { id, effects } of countryModel.instruments) {
    const effect = effects.findIndex(({ channel }) => channel === 'event-rate')
    if (effect >= 0) return { kind: 'effect', instrument: id, effect }
  }
  throw new Error('No instrument has an effect on the number of attacks')
}

const isOn = ({ responses }: ResponsePlan): boolean => responses.length > 0

const enter = (...challenges: readonly Challenge[]) => {
  act(() => {
    useStore.getState().edit({ key: 'ledger:change.add', params: { name: '' } }, (document) => {
      document.challenges = [...challenges]
    })
  })
}
const show = (pool = aPool()) => {
  render(<LedgerPanel facts={facts} openPool={pool.open} />)
  return pool
}
const plain = ({ textContent }: HTMLElement): string =>
  textContent.replace(/[\u2066\u2068\u2069]/g, '').replaceAll('\u00a0', ' ')
const choose = async (item: string) => {
  await userEvent.click(screen.getByRole('button', { name: /What to do with the challenge/ }))
  await userEvent.click(screen.getByRole('menuitem', { name: item }))
}

/** All letters at once: the long list is laid out anew with each. */
const find = async (finder: HTMLElement, text: string) => {
  await userEvent.click(finder)
  await userEvent.paste(text)
}

describe('the challenge ledger', () => {
  it('says what it is for while it is empty, and opens no worker', () => {
    const { open } = show()

    expect(screen.getByText(/Nobody has challenged a number yet/)).toBeTruthy()
    expect(screen.queryByRole('progressbar')).toBeNull()
    expect(open).not.toHaveBeenCalled()
  })

  it('says from which value on the ranking is another', async () => {
    enter(CHALLENGE)
    show()

    const said = await screen.findByText(/comes first/)
    expect(said.textContent.replace(/[\u2066\u2068\u2069]/g, '')).toMatch(
      /^From about 0\.(48|49|5)\d* on the ranking by the mean changes: with 0\.1, no response comes first instead of Plan P\.$/,
    )
  })

  it('says so where the ranking stays, and what is parked is not tried', async () => {
    enter({ ...CHALLENGE, alternative: 2 }, { ...CHALLENGE, id: 'later', alternative: 3, state: 'parked' })
    show()

    expect(plain(await screen.findByText(/the ranking by the mean stays/))).toMatch(
      /^With 2 the ranking by the mean stays: Plan P and no response\. Below about 0\.(4[89]|5)\d* it would change: no response would come before Plan P\.$/,
    )
    expect(screen.getByText('Not tried while it is parked.')).toBeTruthy()
    expect(screen.getByText('Parked')).toBeTruthy()
  })

  it('says that the ranking stays where no future speaks surely for either plan, before or after', async () => {
    enter(CHALLENGE)
    const pool = aWorkerPool((model) => ({
      runEnsemble: ({ plan }) => {
        const [low, high] = isOn(plan) ? [3000, 0] : [0, 2000 + 2000 * speedIn(model)]
        return Promise.resolve(
          aResult({
            deaths: [
              [0, 0],
              [0, 0],
              [low, high],
            ].map((two) => Array.from({ length: 5 }, () => two).flat()),
          }),
        )
      },
    }))
    show(pool)

    const said = await screen.findByText(/the ranking by the mean stays/)
    expect(plain(said)).toBe(
      'With 0.1 the ranking by the mean stays: no response and Plan P could not be told apart within chance before, and cannot now. No value from 0.1 to 1.7 changes it.',
    )
    expect(said.dataset['changes']).toBeUndefined()
  })

  it('says how far the one plan is ahead of the other, as the number stands and with the alternative', async () => {
    enter(CHALLENGE)
    show()

    // No response costs a thousand times the speed as it stands, and 100 with the alternative; the plan 500 either way.
    const fewer = Math.round(1000 * speedIn(countryModel) - 500)
    expect(plain(await screen.findByText(/ against /)).replaceAll('\u2060', '')).toBe(
      `Plan P against no response, by the mean of 10 futures: ${fewer} fewer deaths (90 % interval ${fewer}–${fewer}) as the number stands; 400 more deaths (90 % interval 400–400) with 0.1.`,
    )
    expect(screen.getByText(/ranked by their mean at month 2: .* The headline goes by futures first/)).toBeTruthy()
  })

  it('says so where the number is of a response that no plan uses, and names the plan that uses it where one does', async () => {
    const used = useStore.getState().document.plans[0]?.responses.map(({ instrument }) => instrument) ?? []
    const [ofPlan, ofNone] = [true, false].map((isUsed) =>
      countryModel.instruments.find(
        ({ id, effects, isUsualPrevention }) =>
          effects.length > 0 && isUsualPrevention !== true && used.includes(id) === isUsed,
      ),
    )
    if (!ofPlan || !ofNone) throw new Error('No such responses')
    const about = ({ id }: typeof ofPlan) => ({ kind: 'effect', instrument: id, effect: 0 }) as const
    enter({ ...CHALLENGE, id: 'none', subject: about(ofNone) }, { ...CHALLENGE, id: 'plan', subject: about(ofPlan) })
    show(losingPool((_, plan) => (isOn(plan) ? 500 : 700)))

    expect(await screen.findByText(/^None of the plans uses this response/)).toBeTruthy()
    expect(plain(await screen.findByText(/ against /))).toMatch(
      /^Plan P against no response, by the mean of 10 futures/,
    )
  })

  it('says in how many futures the value is looked for, where those are not all', () => {
    enter({ ...CHALLENGE, state: 'parked' })
    show()
    expect(screen.queryByText(/is looked for in/)).toBeNull()
    act(() =>
      useStore.getState().edit({ key: 'ledger:change.add', params: { name: '' } }, (document) => {
        document.settings.memberCount = 2000
      }),
    )
    expect(screen.getByText(/in 1,000 futures, and ranked .* is looked for in 250 of them/)).toBeTruthy()
  })

  it('tries nothing again that it knows', async () => {
    enter(CHALLENGE)
    const first = show()
    await screen.findByText(/comes first/)
    cleanup()
    const second = show()

    expect(screen.getByText(/comes first/)).toBeTruthy()
    expect(first.open).toHaveBeenCalledOnce()
    expect(second.open).not.toHaveBeenCalled()
  })

  it('waits until all plans have been compared', () => {
    enter(CHALLENGE)
    act(() => useStore.getState().comparisonStarted())
    const { open } = show()

    expect(screen.getByText('Waits to be tried.')).toBeTruthy()
    expect(open).not.toHaveBeenCalled()
  })

  it('says what failed, and tries again', async () => {
    enter(CHALLENGE)
    const { open } = show(aWorkerPool(() => ({ runEnsemble: () => Promise.reject(new Error('out of memory')) })))

    expect((await screen.findByRole('alert')).textContent).toContain('out of memory')
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(open).toHaveBeenCalledTimes(2))
  })

  it('stops when it is told to, and begins again', async () => {
    enter(CHALLENGE)
    let cancelled = false
    const pool = aWorkerPool(() => ({
      runEnsemble: (_, options) =>
        new Promise((_resolve, reject) => {
          options?.signal?.addEventListener('abort', () => {
            cancelled = true
            reject(new Error('cancelled'))
          })
        }),
    }))
    show(pool)

    expect((await screen.findByRole('progressbar')).getAttribute('aria-valuenow')).toBe('0')
    await userEvent.click(screen.getByRole('button', { name: 'Stop' }))
    expect(cancelled).toBe(true)
    expect(screen.getByText('Not tried.')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(pool.open).toHaveBeenCalledTimes(2))
  })

  it('parks, takes up again and deletes, and each of it can be undone', async () => {
    enter(CHALLENGE)
    show()
    await choose('Park for later')
    expect(useStore.getState().document.challenges?.[0]?.state).toBe('parked')
    await choose('Take up again')
    expect(useStore.getState().document.challenges?.[0]?.state).toBe('open')
    await choose('Delete')

    expect(useStore.getState().document.challenges).toBeUndefined()
    act(() => useStore.getState().undo())
    expect(useStore.getState().document.challenges).toEqual([CHALLENGE])
  })

  it('keeps a half-filled challenge through Escape, and forgets it when it is given up', async () => {
    show()
    const open = async () => {
      await userEvent.click(screen.getByRole('button', { name: 'Challenge a number' }))
      return within(screen.getByRole('dialog'))
    }
    const first = await open()
    await find(first.getByRole('combobox', { name: 'Number' }), 'armed conf')
    await userEvent.click(screen.getByRole('option', { name: /^Armed conflict today/ }))
    fireEvent.change(first.getByLabelText('Why'), { target: { value: 'The figures are not in.' } })
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()

    const again = await open()
    expect(again.getByRole('combobox', { name: 'Number' })).toHaveProperty(
      'value',
      expect.stringMatching(/^Armed conflict today/),
    )
    expect(again.getByText(/between .*0\.20.* and .*0\.38/)).toBeTruthy()
    expect(again.getByLabelText('Why')).toHaveProperty('value', 'The figures are not in.')
    await userEvent.click(again.getByRole('button', { name: 'Cancel' }))

    const anew = await open()
    expect(anew.getByLabelText('Why')).toHaveProperty('value', '')
    expect(anew.getByRole('combobox', { name: 'Number' })).toHaveProperty('value', '')
  }, 60_000)

  it('says of an effect that evidence and sources are those of the instrument, and of a logit what it shifts', () => {
    const effects = countryModel.instruments.flatMap(({ id, sources, effects: all }) =>
      all.flatMap(({ channel }, effect) => (channel === 'level' ? [{ id, sources, effect }] : [])),
    )
    const sourced = [
      effects.find(({ sources }) => sources.length > 1),
      effects.find(({ sources }) => sources.length === 1),
    ]
    for (const found of sourced) {
      if (!found) throw new Error('No instrument with as many sources')
      const { unmount } = render(
        <PresentNumber subject={{ kind: 'effect', instrument: found.id, effect: found.effect }} />,
      )
      expect(screen.getByText('Sources of the instrument as a whole')).toBeTruthy()
      expect(screen.getByText('Evidence for the instrument as a whole')).toBeTruthy()
      expect(screen.queryByText(/Which of them stands behind this number is not recorded/) !== null).toBe(
        found.sources.length > 1,
      )
      expect(screen.getByText(/in logits, which shift a level: the next line says how far/)).toBeTruthy()
      unmount()
    }
    render(<PresentNumber subject={{ kind: 'parameter', parameter: 'campaign.speed' }} />)
    expect(screen.getByText('Source')).toBeTruthy()
  })

  it('names the studies that found the direction of an effect, where any did', () => {
    const found = countryModel.instruments.flatMap(({ id, effects }) =>
      effects.flatMap(({ studies }, effect) => (studies === undefined ? [] : [{ id, effect }])),
    )[0]
    if (!found) throw new Error('No effect has a study')

    const { unmount } = render(
      <PresentNumber subject={{ kind: 'effect', instrument: found.id, effect: found.effect }} />,
    )
    expect(screen.getByText('Direction found by')).toBeTruthy()
    unmount()
    render(<PresentNumber subject={{ kind: 'effect', instrument: 'arms-embargo', effect: 0 }} />)
    expect(screen.queryByText('Direction found by')).toBeNull()
  })

  it('opens with a number that was chosen elsewhere, and goes on with its value', async () => {
    show()
    act(() => useStore.getState().numberChallenged({ kind: 'level', level: 'armed-conflict' }))

    const dialog = within(screen.getByRole('dialog'))
    expect(dialog.getByText('Armed conflict today')).toBeTruthy()
    expect(document.activeElement).toBe(dialog.getByLabelText('Your value'))
    await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(useStore.getState()).toMatchObject({ challengeDraft: null, isChallenging: false })
  })

  it('opens on the search, so that what is typed at once is looked for', async () => {
    show()
    await userEvent.click(screen.getByRole('button', { name: 'Challenge a number' }))

    const finder = within(screen.getByRole('dialog')).getByRole('combobox', { name: 'Number' })
    await waitFor(() => expect(document.activeElement).toBe(finder))
    await userEvent.paste('armed conf')
    expect(await screen.findByRole('option', { name: /^Armed conflict today/ })).toBeTruthy()
    await userEvent.keyboard('{Escape}{Escape}')
  })

  it('lists numbers under headings, and finds those of a response by its name', async () => {
    show()
    await userEvent.click(screen.getByRole('button', { name: 'Challenge a number' }))
    const finder = within(screen.getByRole('dialog')).getByRole('combobox', { name: 'Number' })
    await userEvent.click(finder)
    expect(within(screen.getByRole('listbox')).getAllByRole('group')[0]?.textContent).toMatch(/^The country/)
    await find(finder, 'arms embargo')

    const [first] = within(screen.getByRole('listbox')).getAllByRole('group')
    expect(first?.textContent).toMatch(/^Arms embargo.*effect on /)
    await userEvent.keyboard('{Escape}')
  })

  it('asks for another number where that of a half-filled challenge has gone with its population', async () => {
    const subject = { kind: 'level', level: 'nobody/visibility' } as const
    useStore.getState().challengeDrafted({ subject, typed: '0.4', reason: 'Too low.', by: '' })
    show()

    await userEvent.click(screen.getByRole('button', { name: 'Challenge a number' }))
    const dialog = within(screen.getByRole('dialog'))

    expect(dialog.getByRole('combobox', { name: 'Number' })).toHaveProperty('value', '')
    expect(dialog.getByLabelText('Why')).toHaveProperty('value', 'Too low.')
  })

  it('takes a challenge of a number that is found by typing, once all of it is there', async () => {
    show()
    await userEvent.click(screen.getByRole('button', { name: 'Challenge a number' }))
    const dialog = within(screen.getByRole('dialog'))
    await userEvent.click(dialog.getByRole('button', { name: 'Enter challenge' }))
    expect(dialog.getByText('Choose a number.')).toBeTruthy()
    expect(dialog.getByText('Say why.')).toBeTruthy()
    expect(document.activeElement).toBe(dialog.getByRole('combobox', { name: 'Number' }))

    const write = (field: string, text: string) =>
      fireEvent.change(dialog.getByLabelText(field), { target: { value: text } })
    await find(dialog.getByRole('combobox', { name: 'Number' }), 'armed conf')
    await userEvent.click(screen.getByRole('option', { name: /^Armed conflict today/ }))
    expect(dialog.getByText(/between .*0\.20.* and .*0\.38/)).toBeTruthy()
    write('Your value', '1.2')
    write('Why', 'The figures of the north are not in.')
    write('Raised by', 'North desk')
    await userEvent.click(dialog.getByRole('button', { name: 'Enter challenge' }))
    expect(dialog.getByText(/It must be from/)).toBeTruthy()
    write('Your value', '0,6')
    await userEvent.click(dialog.getByRole('button', { name: 'Enter challenge' }))

    expect(useStore.getState().document.challenges).toEqual([
      {
        id: 'challenge-1',
        subject: { kind: 'level', level: 'armed-conflict' },
        original: 0.28,
        alternative: 0.6,
        reason: 'The figures of the north are not in.',
        by: 'North desk',
        state: 'open',
      },
    ])
    act(() => useStore.getState().undo())
    expect(useStore.getState().document.challenges).toBeUndefined()
  }, 60_000)

  it('says what is typed means, and warns outside the range of the number, which can still be entered', async () => {
    const effect = { kind: 'effect', instrument: 'arms-embargo', effect: 0 } as const
    enter({ ...CHALLENGE, subject: effect, original: 0, alternative: 0.04 })
    show()
    await choose('Change…')
    const dialog = within(screen.getByRole('dialog'))
    const write = (text: string) => fireEvent.change(dialog.getByLabelText('Your value'), { target: { value: text } })

    write('')
    expect(dialog.getByText(/^Above 0 raises the level it acts on/)).toBeTruthy()
    write('-30%')
    await userEvent.click(dialog.getByRole('button', { name: 'Enter challenge' }))
    expect(dialog.getByText('Give a number without %, such as 0.4.')).toBeTruthy()
    expect(dialog.getByText(/^Above 0 raises the level it acts on/)).toBeTruthy()
    write('-0.2')
    expect(dialog.getAllByText(/lowers a middling level from 0\.50 to 0\.45/)).toHaveLength(1)
    expect(dialog.queryByText(/^Above 0 raises/)).toBeNull()
    expect(dialog.queryByText(/^Outside the number’s own range/)).toBeNull()
    write('-4')
    expect(dialog.getByText(/^Outside the number’s own range/)).toBeTruthy()
    await userEvent.click(dialog.getByRole('button', { name: 'Enter challenge' }))
    expect(useStore.getState().document.challenges?.[0]?.alternative).toBe(-4)
  })

  it('says by what becomes of a middling level what a number in logits does, where it is kept and where the ranking turns', async () => {
    const effect = { kind: 'effect', instrument: 'arms-embargo', effect: 0 } as const
    const pool = losingPool((model, plan) => {
      const size = model.instruments.find(({ id }) => id === 'arms-embargo')?.effects[0]?.size.best ?? NaN
      return isOn(plan) ? 500 + 500 * size : 500
    })
    enter({ ...CHALLENGE, subject: effect, original: -0.25, alternative: 1 })
    show(pool)

    const entry = (await screen.findByText(/comes first/)).closest('li')
    expect(entry && plain(entry)).toContain('1 instead of −0.25: raises a middling level from 0.50 to 0.73, not 0.44.')
    expect(entry && plain(entry)).toMatch(
      /From about 0\.0\d+ \(0\.50 → 0\.51\) on the ranking by the mean changes: with 1, no response comes first/,
    )
  })

  const ATTACKS = attacksEffect()
  it('takes, shows and keeps an effect on the number of attacks as a multiplier', async () => {
    enter({ ...CHALLENGE, subject: ATTACKS, original: 0, alternative: Math.log(1.1) })
    show()
    expect(plain(await screen.findByText(/^.?× 1\.1/))).toContain(
      '× 1.1 instead of × 1: 10 % more instead of no change.',
    )
    await choose('Change…')
    const dialog = within(screen.getByRole('dialog'))
    const field = dialog.getByLabelText('Your value, as a multiplier')
    expect(field).toHaveProperty('value', '× 1.1')
    const write = (text: string) => fireEvent.change(field, { target: { value: text } })

    write('+20')
    await userEvent.click(dialog.getByRole('button', { name: 'Enter challenge' }))
    expect(dialog.getByText('Give a multiplier above 0, such as 1.2 or +20 %.')).toBeTruthy()
    expect(dialog.getByText(/^Counted from × 1, which changes nothing, not from how the number stands/)).toBeTruthy()
    write('+20 %')
    expect(dialog.getByText(/^.?20.% more.?$/)).toBeTruthy()
    await userEvent.type(field, '{Enter}')

    expect(useStore.getState().document.challenges?.[0]?.alternative).toBeCloseTo(Math.log(1.2), 12)
    expect(useStore.getState().document.challenges?.[0]?.subject).toEqual(ATTACKS)
  })

  it('enters a challenge by the Enter key, and goes to the reason where there is none', async () => {
    enter({ ...CHALLENGE, reason: '' })
    show()
    await choose('Change…')
    const dialog = within(screen.getByRole('dialog'))
    const field = dialog.getByLabelText('Your value')
    fireEvent.change(field, { target: { value: '0.3' } })
    await userEvent.type(field, '{Enter}')

    const reason = dialog.getByLabelText('Why')
    expect(dialog.getByText('Say why.')).toBeTruthy()
    expect(document.activeElement).toBe(reason)
    fireEvent.change(reason, { target: { value: 'Bad roads.' } })
    await userEvent.type(dialog.getByLabelText('Raised by'), '{Enter}')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(useStore.getState().document.challenges?.[0]).toMatchObject({ alternative: 0.3, reason: 'Bad roads.' })
  })

  it('says that no more fits where a reason or a name is as long as it may be', async () => {
    enter(CHALLENGE)
    show()
    await choose('Change…')
    const dialog = within(screen.getByRole('dialog'))
    expect(dialog.queryByText(/^No more than/)).toBeNull()

    fireEvent.change(dialog.getByLabelText('Why'), { target: { value: 'x'.repeat(2000) } })
    expect(dialog.getByText('No more than 2,000 characters fit: what would be more is left out.')).toBeTruthy()
    fireEvent.change(dialog.getByLabelText('Raised by'), { target: { value: 'x'.repeat(120) } })
    expect(dialog.getByText('No more than 120 characters fit: what would be more is left out.')).toBeTruthy()
  })

  it('changes a challenge, which stays about its number and keeps what it stood at', async () => {
    enter(CHALLENGE)
    show()
    await choose('Change…')
    const dialog = within(screen.getByRole('dialog'))
    await userEvent.clear(dialog.getByLabelText('Your value'))
    await userEvent.type(dialog.getByLabelText('Your value'), '0.2')
    await userEvent.click(dialog.getByRole('button', { name: 'Enter challenge' }))

    expect(useStore.getState().document.challenges).toEqual([{ ...CHALLENGE, alternative: 0.2 }])
  })
})

describe('the brief', () => {
  const brief = () => {
    render(<BriefDrawer onClose={vi.fn()} />)
    return screen.queryByRole('heading', { name: 'Minority view' })?.closest('section')
  }

  it('has no minority view where nobody has challenged anything', () => {
    enter({ ...CHALLENGE, state: 'parked' })

    expect(brief()).toBeUndefined()
  })

  it('prints an open challenge: the number, the other, why, and that it was not tried', () => {
    enter(CHALLENGE)
    const said = brief()?.textContent.replace(/[\u2066\u2068\u2069]/g, '')

    expect(said).toContain('Speed of campaigns past their tipping point')
    expect(said).toContain('0.91 as it stands; 0.1 in their view')
    expect(said).toContain('Bad roads hold campaigns back. — North desk')
    expect(said).toContain('Not tried yet')
  })

  it('prints a multiplier as one, with what it means', () => {
    enter({ ...CHALLENGE, subject: attacksEffect(), original: 0, alternative: Math.log(1.2) })

    expect(
      brief()
        ?.textContent.replace(/[\u2066\u2068\u2069]/g, '')
        .replaceAll('\u00a0', ' '),
    ).toContain('× 1 as it stands; × 1.2 in their view: 20 % more instead of no change.')
  })

  it('says whether the ranking changes once Compare knows', async () => {
    enter(CHALLENGE)
    show()
    await screen.findByText(/comes first/)
    cleanup()

    expect(brief()?.textContent.replace(/[\u2066\u2068\u2069]/g, '')).toContain(
      'no response comes first instead of Plan P',
    )
  })
})
