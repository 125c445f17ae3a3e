import { renderHook } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useHindranceWords } from '../../../../../src/renderer/features/compare/table/use-hindrance-words'
import { planFeasibility } from '../../../../../src/shared/decision'
import { HELD_BY } from '../../../../../src/shared/engine'
import { layOutCourses } from '../../../../../src/shared/engine/ensemble/ensemble-result'
import { aPlan, aResponse } from '../../../../builders/a-response'
import { aResult } from '../../../../builders/a-result'
import { InEnglish } from '../english'

const FUTURES = 100

/** In how many futures the embargo is vetoed, not paid for or not covered, and mediation short of attention. */
type Hindered = Partial<Record<'vetoed' | 'unpaid' | 'uncovered' | 'short', number>>

/** Words for a plan of mediation and an embargo. */
function wordsFor({ vetoed = 0, unpaid = 0, uncovered = 0, short = 0 }: Hindered) {
  const responses = layOutCourses(['talks', 'embargo'], FUTURES)
  responses.authorisedStep.fill(1)
  responses.effectStep.fill(2)
  responses.attention.fill(1)
  responses.access.fill(1)
  responses.budgetShortStep.fill(-1)
  responses.capitalShortStep.fill(-1)
  for (let future = 0; future < short; future += 1) responses.attention[future] = 0.5
  for (let future = 0; future < vetoed; future += 1) {
    responses.authorisedStep[FUTURES + future] = -1
    responses.heldBy[FUTURES + future] = HELD_BY.veto
  }
  for (let future = 0; future < unpaid; future += 1) {
    responses.authorisedStep[FUTURES + future] = -1
    responses.heldBy[FUTURES + future] = HELD_BY.budget
    responses.budgetShortStep[FUTURES + future] = 6
  }
  for (let future = 0; future < uncovered; future += 1) {
    responses.authorisedStep[FUTURES + future] = -1
    responses.heldBy[FUTURES + future] = HELD_BY.capital
    responses.capitalShortStep[FUTURES + future] = 5
  }
  const plan = aPlan(
    aResponse({ id: 'talks', instrument: 'mediation' }),
    aResponse({ id: 'embargo', instrument: 'arms-embargo', startStep: 4 }),
  )
  const severity = [Array.from({ length: FUTURES }, () => 0)]
  const { result } = renderHook(useHindranceWords, { wrapper: InEnglish })
  return result.current(plan, planFeasibility(plan, aResult({ severity }, { responses })))
}

/** Without the signs that keep a range on one line. */
const plain = (text: string | undefined) => text?.replaceAll(/[\u2060\u2066-\u2069]/g, '').replaceAll('\u00a0', ' ')

describe('useHindranceWords', () => {
  it('says how often a plan is held up by what holds it up most often, and which response that is', () => {
    const words = wordsFor({ short: 20 })

    expect(words?.lines.map(plain)).toEqual([expect.stringMatching(/^attention runs short in \d+–\d+ %$/)])
    expect(plain(words?.sentence)).toMatch(/^Held up most often: Mediation, attention short in about 2 of 10/)
  })

  it('says first how often part of it does not go ahead, where that is in fewer than nine futures of ten, and then what weakens it', () => {
    const words = wordsFor({ vetoed: 30, short: 20 })

    expect(words?.lines.map(plain)).toEqual([
      expect.stringMatching(/^part stopped in \d+–\d+ %$/),
      expect.stringMatching(/^attention runs short in \d+–\d+ %$/),
    ])
    expect(wordsFor({ vetoed: 30, short: 5 })?.lines).toHaveLength(1)
    expect(plain(words?.sentence)).toMatch(
      /^Part of it is stopped in about 3 of 10 futures\. Most often it is Arms embargo: vetoed in about 3 of 10.*, from month 4\.$/,
    )
  })

  it('says that little is short where nearly all of the effect is left', () => {
    expect(plain(wordsFor({ short: 15 })?.lines[0])).toMatch(/^attention a bit low in \d+–\d+ %$/)
  })

  it('says nothing of what takes hardly anything from any response', () => {
    expect(wordsFor({ short: 8 })).toBeUndefined()
    expect(wordsFor({ short: 12 })?.lines).toHaveLength(1)
    expect(wordsFor({ vetoed: 30, short: 8 })?.lines).toHaveLength(1)
  })

  it('opens with what is stopped, though something weakens the plan more often', () => {
    const words = wordsFor({ vetoed: 30, short: 80 })

    expect(plain(words?.sentence)).toMatch(
      /^Part of it is stopped in about 3 of 10 futures\. Most often it is Arms embargo:/,
    )
  })

  it('says of what is so in every future that it is in all of them', () => {
    const words = wordsFor({ vetoed: FUTURES, short: FUTURES })

    expect(words?.lines).toEqual(['part stopped in all futures', 'attention runs short in all futures'])
    expect(words?.sentence).toMatch(/^Part of it is stopped in all of 100 futures\./)
  })

  it('says from which month on a budget is too small for it', () => {
    const words = wordsFor({ unpaid: 40 })

    expect(plain(words?.sentence)).toMatch(
      /Most often it is Arms embargo: budget too small in about 4 of 10.*, from month 6\.$/,
    )
  })

  it('says from which month on political capital is too little for it', () => {
    const words = wordsFor({ uncovered: 40 })

    expect(plain(words?.sentence)).toMatch(
      /Most often it is Arms embargo: too little political capital in about 4 of 10.*, from month 5\.$/,
    )
  })

  it('says nothing of what happens in fewer than one future of ten', () => {
    expect(wordsFor({ short: 9 })).toBeUndefined()
  })
})
