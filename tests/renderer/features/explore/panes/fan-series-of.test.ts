import { describe, expect, it } from 'vitest'
import { fanSeriesOf, fanStageOf } from '../../../../../src/renderer/features/explore/panes/fan-series-of'
import { blankDocument, bundledScenarios } from '../../../../../src/shared/formats'
import { aSeverityAxis } from '../../../charts/builders/a-severity-axis'
import { anEnsembleResult } from '../../../simulation/fake-runner'

const scenario = bundledScenarios()[0]?.document.scenario
if (!scenario) throw new Error('No scenario comes with the program')
const stage = fanStageOf({ outcome: 'severity', axis: aSeverityAxis(), scenario, horizonSteps: 12 })

const aResult = () => anEnsembleResult({ memberCount: 8, horizonSteps: 12, outcomes: ['severity'] })
const aDemand = {
  plan: { id: 'p', name: '', responses: [] },
  seed: 1,
  memberCount: 8,
  horizonSteps: 12,
  outcomes: ['severity'],
}
const seriesOf = (pair: Parameters<typeof fanSeriesOf>[0]['pair']) =>
  fanSeriesOf({ outcome: 'severity', stage, pair, plan: { name: 'Plan A', slot: 1 }, noResponseName: 'No response' })

describe('fanSeriesOf', () => {
  it('keeps what stands still as the same objects for every result, so that charts need not draw it again', () => {
    const first = seriesOf({ demand: aDemand, baseline: aResult(), withPlan: aResult() })
    const second = seriesOf({ demand: aDemand, baseline: aResult(), withPlan: aResult() })

    for (const part of ['axis', 'span', 'past', 'events'] as const) expect(second[part]).toBe(first[part])
  })

  it('shows no response in full where no response is on, and as a middle line beside a plan', () => {
    const baseline = aResult()

    const alone = seriesOf({ demand: aDemand, baseline, withPlan: baseline })
    const beside = seriesOf({ demand: aDemand, baseline, withPlan: aResult() })

    expect(alone).toMatchObject({ plan: { name: 'No response', slot: 0 } })
    expect(alone.reference).toBeUndefined()
    expect(beside).toMatchObject({ plan: { name: 'Plan A' }, reference: { name: 'No response', paths: [] } })
  })

  it('names what is seen after what is drawn in full, in its colour', () => {
    const baseline = aResult()
    const seen = { bands: [], nameFor: (plan: string) => `${plan} as seen` }
    const of = (withPlan: typeof baseline) =>
      fanSeriesOf({
        outcome: 'severity',
        stage,
        pair: { demand: aDemand, baseline, withPlan },
        plan: { name: 'Plan A', slot: 1 },
        noResponseName: 'No response',
        seen,
      }).seen

    expect(of(aResult())).toMatchObject({ name: 'Plan A as seen', slot: 1 })
    expect(of(baseline)).toMatchObject({ name: 'No response as seen', slot: 0 })
    expect(seriesOf({ demand: aDemand, baseline, withPlan: aResult() })).not.toHaveProperty('seen')
  })

  it('is axes, past and events alone before anything was simulated', () => {
    expect(seriesOf(null)).toEqual(stage)
    expect(stage.past.at(-1)?.step).toBe(0)
    expect(stage.events.every(({ step }) => step <= 12)).toBe(true)
  })

  it('claims nothing observed where no violence so far is written down', () => {
    const begun = blankDocument().scenario

    expect(fanStageOf({ outcome: 'severity', axis: aSeverityAxis(), scenario: begun, horizonSteps: 12 }).past).toEqual(
      [],
    )
  })
})
