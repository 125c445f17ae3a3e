import {
  COUNCIL_MODELS,
  DECISION_CHALLENGES,
  LEAST_PROTECTION_PERCENT,
  MOST_BUDGET,
  MOST_CAPITAL,
  MOST_PREVENTION_MONTHS,
  MOST_PROTECTION_PERCENT,
  type CapitalLimit,
  type World,
} from '../shared/engine'
import { CliProblem } from './cli-problem'
import { text, wholeNumber } from './option-values'
import { plainText } from './plain-text'

/** Options that say how the world decides on responses. */
export const WORLD_OPTIONS = {
  council: text,
  met: text,
  prevention: text,
  protection: text,
  budget: text,
  'political-capital': text,
} as const

type Given = Readonly<Partial<Record<keyof typeof WORLD_OPTIONS, string | undefined>>>

/**
 * Read what is said of the world; undefined where nothing is.
 *
 * @throws CliProblem naming the first thing that can't be used.
 */
export function readWorld(given: Given): Partial<World> | undefined {
  const { council, met, prevention, protection, budget: money, 'political-capital': capital } = given
  const preventionMonths = wholeNumber('--prevention', prevention, 0, MOST_PREVENTION_MONTHS)
  const protectionPercent = wholeNumber('--protection', protection, LEAST_PROTECTION_PERCENT, MOST_PROTECTION_PERCENT)
  const budget = wholeNumber('--budget', money, 0, MOST_BUDGET)
  if ([council, met, prevention, protection, money, capital].every((said) => said === undefined)) return undefined
  return {
    ...(protectionPercent !== undefined && { protectionPercent }),
    ...(preventionMonths !== undefined && { preventionMonths }),
    ...(budget !== undefined && { budget }),
    ...(capital !== undefined && { politicalCapital: capitalIn(capital) }),
    ...(council !== undefined && { council: oneOf('--council', council, COUNCIL_MODELS) }),
    ...(met !== undefined && {
      met: met === 'none' ? [] : challengesIn(met),
    }),
  }
}

/** "15:1": what there is, and what comes back of it in a month; without the second, nothing does. */
function capitalIn(given: string): CapitalLimit {
  const [, available, regained = '0'] = /^(\d{1,15})(?::(\d{1,15}))?$/.exec(given) ?? []
  const limit = { available: Number(available), regainedPerMonth: Number(regained) }
  if (limit.available <= MOST_CAPITAL && limit.regainedPerMonth <= MOST_CAPITAL) return limit
  throw new CliProblem(
    `--political-capital is "${plainText(given)}"; it must be a whole number from 0 to ${MOST_CAPITAL}, or two with a colon between: 15:1.`,
  )
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
