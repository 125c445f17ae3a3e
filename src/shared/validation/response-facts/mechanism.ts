import {
  NO_RESPONSE,
  type Assessments,
  type CountryModel,
  type ResponseInstrument,
  type ResponsePlan,
  type Scenario,
} from '../../engine'
import type { ResponseFactsContent } from './content'
import { judge, judgeTogether, type Interval, type Verdict } from './interval'
import type { PairedBootstrap } from './paired-bootstrap'
import { runAlone, situationOf, type Laboratory } from './runs'
import { checkSingleLevels, type SingleLevelResult } from './single-levels'
import { shiftedLevel, withBestEstimates } from './situation'

/** What moving one thing did to the mean probability of mass killing, as a factor on it. */
export interface MechanismResult extends Interval {
  readonly what: string
  readonly part: 'drive' | 'motive' | 'opportunity' | 'restraint'
  /** `parameter`: the drive scales; `assessed`: today's level is another; `from-today`: the level is pushed from today on. */
  readonly moved: 'parameter' | 'assessed' | 'from-today'
  readonly atLeast?: number
  readonly atMost?: number
  readonly verdict: Verdict
}

/** Whether motives, opportunities and restraint carry the risk, which tests of skill cannot see. */
export interface MechanismReport {
  readonly source: string
  readonly situations: readonly string[]
  /** Mean probability of mass killing with nothing moved. */
  readonly baseline: Interval
  readonly drive: MechanismResult
  readonly levels: readonly MechanismResult[]
  readonly singleLevels: readonly SingleLevelResult[]
  readonly verdicts: { readonly drive: Verdict; readonly levels: Verdict; readonly singleLevels: Verdict }
}

const PUSH = 'push-for-a-test'

/** Run the mechanism test: what is moved, is moved in every quiet situation under the same luck. */
export async function checkMechanism(
  laboratory: Laboratory,
  content: ResponseFactsContent,
  bootstrap: PairedBootstrap,
): Promise<MechanismReport> {
  const { model } = laboratory
  const { mechanism } = content
  const total = 2 + 2 * mechanism.levels.length
  let done = 0
  const scenarios = mechanism.situations.map((id) => situationOf(model, content, id))
  const onsets = async (
    changedModel: CountryModel,
    change: (scenario: Scenario) => Scenario,
    plan: ResponsePlan,
  ): Promise<Float64Array> => {
    const mean = new Float64Array(laboratory.memberCount)
    for (const scenario of scenarios) {
      const { onsetStep } = await runAlone(laboratory, content, changedModel, change(scenario), plan)
      onsetStep.forEach((step, member) => {
        if (step >= 0) mean[member] = (mean[member] ?? 0) + 1 / scenarios.length
      })
    }
    done += 1
    laboratory.onProgress?.((0.8 * done) / total)
    return mean
  }
  const same = (scenario: Scenario): Scenario => scenario
  const base = await onsets(model, same, NO_RESPONSE)
  const factorOf = (moved: Float64Array): Interval =>
    bootstrap.ofMeans([moved, base], ([after = 0, before = 0]) => after / before)

  const raised = model.parameters.filter(({ id }) => mechanism.driveParameters.includes(id))
  const strongerDrive = withBestEstimates(
    model,
    Object.fromEntries(raised.map(({ id, value }) => [id, value.best + 1])),
  )
  const driveFactor = factorOf(await onsets(strongerDrive, same, NO_RESPONSE))
  const drive: MechanismResult = {
    what: 'drive times e',
    part: 'drive',
    moved: 'parameter',
    ...driveFactor,
    atLeast: mechanism.driveFactorAtLeast,
    verdict: judge(driveFactor, { atLeast: mechanism.driveFactorAtLeast }),
  }
  const levels: MechanismResult[] = []
  for (const { level, part, raises } of mechanism.levels) {
    const tolerance = raises
      ? { atLeast: 1 + mechanism.levelChangeAtLeast }
      : { atMost: 1 - mechanism.levelChangeAtLeast }
    const assessed = await onsets(model, (scenario) => withShift(scenario, level, mechanism.logit), NO_RESPONSE)
    const pushed = await onsets(withPush(model, level, mechanism.logit), same, pushPlan(content.months))
    for (const [moved, values] of [
      ['assessed', assessed],
      ['from-today', pushed],
    ] as const) {
      const factor = factorOf(values)
      levels.push({ what: level, part, moved, ...factor, ...tolerance, verdict: judge(factor, tolerance) })
    }
  }
  const singleLevels = await checkSingleLevels(
    { ...laboratory, onProgress: (share) => laboratory.onProgress?.(0.8 + 0.2 * share) },
    content,
    bootstrap,
  )
  const gated = levels.filter(({ moved }) => moved === 'assessed')
  return {
    source: mechanism.source,
    situations: mechanism.situations,
    baseline: bootstrap.ofMeans([base], ([mean = 0]) => mean),
    drive,
    levels,
    singleLevels,
    verdicts: {
      drive: drive.verdict,
      levels: judgeTogether(gated.map(({ verdict }) => verdict)),
      singleLevels:
        singleLevels.filter(({ isVisible }) => isVisible).length >= mechanism.visibleResponsesAtLeast ? 'pass' : 'miss',
    },
  }
}

/** The same situation with a level assessed so many logits higher, for everybody who has it. */
function withShift(scenario: Scenario, level: string, logit: number): Scenario {
  const shift = (levels: Assessments): Assessments => {
    const assessment = levels[level]
    if (!assessment) return levels
    const { low, best, high } = assessment
    const moved = { low: shiftedLevel(low, logit), best: shiftedLevel(best, logit), high: shiftedLevel(high, logit) }
    return { ...levels, [level]: { ...assessment, ...moved } }
  }
  return {
    ...scenario,
    levels: shift(scenario.levels),
    actors: scenario.actors.map((actor) => ({ ...actor, levels: shift(actor.levels) })),
    populations: scenario.populations.map((population) => ({ ...population, levels: shift(population.levels) })),
  }
}

/** The model with an instrument that pushes one level by so many logits, at once and for good. */
function withPush(model: CountryModel, level: string, logit: number): CountryModel {
  const [first] = model.instruments
  const scope = model.levels.find(({ id }) => id === level)?.scope
  if (!first || !scope) throw new RangeError(`The model has no level "${level}"`)
  const references = { country: level, actor: `every-actor/${level}`, population: `every-population/${level}` }
  const exactly = (value: number) => ({ low: value, best: value, high: value })
  const push: ResponseInstrument = {
    ...first,
    id: PUSH,
    target: { scope: 'country' },
    needsConsent: false,
    needsCouncil: false,
    needsAccess: false,
    leadMonths: exactly(0),
    rampMonths: 0.01,
    reach: { state: 1, 'allied-militia': 1, 'legitimacy-seeking-group': 1, 'violent-extremist-group': 1 },
    effects: [{ channel: 'level', level: references[scope], size: exactly(logit) }],
  }
  return { ...model, instruments: [...model.instruments, push] }
}

function pushPlan(months: number): ResponsePlan {
  return {
    id: PUSH,
    name: PUSH,
    responses: [{ id: PUSH, instrument: PUSH, startStep: 0, durationMonths: months, intensity: 1 }],
  }
}
