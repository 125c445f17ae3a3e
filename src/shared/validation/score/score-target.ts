import { fitBars, type BarId, type FittedBars } from '../bars/linear-bars'
import type { PanelIndex } from '../panel/panel-index'
import type { CountryYear } from '../panel/read-panel'
import type { Outlook } from '../simulate/outlook'
import type { Target } from '../targets'
import { scoreRows, type Skill } from './score-rows'

/** A country-year that a target is scored on. */
export interface TestRow {
  readonly row: CountryYear
  readonly happened: boolean
}

/** The rows of a test and those left out of it. */
export interface TestSpan {
  readonly rows: readonly TestRow[]
  /** Rows of the span whose outcome the panel does not hold. */
  readonly withoutOutcome: number
  /** Rows of the span that the target is not asked of. */
  readonly notAsked: number
}

/** Choose the rows of a span of predictor years that a target can be scored on. */
export function testSpan(target: Target, index: PanelIndex, from: number, to: number): TestSpan {
  const span = index.rows.filter(({ year }) => year >= from && year <= to)
  const asked = span.filter((row) => target.isAsked(row))
  const rows = asked.flatMap((row) => {
    const happened = target.happened(row, index)
    return happened === undefined ? [] : [{ row, happened }]
  })
  return { rows, withoutOutcome: asked.length - rows.length, notAsked: span.length - asked.length }
}

/** Skill of the bars on the rows of a test. */
export interface BarSkill {
  readonly id: BarId
  readonly penalty?: number
  readonly skill: Skill
}

export interface BarsOnTest extends Omit<FittedBars, 'bars'> {
  readonly bars: readonly BarSkill[]
}

/** Fit the bars and score them on the same rows as the model. */
export function scoreBars(
  target: Target,
  index: PanelIndex,
  { rows }: TestSpan,
  firstTestYear: number,
  seed: number,
): BarsOnTest {
  const { bars, ...training } = fitBars(target, index, firstTestYear)
  return {
    ...training,
    bars: bars.map(({ id, penalty, predict }) => ({
      id,
      ...(penalty !== undefined && { penalty }),
      skill: scoreRows(
        rows.map(({ row, happened }) => ({ ccode: row.ccode, year: row.year, predicted: predict(row), happened })),
        { seed, trainingRate: training.trainingRate, leastProbability: 1e-5 },
      ),
    })),
  }
}

/** Score the model's ensembles on the rows of a test. */
export function scoreModel(
  target: Target,
  { rows }: TestSpan,
  outlookFor: (row: CountryYear) => Outlook,
  options: { readonly seed: number; readonly memberCount: number; readonly trainingRate: number },
): Skill {
  const scored = rows.map(({ row, happened }) => {
    const outlook = outlookFor(row)
    return { ccode: row.ccode, year: row.year, happened, predicted: target.count(outlook) / outlook.memberCount }
  })
  return scoreRows(scored, { ...options, leastProbability: 1 / (2 * options.memberCount) })
}
