import {
  ALL_SWITCHES_ON,
  createInProcessRunner,
  outcomeKeysOf,
  prepareModel,
  type CountryModel,
  type EnsembleRequest,
  type EnsembleResult,
} from '../../src/shared/engine'
import { preparePlanWithPrevention } from '../../src/shared/engine/prepare/prevention'
import { outcomeSlots } from '../../src/shared/engine/run/outcome-slots'
import { runMember } from '../../src/shared/engine/run/run-member'
import { aRequest } from './a-request'
import type { Situation } from './any-situation'
import { model } from './bundled'

/** A request for all that can be kept of a situation. */
export function wholeRequest(situation: Situation, changes: Partial<EnsembleRequest> = {}): EnsembleRequest {
  const { scenario, plan, world, lens, seed } = situation
  return aRequest({
    plan,
    world,
    ...(lens !== undefined && { lens }),
    seed,
    memberCount: 3,
    horizonSteps: 8,
    outcomes: outcomeKeysOf(model, scenario).toSorted(),
    ...changes,
  })
}

/** Run a situation and keep all that can be kept. */
export function runWhole(
  situation: Situation,
  changes: Partial<EnsembleRequest> = {},
  content: CountryModel = model,
): Promise<EnsembleResult> {
  return createInProcessRunner(content, situation.scenario).runEnsemble(wholeRequest(situation, changes))
}

/** Every number of one member in the clear form of the step, in double precision: what two orders of adding up leave apart shows. */
export function runClear(
  { scenario, plan, world, lens, seed }: Situation,
  content: CountryModel = model,
): { readonly outcomes: ReadonlyMap<string, readonly number[]>; readonly struck: ReadonlyMap<string, number> } {
  const prepared = prepareModel(content, scenario)
  const keys = outcomeKeysOf(content, scenario)
  const run = runMember(
    prepared,
    preparePlanWithPrevention(content, scenario, prepared, plan, lens, world.preventionMonths),
    {
      seed,
      member: 0,
      horizonSteps: 8,
      ticksPerStep: 4,
      switches: ALL_SWITCHES_ON,
      world,
      slots: outcomeSlots(prepared, keys),
    },
  )
  return {
    outcomes: new Map(keys.map((key, i) => [key, run.outcomes[i] ?? []])),
    struck: new Map(prepared.triggers.map(({ id }, t) => [id, run.firstStruck[t] ?? NaN])),
  }
}

/** What a member's numbers are, as plain arrays: memory of its own or shared, the numbers are the same. */
export function numbersOf({ values, onsetStep, firstStruck, responses, ...rest }: EnsembleResult) {
  return {
    ...rest,
    values: [...values],
    onsetStep: [...onsetStep],
    firstStruck: [...firstStruck],
    responses: Object.values(responses).map((column: Iterable<string | number>) => [...column]),
  }
}

/** Names of the outcomes in which two results differ; none where they are the same to the last bit. */
export function outcomesApart(result: EnsembleResult, expected: EnsembleResult): string[] {
  const rows = result.stepCount * result.memberCount
  const of = ({ values }: EnsembleResult, outcome: number) => values.subarray(outcome * rows, (outcome + 1) * rows)
  return result.outcomes.filter((_, outcome) => {
    const other = of(expected, outcome)
    return of(result, outcome).some((value, i) => !Object.is(value, other[i]))
  })
}
