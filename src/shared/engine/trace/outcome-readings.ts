import { MASS_KILLING_THRESHOLD } from '../ensemble/stage'
import { mortalityAt } from '../month/hunger'
import type { MemberState } from '../step/member-state'
import type { TracedForms } from './trace-forms'
import type { TracedPeople } from './trace-people'
import type { StatePair, TraceGround } from './tick-view'
import type { Traced, TracedInput, TracedNumber } from './traced'

/** Outcomes that can be traced back to causes, over all campaigns that count for them. */
export const OUTCOME_MEASURES = [
  /** Violent deaths by a step. */
  'deaths',
  /** Deaths from want by a step. */
  'indirect-deaths',
  /** People displaced at a step. */
  'displaced',
  /** People displaced across a border at a step. */
  'crossed-border',
  /** People in need without access at a step. */
  'without-access',
  /** People harmed in other ways by a step, all kinds together. */
  'other-harms',
  /** Deaths in the 12 months to a step by the actor that caused most. */
  'severity',
  /** The highest severity until a step. */
  'worst-severity',
  /** What tells of a stage: the highest severity until a step or, where the stage goes on today, severity at the step. */
  'decisive-severity',
] as const
export type OutcomeMeasure = (typeof OUTCOME_MEASURES)[number]

export interface TracedOutcome {
  readonly measure: OutcomeMeasure
  /** Absent: all people of the country. Measures of severity and of access are of the country only. */
  readonly population?: string
  /** Of decisive severity: deaths in 12 months from which the stage begins; absent: those of mass killing. */
  readonly stageFrom?: number
}

/** How a month ends. */
export interface MonthEnd {
  readonly people: readonly TracedPeople[]
  readonly campaigns: readonly Traced[]
  readonly forms: readonly TracedForms[]
  readonly states: StatePair
}

/** Reads one outcome of a course as it goes on. */
export interface OutcomeReading {
  readonly begin: (people: readonly TracedPeople[], states: StatePair) => void
  readonly tick: (deaths: readonly Traced[]) => void
  readonly closeStep: (step: number, end: MonthEnd) => void
  readonly outcome: () => Traced
}

export function readOutcome(ground: TraceGround, outcome: TracedOutcome, present: MemberState): OutcomeReading {
  switch (outcome.measure) {
    case 'deaths':
      return readPeople(ground, outcome, ({ dead }) => [dead])
    case 'displaced':
      return readPeople(ground, outcome, ({ inside, outside }) => [inside, outside])
    case 'crossed-border':
      return readPeople(ground, outcome, ({ outside }) => [outside])
    case 'without-access':
      return readWithoutAccess(ground)
    case 'indirect-deaths':
      return readMonths(ground, outcome, wantIn)
    case 'other-harms':
      return readMonths(ground, outcome, harmsIn)
    default:
      return readSeverity(ground, outcome, present)
  }
}

type Term = readonly [weight: number, number: TracedNumber]

/** Whether a population counts for an outcome. */
const counts = ({ prepared }: TraceGround, { population }: TracedOutcome, p: number): boolean =>
  population === undefined || prepared.populations[p]?.id === population

const seenOf =
  ({ places, arithmetic }: TraceGround, { assessed, now }: StatePair) =>
  (level: number): TracedInput =>
    arithmetic.owedTo(places.seen(level), assessed.seen[level] ?? 0, now.seen[level] ?? 0)

function readPeople(
  ground: TraceGround,
  outcome: TracedOutcome,
  placesOf: (people: TracedPeople) => readonly Traced[],
): OutcomeReading {
  const { sum, still } = ground.arithmetic
  let counted = still(0)
  const count = (people: readonly TracedPeople[]): void => {
    const own = people.filter((_, p) => counts(ground, outcome, p))
    counted = sum(own.flatMap((one) => placesOf(one).map((number): Term => [1, number])))
  }
  return {
    begin: count,
    tick: () => undefined,
    closeStep: (_, { people }) => count(people),
    outcome: () => counted,
  }
}

const presentOf = ({ arithmetic }: TraceGround, { atHome, inside }: TracedPeople): Traced =>
  arithmetic.sum([
    [1, atHome],
    [1, inside],
  ])

/** The share of people whom aid does not reach: 1 - access x (1 - siege). */
function unreached(ground: TraceGround, states: StatePair, siege: number): Traced {
  const { sum, product } = ground.arithmetic
  const seen = seenOf(ground, states)
  const open = sum([[-1, seen(siege)]], 1)
  return sum([[-1, product([seen(ground.prepared.country.access), open])]], 1)
}

/** People in need whom aid does not reach, as peopleWithoutAccess of observe-member.ts. */
function readWithoutAccess(ground: TraceGround): OutcomeReading {
  const { sum, product, still } = ground.arithmetic
  let counted = still(0)
  const count = (people: readonly TracedPeople[], states: StatePair): void => {
    const seen = seenOf(ground, states)
    counted = sum(
      ground.prepared.populations.flatMap(({ foodInsecurity, siege }, p): Term[] => {
        const own = people[p]
        return own
          ? [[1, product([presentOf(ground, own), seen(foodInsecurity), unreached(ground, states, siege)])]]
          : []
      }),
    )
  }
  return {
    begin: count,
    tick: () => undefined,
    closeStep: (_, { people, states }) => count(people, states),
    outcome: () => counted,
  }
}

/** Adds up what months do to people of each population. */
function readMonths(
  ground: TraceGround,
  outcome: TracedOutcome,
  inMonth: (ground: TraceGround, p: number, end: MonthEnd) => readonly Term[],
): OutcomeReading {
  const { sum, still } = ground.arithmetic
  let counted = still(0)
  return {
    begin: () => undefined,
    tick: () => undefined,
    closeStep(_, end) {
      const terms = ground.prepared.populations.flatMap((_population, p) =>
        counts(ground, outcome, p) ? inMonth(ground, p, end) : [],
      )
      counted = sum([[1, counted], ...terms])
    },
    outcome: () => counted,
  }
}

/** Deaths from want in a month, as feed of hunger.ts. */
function wantIn(ground: TraceGround, p: number, { people, states }: MonthEnd): readonly Term[] {
  const { arithmetic, prepared } = ground
  const { coefficients: c } = prepared
  const [population, own] = [prepared.populations[p], people[p]]
  if (!population || !own) return []
  const dying = arithmetic.curve(seenOf(ground, states)(population.foodInsecurity), (food) => mortalityAt(c, food))
  return [[1, arithmetic.product([presentOf(ground, own), dying, unreached(ground, states, population.siege)])]]
}

/** People harmed in other ways in a month, as countHarms of other-harms.ts. */
function harmsIn(ground: TraceGround, p: number, { people, campaigns, forms, states }: MonthEnd): readonly Term[] {
  const { arithmetic, prepared } = ground
  const { sum, product, still } = arithmetic
  const { coefficients: c, country, dyads, actors } = prepared
  const [population, own] = [prepared.populations[p], people[p]]
  if (!population || !own) return []
  const seen = seenOf(ground, states)
  const present = presentOf(ground, own)
  const more = (level: number): Traced => sum([[1, seen(level)]], 1)
  const less = (level: number): Traced => sum([[-1, seen(level)]], 1)
  const ofDyads = dyads.flatMap((dyad, d): Term[] => {
    const [campaign, form, actor] = [campaigns[d], forms[d], actors[dyad.actor]]
    if (dyad.population !== p || !campaign || !form || !actor) return []
    const reach = [present, campaign, seen(dyad.capacity)]
    return [
      [c['harm.sexualViolence'], product([...reach, less(dyad.discipline)])],
      [c['harm.abductionAndRecruitment'], product([...reach, seen(actor.recruitment)])],
      [c['harm.destruction'], product([...reach, form.expulsion])],
      [
        dyad.isGovernmentSide ? c['harm.detentionAndDisappearance'] : 0,
        dyad.isGovernmentSide
          ? product([...reach, form.repression, more(country.surveillance), more(country.civicClosure)])
          : still(0),
      ],
    ]
  })
  const denied = product([present, seen(population.siege), less(country.access), seen(population.foodInsecurity)])
  return [...ofDyads, [c['harm.aidDenial'], denied] as const].map(([rate, number]): Term => [
    rate / PEOPLE_A_RATE,
    number,
  ])
}

/** Deaths in 12 months by the actor that caused most, as worstSeverity of observe-member.ts. */
function readSeverity(
  ground: TraceGround,
  { measure, stageFrom = MASS_KILLING_THRESHOLD }: TracedOutcome,
  present: MemberState,
): OutcomeReading {
  const { actors, dyads } = ground.prepared
  const { still, sum, largest } = ground.arithmetic
  const months = actors.map((_, a) =>
    Array.from({ length: MONTHS_A_YEAR }, (_month, place): TracedNumber =>
      still(present.lastTwelve[a * MONTHS_A_YEAR + place] ?? 0),
    ),
  )
  const severity = (): Traced => largest(months.map((ofActor) => sum(ofActor.map((number): Term => [1, number]))))
  const isGoingOn = severity().after >= stageFrom
  const keepsWorst = measure === 'worst-severity' || (measure === 'decisive-severity' && !isGoingOn)
  let read = severity()
  let stepDeaths = actors.map(() => still(0))
  return {
    begin: () => undefined,
    tick(deaths) {
      stepDeaths = stepDeaths.map((sofar, a) =>
        sum([
          [1, sofar],
          ...dyads.flatMap(({ actor }, d): Term[] => (actor === a ? [[1, deaths[d] ?? still(0)]] : [])),
        ]),
      )
    },
    closeStep(step) {
      months.forEach((ofActor, a) => {
        ofActor[step % MONTHS_A_YEAR] = stepDeaths[a] ?? still(0)
      })
      stepDeaths = actors.map(() => still(0))
      read = keepsWorst ? largest([read, severity()]) : severity()
    },
    outcome: () => read,
  }
}

const MONTHS_A_YEAR = 12
const PEOPLE_A_RATE = 1000
