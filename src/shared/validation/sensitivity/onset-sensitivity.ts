import { elementaryEffects, trajectoriesOf, type ElementaryEffects } from '../../decision'
import { coefficientsOf, mixed, type CountryModel } from '../../engine'
import type { CalibrationPlan } from '../calibrate/plan-schema'
import { knobOf, subjectAt, type Subject } from '../calibrate/knobs'
import { sampleOf, trainingRows } from '../calibrate/sample'
import type { PanelIndex } from '../panel/panel-index'
import { jobOf, type CountryYearJob } from '../simulate/country-year-job'
import type { Outlook } from '../simulate/outlook'

export interface SensitivityInput {
  readonly plan: CalibrationPlan
  readonly start: Subject
  readonly index: PanelIndex
  readonly trajectories: number
  readonly rows: number
  readonly memberCount: number
  readonly run: (
    model: CountryModel,
    jobs: readonly (CountryYearJob & { readonly reading: 'outlook' })[],
  ) => Promise<readonly Outlook[]>
  readonly onRun?: (done: number, total: number) => void
}

export interface OnsetSensitivity {
  readonly rows: number
  readonly memberCount: number
  readonly trajectories: number
  /** Strongest first: effects over a parameter's whole range, logit of the mean chance of a new episode. */
  readonly parameters: readonly (Omit<ElementaryEffects, 'input'> & { readonly id: string })[]
}

/** From this factor between the ends of a range on, equal steps are equal factors. */
const LOG_FROM = 5

/**
 * Find which parameters move the chance of new episodes most, each over its range: elementary effects on the logit of the
 * mean chance within two years, in country-years at risk, with the same luck everywhere.
 */
export async function onsetSensitivity(input: SensitivityInput): Promise<OnsetSensitivity> {
  const { plan, start, index, rows: rowCount, memberCount } = input
  const ranged = start.model.parameters.filter(({ value }) => value.high > value.low)
  const knobs = ranged.map(({ id, value }) =>
    knobOf(
      {
        kind: 'parameter',
        group: 'risk',
        ids: [id],
        scale: value.low > 0 && value.high / value.low >= LOG_FROM ? 'log' : 'linear',
        because: 'Every parameter, over its range.',
      },
      start,
    ),
  )
  // At risk, and without recorded violence: what tips them is what the model is about.
  const sample = sampleOf(plan, trainingRows(plan, index))
    .filter(({ row, count }) => row.year >= plan.levelFrom && count === plan.sampling.atRisk)
    .sort((a, b) => mixed(a.row.ccode, a.row.year) - mixed(b.row.ccode, b.row.year))
    .slice(0, rowCount)
  const trajectories = trajectoriesOf(knobs.length, input.trajectories, plan.seed)
  const total = trajectories.length * (knobs.length + 1)
  let done = 0
  const results: number[][] = []
  for (const { points } of trajectories) {
    const chances: number[] = []
    for (const places of points) {
      const subject = subjectAt(knobs, places, start)
      const maker = { ...subject, index, coefficients: coefficientsOf(subject.model) }
      const outlooks = await input.run(
        subject.model,
        sample.map(({ row }) => jobOf(maker, row, { reading: 'outlook', seed: plan.seed, memberCount })),
      )
      const onsets = outlooks.reduce((sum, { onset }) => sum + onset, 0)
      const members = outlooks.length * memberCount
      chances.push(Math.log((onsets + 0.5) / (members - onsets + 0.5)))
      done += 1
      input.onRun?.(done, total)
    }
    results.push(chances)
  }
  return {
    rows: sample.length,
    memberCount,
    trajectories: trajectories.length,
    parameters: elementaryEffects(trajectories, results).map(({ input: position, ...effects }) => ({
      id: ranged[position]?.id ?? '',
      ...effects,
    })),
  }
}
