import { beforeEach, describe, expect, it } from 'vitest'
import {
  addAssessor,
  beginSecondRound,
  discardAssessor,
  finishFirstRound,
  finishSecondRound,
  rate,
  removeRating,
  takeOver,
} from '../../../../src/renderer/features/situation/lens/lens-edits'
import { useStore } from '../../../../src/renderer/state/store'
import { isTakenOver, levelProposals, ratingsInForce, type Assessor } from '../../../../src/shared/assessment'
import { bundledScenarios, parseScenarioDocument, serialiseScenarioDocument } from '../../../../src/shared/formats'
import { aRating, around, indicator } from '../../../builders/an-assessor'
import { model } from '../../../builders/bundled'

const kelvara = bundledScenarios()[0]?.document
if (!kelvara) throw new RangeError('No scenario is bundled')
const { assessment: _, ...unassessed } = kelvara
const store = useStore.getState
const assessor = (at = 0): Assessor => {
  const found = store().document.assessment?.assessors[at]
  if (!found) throw new RangeError(`No assessor ${at}`)
  return found
}

beforeEach(() => store().documentOpened(unassessed, null))

describe('the rounds of an assessment', () => {
  it('go from a private first round to a second one that holds only what was rated anew', () => {
    addAssessor('Heron', 'civil-society')
    expect(assessor()).toEqual({
      id: 'assessor-1',
      name: 'Heron',
      organisation: 'civil-society',
      first: { isFinished: false, ratings: [] },
    })

    rate(assessor(), aRating(indicator('i-1-1'), around(0.3)))
    rate(assessor(), aRating(indicator('i-1-5'), around(0.5)))
    finishFirstRound(assessor())
    beginSecondRound(assessor())
    rate(assessor(), aRating(indicator('i-1-1'), around(0.4)))
    finishSecondRound(assessor())

    expect(assessor().first.ratings).toHaveLength(2)
    expect(assessor().second?.ratings).toHaveLength(1)
    expect(ratingsInForce(assessor()).get('indicator i-1-1')?.range).toEqual(around(0.4).range)
    const file = parseScenarioDocument(serialiseScenarioDocument(store().document), model)
    expect(file.ok && file.value.assessment).toEqual(store().document.assessment)
  })

  it('let a rating of the second round be taken back, so that the first holds again', () => {
    addAssessor('Heron', undefined)
    rate(assessor(), aRating(indicator('i-1-1'), around(0.3)))
    finishFirstRound(assessor())
    beginSecondRound(assessor())
    rate(assessor(), aRating(indicator('i-1-1'), around(0.8)))
    removeRating(assessor(), indicator('i-1-1'))

    expect(ratingsInForce(assessor()).get('indicator i-1-1')?.range).toEqual(around(0.3).range)
  })

  it('leave no assessment behind when the only one is discarded, and undo brings it back', () => {
    addAssessor('Heron', undefined)
    discardAssessor(assessor())
    expect(store().document.assessment).toBeUndefined()
    expect('assessment' in store().document).toBe(false)

    store().undo()
    expect(assessor().name).toBe('Heron')
  })

  it('count as unsaved work', () => {
    addAssessor('Heron', undefined)

    expect(store().saved).toEqual({ kind: 'dirty' })
  })

  it('make one step of the history of a slider that moves', () => {
    addAssessor('Heron', undefined)
    const before = store().history.position
    for (const best of [0.4, 0.45, 0.5]) rate(assessor(), aRating(indicator('i-1-1'), around(best)), 'best')

    expect(store().history.position).toBe(before + 1)
  })
})

describe('taking proposed levels over', () => {
  it('is one step that can be undone, and leaves levels alone until then', () => {
    store().documentOpened(kelvara, null)
    const { scenario, assessment: lens } = store().document
    if (!lens) throw new RangeError('Kelvara has an assessment')
    const proposals = levelProposals(model, scenario, lens, { kind: 'pool' })
    expect(proposals.length).toBeGreaterThan(10)
    expect(proposals.some((proposal) => isTakenOver(scenario, proposal))).toBe(false)

    takeOver(proposals)
    expect(proposals.every((proposal) => isTakenOver(store().document.scenario, proposal))).toBe(true)
    const file = parseScenarioDocument(serialiseScenarioDocument(store().document), model)
    expect(file).toEqual({ ok: true, value: store().document })

    store().undo()
    expect(store().document.scenario).toBe(scenario)
  })
})
