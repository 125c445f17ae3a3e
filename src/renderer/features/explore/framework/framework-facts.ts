import {
  frameworkChange,
  memberSpread,
  type EnsembleResult,
  type MemberSpread,
  type FrameworkValues,
  type PreparedFramework,
} from '../../../../shared/engine'
import type { EnsemblePair } from '../../../simulation/ensemble-demand'
import { frameworkIn, hasOutcome } from '../../../simulation/summaries'

/** What is shown of one sign. */
export interface SignFacts {
  readonly today: number
  readonly then: MemberSpread
  /** Middle of the differences from no response; undefined where the plan has no response. */
  readonly change: number | undefined
}

/** Facts by id, at one step. */
export interface FrameworkFacts {
  readonly step: number
  readonly indicators: ReadonlyMap<string, SignFacts>
  readonly factors: ReadonlyMap<string, SignFacts>
  readonly crimes: ReadonlyMap<string, SignFacts>
}

/** Sum up both ensembles of a pair; null while they do not hold what the profile is read from. */
export function frameworkFacts(pair: EnsemblePair, prepared: PreparedFramework, step: number): FrameworkFacts | null {
  const { baseline, withPlan } = pair
  if (![baseline, withPlan].every((result) => holdsAll(result, prepared))) return null
  const at = Math.min(step, withPlan.stepCount - 1)
  const today = frameworkIn(baseline, prepared, 0)
  const without = frameworkIn(baseline, prepared, at)
  const then = frameworkIn(withPlan, prepared, at)
  const factsOf = (part: keyof FrameworkValues): ReadonlyMap<string, SignFacts> =>
    new Map(
      [...then[part]].map(([id, members]) => {
        const base = without[part].get(id)
        return [
          id,
          {
            today: memberSpread(today[part].get(id) ?? members).median,
            then: memberSpread(members),
            change: base && withPlan !== baseline ? frameworkChange(base, members).median : undefined,
          },
        ]
      }),
    )
  return { step: at, indicators: factsOf('indicators'), factors: factsOf('factors'), crimes: factsOf('crimes') }
}

function holdsAll(result: EnsembleResult, { outcomes }: PreparedFramework): boolean {
  return outcomes.every((key) => hasOutcome(result, key))
}
