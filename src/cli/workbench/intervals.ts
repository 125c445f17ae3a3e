// npm run intervals: how often intervals of 90 % hold the truth in a simulated country. Not part of what ships; takes minutes.
import { comparePlans, massKillingIn } from '../../shared/decision'
import {
  ALL_SWITCHES_ON,
  createInProcessRunner,
  NO_RESPONSE,
  type ProbabilityEstimate,
  type ResponsePlan,
} from '../../shared/engine'
import { bundledModel, bundledScenarios } from '../../shared/formats'
import { textTable } from '../text-table'

/** Chances there are neither near never nor near always. */
const COUNTRY = 'Kelvara'
const SEEDS = 500
const MEMBERS = 250
const MEMBERS_OF_TRUTH = 200_000
/** Held at once. */
const PART = 10_000
const MONTHS = 24
const QUESTION = { outcome: 'deaths', step: MONTHS, smallest: { absolute: 25, relative: 0.1 } }

interface Findings {
  readonly better: ProbabilityEstimate
  readonly worse: ProbabilityEstimate
  readonly onset: ProbabilityEstimate
}

const ASKED = ['better', 'worse', 'onset'] as const satisfies readonly (keyof Findings)[]

const document = bundledScenarios().find(({ document: { scenario } }) => scenario.country === COUNTRY)?.document
const plan = document?.plans[0]
if (!document || !plan) throw new Error(`No scenario of ${COUNTRY} with a plan comes with the program`)
const runner = createInProcessRunner(bundledModel(), document.scenario)

async function findings(seed: number, firstMember: number, memberCount: number): Promise<Findings> {
  const run = (of: ResponsePlan) =>
    runner.runEnsemble({
      plan: of,
      seed,
      firstMember,
      memberCount,
      horizonSteps: MONTHS,
      ticksPerStep: 4,
      switches: ALL_SWITCHES_ON,
      outcomes: ['severity', 'deaths'],
    })
  const [without, withPlan] = [await run(NO_RESPONSE), await run(plan ?? NO_RESPONSE)]
  const { better, worse } = comparePlans(without, withPlan, QUESTION)
  return { better, worse, onset: massKillingIn(withPlan, MONTHS) }
}

const truth = { better: 0, worse: 0, onset: 0 }
for (let first = 0; first < MEMBERS_OF_TRUTH; first += PART) {
  const part = await findings(SEEDS + 1, first, PART)
  for (const name of ASKED) truth[name] += part[name].count / MEMBERS_OF_TRUTH
}
const found: Findings[] = []
for (let seed = 1; seed <= SEEDS; seed += 1) found.push(await findings(seed, 0, MEMBERS))

const held = (name: (typeof ASKED)[number]): number =>
  found.filter(({ [name]: { low, high } }) => low <= truth[name] && truth[name] <= high).length
process.stdout.write(
  `${document.scenario.country}, ${plan.name}, ${MONTHS} months, ${SEEDS} seeds of ${MEMBERS} futures, truth of ${MEMBERS_OF_TRUTH}\n`,
)
process.stdout.write(
  textTable([
    ['chance', 'truth', 'intervals of 90 % that hold it'],
    ...ASKED.map((name) => [name, truth[name].toFixed(4), `${((100 * held(name)) / SEEDS).toFixed(1)} %`]),
  ]),
)
