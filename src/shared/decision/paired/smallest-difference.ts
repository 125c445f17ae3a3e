import type { CountryModel } from '../../engine'
import { totalOf, type JudgedOutcome } from './judged-outcome'
import type { DifferenceThatMatters, PairedQuestion } from './paired-comparison'
import { isYesNo } from './stage-outcome'

/**
 * Half a stage is about what separates 1,000 from 3,200 deaths in twelve months. A judgement of ours, like those below: where
 * people have not yet said what matters to them, a comparison begins with these.
 */
const STAGES_THAT_MATTER = 0.5

/** Yes or no: every future in which it differs counts. */
const EVERY_FUTURE: DifferenceThatMatters = { absolute: 1, relative: 0 }

/** People displaced or out of reach, as many as a small town. */
const PEOPLE_THAT_MATTER = 1000

const PEOPLE: readonly JudgedOutcome[] = ['displaced', 'crossed-border', 'without-access']

/**
 * The smallest difference that matters where nobody has said another: whole futures of a stage that comes or does not, half a stage, deaths and
 * harms as the model's parameters say, 1,000 people displaced or without access and the same share of the larger number.
 *
 * @throws RangeError if the model lacks the parameters of comparison.
 */
export function usualDifference(outcome: JudgedOutcome, model: CountryModel): DifferenceThatMatters {
  if (isYesNo(outcome)) return EVERY_FUTURE
  if (outcome.endsWith('severity-stages')) return { absolute: STAGES_THAT_MATTER, relative: 0 }
  const relative = bestOf(model, 'comparison.smallestDifferenceShare')
  const isOfPeople = PEOPLE.some((people) => outcome === people || outcome.startsWith(`${people}-of:`))
  return {
    absolute: isOfPeople ? PEOPLE_THAT_MATTER : bestOf(model, 'comparison.smallestDifferenceDeaths'),
    relative,
  }
}

/** What people said matters to them, by outcome of the whole country: it holds for each population of it too. */
export interface SaidDifferences {
  readonly smallestDifferences?: Readonly<Record<string, number>>
  readonly smallestShares?: Readonly<Record<string, number>>
}

/**
 * The smallest difference that matters: what people said, else the usual one.
 *
 * @throws RangeError as usualDifference does.
 */
export function differenceThatMatters(
  outcome: JudgedOutcome,
  { smallestDifferences, smallestShares }: SaidDifferences,
  model: CountryModel,
): DifferenceThatMatters {
  const usual = usualDifference(outcome, model)
  const total = totalOf(outcome)
  return {
    absolute: smallestDifferences?.[total] ?? usual.absolute,
    relative: smallestShares?.[total] ?? usual.relative,
  }
}

/** The question in which futures mass killing begins by a step, whatever plans are judged by otherwise. */
export const massKillingBy = (step: number): PairedQuestion => ({
  outcome: 'mass-killing',
  step,
  smallest: EVERY_FUTURE,
})

function bestOf({ parameters }: CountryModel, id: string): number {
  const parameter = parameters.find((candidate) => candidate.id === id)
  if (!parameter) throw new RangeError(`The model has no parameter "${id}"`)
  return parameter.value.best
}
