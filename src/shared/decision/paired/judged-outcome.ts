import { HARM_KINDS, valuesAt, type EnsembleResult, type OutcomeKey } from '../../engine'
import { happensBy } from './mass-killing'
import { severityInStages } from './severity-stages'
import { isYesNo, STAGE_OUTCOMES } from './stage-outcome'

/**
 * What plans are judged by; less of it is better.
 *
 * `mass-killing`: 1 in a future that reaches it by the step (or, where it goes on today, in which it still does then), else 0; so
 * too `violence`, `serious-violence` and `extreme-violence`, the other stages by the deaths of twelve months.
 * `severity-stages`: severity at the step, in stages; `worst-severity-stages`: the highest from today to the step.
 * `other-harms`, `other-harms-of:<population>`: people harmed in other ways, all kinds together. Anything else is an outcome
 * of the engine, such as `deaths`, `deaths-of:<population>`, `displaced`, `without-access`.
 */
export type JudgedOutcome = string

/** What plans are judged by where nobody has chosen: of an amount every future has a part, of mass killing few. */
export const USUAL_OUTCOME = 'deaths' satisfies JudgedOutcome

/** Outcomes of the whole country that are offered for judging plans by. */
export const JUDGED_OUTCOMES = [
  'mass-killing',
  'violence',
  'serious-violence',
  'extreme-violence',
  'severity-stages',
  'worst-severity-stages',
  'deaths',
  'indirect-deaths',
  'displaced',
  'crossed-border',
  'without-access',
  'other-harms',
] as const satisfies readonly JudgedOutcome[]

/** Outcomes that are also counted by population, as `<outcome>-of:<population>`. */
const BY_POPULATION: readonly JudgedOutcome[] = [
  'deaths',
  'indirect-deaths',
  'displaced',
  'crossed-border',
  'other-harms',
]

/** The same outcome for each population apart; empty where it is counted for the whole country only. */
export function populationOutcomes(
  outcome: JudgedOutcome,
  populations: readonly string[],
): { readonly population: string; readonly outcome: JudgedOutcome }[] {
  if (!BY_POPULATION.includes(outcome)) return []
  return populations.map((population) => ({ population, outcome: `${outcome}-of:${population}` }))
}

/** The outcome of the whole country that an outcome of one population is part of. */
export const totalOf = (outcome: JudgedOutcome): JudgedOutcome => outcome.replace(/-of:.*$/, '')

/** The population an outcome is of; undefined: of the whole country. */
export const populationOf = (outcome: JudgedOutcome): string | undefined => /-of:(.*)$/.exec(outcome)?.[1]

const OTHER_HARMS_OF = 'other-harms-of:'

/** Outcomes an ensemble has to keep so that it can be judged by this one. */
export function outcomesNeededFor(outcome: JudgedOutcome): readonly OutcomeKey[] {
  if (isYesNo(outcome) || outcome === 'severity-stages' || outcome === 'worst-severity-stages') return ['severity']
  if (outcome === 'other-harms') return HARM_KINDS.map((kind) => `harm:${kind}`)
  if (outcome.startsWith(OTHER_HARMS_OF)) {
    const population = outcome.slice(OTHER_HARMS_OF.length)
    return HARM_KINDS.map((kind) => `harm-of:${population}/${kind}`)
  }
  return [outcome]
}

/**
 * The outcome of every member at a step.
 *
 * @throws RangeError if the ensemble did not keep what it is read from, or has no such step.
 */
export function judgedValues(result: EnsembleResult, outcome: JudgedOutcome, step: number): Float64Array {
  const [first = outcome, ...others] = outcomesNeededFor(outcome)
  const values = Float64Array.from(valuesAt(result, first, step))
  if (isYesNo(outcome)) {
    const happens = happensBy(result, step, STAGE_OUTCOMES[outcome])
    return values.map((_, member) => (happens(member) ? 1 : 0))
  }
  if (outcome === 'worst-severity-stages') {
    for (let earlier = 0; earlier < step; earlier += 1) {
      valuesAt(result, first, earlier).forEach((value, member) => {
        values[member] = Math.max(values[member] ?? 0, value)
      })
    }
  }
  if (first === 'severity' && outcome !== 'severity') return values.map(severityInStages)
  for (const other of others) {
    valuesAt(result, other, step).forEach((value, member) => {
      values[member] = (values[member] ?? 0) + value
    })
  }
  return values
}
