import {
  COUNCIL_MODELS,
  DECISION_CHALLENGES,
  LEAST_PROTECTION_PERCENT,
  MOST_BUDGET,
  MOST_PREVENTION_MONTHS,
  MOST_PROTECTION_PERCENT,
  type World,
} from '../shared/engine'
import { CliProblem } from './cli-problem'
import { text, wholeNumber } from './option-values'
import { plainText } from './plain-text'

/** Options that say how the world decides on responses. */
export const WORLD_OPTIONS = { council: text, met: text, prevention: text, protection: text, budget: text } as const

type Given = Readonly<Partial<Record<keyof typeof WORLD_OPTIONS, string | undefined>>>

/**
 * Read what is said of the world; undefined where nothing is.
 *
 * @throws CliProblem naming the first thing that can't be used.
 */
export function readWorld({ council, met, prevention, protection, budget: money }: Given): Partial<World> | undefined {
  const preventionMonths = wholeNumber('--prevention', prevention, 0, MOST_PREVENTION_MONTHS)
  const protectionPercent = wholeNumber('--protection', protection, LEAST_PROTECTION_PERCENT, MOST_PROTECTION_PERCENT)
  const budget = wholeNumber('--budget', money, 0, MOST_BUDGET)
  if ([council, met, prevention, protection, money].every((said) => said === undefined)) return undefined
  return {
    ...(protectionPercent !== undefined && { protectionPercent }),
    ...(preventionMonths !== undefined && { preventionMonths }),
    ...(budget !== undefined && { budget }),
    ...(council !== undefined && { council: oneOf('--council', council, COUNCIL_MODELS) }),
    ...(met !== undefined && {
      met: met === 'none' ? [] : challengesIn(met),
    }),
  }
}

/** Each challenge once, in the order of the model, however often and in whatever order they were named. */
function challengesIn(text: string): World['met'] {
  const names = text.split(',').map((name) => name.trim())
  if (names.includes('none')) {
    throw new CliProblem(`--met is "${plainText(text)}"; give "none" alone, or challenges without it.`)
  }
  const named = names.map((name) => oneOf('--met', name, DECISION_CHALLENGES))
  return DECISION_CHALLENGES.filter((challenge) => named.includes(challenge))
}

function oneOf<Word extends string>(option: string, given: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === given)
  if (found !== undefined) return found
  throw new CliProblem(`${option} is "${plainText(given)}"; it knows ${words.join(', ')}.`)
}
