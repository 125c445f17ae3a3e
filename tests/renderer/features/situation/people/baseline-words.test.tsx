import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { I18nextProvider } from 'react-i18next'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { startTranslations } from '../../../../../src/renderer/app/language/translations'
import { BaselineWords } from '../../../../../src/renderer/features/situation/people/baseline-words'
import type { Baseline, BaselinePreview } from '../../../../../src/renderer/state/baseline-slice'
import { useStore } from '../../../../../src/renderer/state/store'
import { wilsonInterval, type Assessment, type Assessments, type Scenario } from '../../../../../src/shared/engine'
import { aResult } from '../../../../builders/a-result'
import { kelvara } from '../../../../builders/bundled'

afterEach(cleanup)

const PAIR = 'youth-guard/upland-communities'

interface Found {
  /** Futures of 200 with mass killing. */
  readonly count: number
  /** Level of the campaign, in every future and month. */
  readonly organised: number
  readonly hostility?: number
  readonly isGoingOn?: boolean
  readonly scenario?: Scenario
  /** Further outcomes: what each stands at today and a month later, in every future. */
  readonly outcomes?: Readonly<Record<string, readonly [number, number]>>
}

const everywhere = (value: number) => Array.from({ length: 200 }, () => value)

const found = ({
  count,
  organised,
  hostility,
  isGoingOn = false,
  scenario = kelvara,
  outcomes = {},
}: Found): Baseline => ({
  scenario: {
    ...scenario,
    campaigns: scenario.campaigns.map((one) =>
      hostility !== undefined && `${one.actor}/${one.population}` === PAIR ? { ...one, hostility } : one,
    ),
  },
  changeId: undefined,
  seed: 1,
  horizonSteps: 36,
  world: undefined,
  isGoingOn,
  massKilling: wilsonInterval(count, 200),
  // The same futures as far as they go.
  result: aResult(
    {
      severity: [1, 2].map(() => Array.from({ length: 200 }, (_, member) => (member < count ? 2000 : 0))),
      [`campaign:${PAIR}`]: [everywhere(organised), everywhere(organised)],
      ...Object.fromEntries(Object.entries(outcomes).map(([key, months]) => [key, months.map(everywhere)])),
    },
    { onsetStep: Int16Array.from({ length: 200 }, (_, member) => (isGoingOn ? 0 : member < count ? 0 : -1)) },
  ),
  bands: [],
  shareOver: [],
})

const onPair = vi.fn()

const said = (before: Found, now: Found): string => saidOf({ before: found(before), now: found(now) })

function saidOf(preview: Required<BaselinePreview>): string {
  useStore.setState(({ document }) => ({ document: { ...document, scenario: preview.now.scenario } }))
  render(
    <I18nextProvider i18n={startTranslations('en')}>
      <BaselineWords state={{ preview, hasFailed: false, isCurrent: true }} onPair={onPair} />
    </I18nextProvider>,
  )
  // The ranges are isolated from the direction of the text around them.
  return screen
    .getByRole('status')
    .textContent.replaceAll(/[\u2066\u2069]/g, '')
    .replaceAll('\u00a0', ' ')
}

/** Kelvara with one assessment changed: of the country, or of a party. */
function withLevel(level: string, change: Partial<Assessment>, party?: string): Scenario {
  const changed = (levels: Assessments): Assessments => {
    const known = levels[level]
    if (!known) throw new Error(`There is no level ${level}`)
    return { ...levels, [level]: { ...known, ...change } }
  }
  if (party === undefined) return { ...kelvara, levels: changed(kelvara.levels) }
  const actors = kelvara.actors.map((one) => (one.id === party ? { ...one, levels: changed(one.levels) } : one))
  return { ...kelvara, actors }
}

describe('the words of an edit', () => {
  it('tell what was changed, how far the chance moved, and through whom', () => {
    const words = said({ count: 40, organised: 0.18, hostility: 1.8 }, { count: 90, organised: 0.31, hostility: 3 })

    expect(words).toContain(
      'Last change: hostility of Youth Guard toward Upland communities from 180 % of the usual to 300 % of the usual.',
    )
    expect(words).toMatch(
      /more likely, from unlikely \(.*\) to about as likely as not \(.*\): 90 of 200 futures instead of 40\./,
    )
    expect(words).toContain(
      'What moves most: violence organised by Youth Guard against Upland communities, up to 31 % on average over the months from 18 %.',
    )
  })

  it('say less where less violence is organised', () => {
    const words = said({ count: 90, organised: 0.31, hostility: 3 }, { count: 40, organised: 0.18, hostility: 1.8 })

    expect(words).toContain('Mass killing becomes less likely')
    expect(words).toContain('down to 18 % on average over the months from 31 %')
  })

  it('claim no difference that two ranges do not show, and no mover where none moved', () => {
    const words = said({ count: 74, organised: 0.2, hostility: 1 }, { count: 75, organised: 0.203, hostility: 1.01 })

    expect(words).toContain('much as before: 75 of 200 futures instead of 74. So small a difference may be chance.')
    expect(words).not.toMatch(/more likely|less likely/)
    expect(words).toContain('No actor organises noticeably more or less violence')
  })

  it('keep the word where the chance moves within it', () => {
    const words = said({ count: 30, organised: 0.2, hostility: 1 }, { count: 50, organised: 0.22, hostility: 1.2 })

    expect(words).toMatch(/becomes more likely, though it stays unlikely \(.*\): 50 of 200 futures instead of 30\./)
  })

  it('speak of whether mass killing goes on where it goes on today', () => {
    const words = said(
      { count: 40, organised: 0.2, hostility: 1, isGoingOn: true },
      { count: 40, organised: 0.2, hostility: 1.5, isGoingOn: true },
    )

    expect(words).toMatch(
      /That mass killing still goes on at the end is as likely as before, unlikely \(.*\): 40 of 200/,
    )
  })

  it('say so where an edit decides whether mass killing goes on today', () => {
    const words = said(
      { count: 40, organised: 0.2, hostility: 1 },
      { count: 90, organised: 0.2, hostility: 1.5, isGoingOn: true },
    )

    expect(words).toContain('With this, mass killing goes on today already.')
    expect(words).not.toMatch(/more likely/)
  })

  it('tell the levels over which a direction came to violence', () => {
    const before = { 'level:economic-hardship': [0.5, 0.5], 'level:political-instability': [0.4, 0.4] } as const
    const after = { 'level:economic-hardship': [0.5, 0.7], 'level:political-instability': [0.4, 0.5] } as const
    const words = said(
      { count: 40, organised: 0.2, outcomes: before },
      {
        count: 40,
        organised: 0.3,
        scenario: withLevel('economic-hardship', { trend: 0.05 }),
        outcomes: after,
      },
    )

    expect(words).toMatch(/the direction of Economic hardship from .+ to rising fast\./)
    expect(words).toContain(
      'up to 30 % on average over the months from 20 %. It passes a third, beyond which it tends to run away by itself, in 0 of 200 futures (0 before). In the model that runs mainly over political instability (40 % to 45 %).',
    )
  })

  it('say that violence depends on a level itself', () => {
    const words = said(
      { count: 40, organised: 0.2, outcomes: { 'level:civic-space-closure': [0.5, 0.5] } },
      {
        count: 40,
        organised: 0.3,
        scenario: withLevel('civic-space-closure', { best: 0.8, high: 0.9 }),
        outcomes: { 'level:civic-space-closure': [0.8, 0.8] },
      },
    )

    expect(words).toContain('In the model it acts on that directly.')
  })

  it('say that levels push each other only as they move from today', () => {
    const words = said(
      { count: 40, organised: 0.2 },
      { count: 40, organised: 0.2, scenario: withLevel('climate-stress', { best: 0.9, high: 1 }) },
    )

    expect(words).toContain('levels push each other only as far as they move from today. When climate stress rises')
    expect(words).toContain('it pushes economic hardship.')
    fireEvent.click(screen.getByRole('button', { name: 'See it on the causal map' }))
    expect(useStore.getState()).toMatchObject({ situationTab: 'map', mapBox: 'level:climate-stress' })
  })

  it('say of a level that violence depends on why it moves none', () => {
    const scenario = withLevel('political-instability', { best: 0.9, high: 1 })
    const words = said({ count: 40, organised: 0.2 }, { count: 40, organised: 0.2, scenario })

    expect(words).toContain('In the model violence depends directly on political instability.')
  })

  it('say where nothing leads from what was changed to organised violence', () => {
    const words = said(
      { count: 40, organised: 0.2 },
      { count: 40, organised: 0.2, scenario: withLevel('mass-surveillance', { best: 0.9, high: 1 }) },
    )

    expect(words).toMatch(/In the model nothing leads from .* to organised violence\./)
  })

  it('say that an actor stands against nobody yet, and open a pair to list', () => {
    const [first] = kelvara.actors
    if (!first) throw new Error('Kelvara has no actor')
    const alone: Scenario = { ...kelvara, actors: [...kelvara.actors, { ...first, id: 'rangers', name: 'Rangers' }] }
    const words = said({ count: 40, organised: 0.2 }, { count: 40, organised: 0.2, scenario: alone })

    expect(words).toContain('Rangers stands against no population yet')
    fireEvent.click(screen.getByRole('button', { name: 'List a pair' }))
    expect(onPair).toHaveBeenCalledWith(expect.objectContaining({ actor: 'rangers' }))
  })

  it('say that more people are reached where a population grows, and not why nothing moved where the chance did', () => {
    const populations = kelvara.populations.map((one, place) => (place === 0 ? { ...one, size: 2 * one.size } : one))
    const words = said(
      { count: 40, organised: 0.2 },
      { count: 70, organised: 0.2, scenario: { ...kelvara, populations } },
    )

    expect(words).toContain('70 of 200 futures instead of 40.')
    expect(words).toContain('How many people there are')
    expect(words).not.toContain('No actor organises noticeably')
  })

  it('say of an event what it pushes, and not what is true of levels', () => {
    const event = { trigger: 'contested-election', step: 6, chance: 0.5, label: 'The poll' }
    const scenario = { ...kelvara, scheduled: [...kelvara.scheduled, event] }
    const words = said({ count: 40, organised: 0.2 }, { count: 40, organised: 0.2, scenario })

    expect(words).toMatch(/In the model contested election pushes .+, here too little to show\./)
    expect(words).not.toContain('taken as assessed')
  })

  it('name the campaign that moved most where futures changed sides, small as its average is', () => {
    const other = 'campaign:state-security-forces/upland-communities'
    const futures = (value: (member: number) => number) =>
      [1, 2].map(() => Array.from({ length: 200 }, (_, m) => value(m)))
    const run = (count: number, values: Readonly<Record<string, number[][]>>): Baseline => {
      const one = found({ count, organised: 0.2 })
      const severity = futures((member) => (member < count ? 2000 : 0))
      return { ...one, result: aResult({ severity, ...values }, { onsetStep: one.result.onsetStep }) }
    }
    // Everywhere a little more of the one; much more of the other, only where mass killing is new.
    const before = run(40, { [`campaign:${PAIR}`]: futures(() => 0.2), [other]: futures(() => 0.1) })
    const now = run(60, {
      [`campaign:${PAIR}`]: futures(() => 0.3),
      [other]: futures((member) => (member >= 40 && member < 60 ? 0.6 : 0.1)),
    })

    expect(saidOf({ before, now })).toContain(
      'violence organised by State security forces against Upland communities, up to 15 %',
    )
  })
})
