import { checkIds, checkKnown, checkRange, checkWhole, idsOf } from '../model/content-checks'
import type { ContentIssue, ContentPlace } from '../model/content-issue'
import type { CountryModel, LevelScope } from '../model/country-model'
import type { ResponsePlan } from '../model/response-plan'
import type { Assessments, Scenario } from '../model/scenario'
import type { CheckedCase, CheckedOutcome, ExpectedShare, RealityCheck } from './reality-check'

const HIGHEST_STAGE = 4
const MAX_STEPS = 120
/** No country has more. */
const MOST_PEOPLE = 2e9

/** What the checks of a document may name. */
interface KnownNames {
  readonly levels: ReadonlySet<string>
  readonly triggers: ReadonlySet<string>
  readonly plans: ReadonlySet<string>
}

/** List every fault in what the reality checks of a document say, in file order. Places start at their list. */
export function findRealityCheckIssues(
  model: CountryModel,
  { scenario, plans }: { readonly scenario: Scenario; readonly plans: readonly ResponsePlan[] },
  checks: readonly RealityCheck[],
): ContentIssue[] {
  if (checks.length === 0) return []
  const known: KnownNames = {
    levels: levelKeysOf(model, scenario),
    triggers: idsOf(model.triggers),
    plans: idsOf(plans),
  }
  return [
    ...checkIds(checks, []),
    ...checks.flatMap(({ given, horizonSteps, outcome, expected }, position) => [
      ...checkCase(given, known, [position, 'given']),
      ...checkWhole(horizonSteps, 1, MAX_STEPS, [position, 'horizonSteps']),
      ...checkOutcome(outcome, known, [position, 'outcome']),
      ...checkExpected(expected, known, [position, 'expected']),
    ]),
  ]
}

function levelKeysOf(
  { levels }: CountryModel,
  { levels: country, actors, populations }: Scenario,
): ReadonlySet<string> {
  const idsIn = (scope: LevelScope, assessed: Assessments) =>
    levels
      .filter((level) => level.scope === scope && (level.isOptional !== true || Object.hasOwn(assessed, level.id)))
      .map(({ id }) => id)
  const keysOf = (scope: LevelScope, owners: readonly { readonly id: string; readonly levels: Assessments }[]) =>
    owners.flatMap((owner) => idsIn(scope, owner.levels).map((id) => `${owner.id}/${id}`))
  return new Set([...idsIn('country', country), ...keysOf('actor', actors), ...keysOf('population', populations)])
}

function checkCase(
  { plan, shiftMonths = 0, levels = [], scheduled = [] }: CheckedCase,
  known: KnownNames,
  place: ContentPlace,
): ContentIssue[] {
  return [
    ...(plan === undefined ? [] : checkKnown(plan, known.plans, 'plan', [...place, 'plan'])),
    ...checkWhole(shiftMonths, -MAX_STEPS, MAX_STEPS, [...place, 'shiftMonths']),
    ...levels.flatMap(({ level, to }, position) => [
      ...checkKnown(level, known.levels, 'level', [...place, 'levels', position, 'level']),
      ...checkRange(to, 0, 1, [...place, 'levels', position, 'to']),
    ]),
    ...scheduled.flatMap(({ trigger, step, chance }, position) => [
      ...checkKnown(trigger, known.triggers, 'trigger', [...place, 'scheduled', position, 'trigger']),
      ...checkWhole(step, 1, MAX_STEPS, [...place, 'scheduled', position, 'step']),
      ...checkRange(chance, 0, 1, [...place, 'scheduled', position, 'chance']),
    ]),
  ]
}

function checkOutcome(outcome: CheckedOutcome, known: KnownNames, place: ContentPlace): ContentIssue[] {
  switch (outcome.kind) {
    case 'onset':
      return []
    case 'stage':
      return checkWhole(outcome.atLeast, 1, HIGHEST_STAGE, [...place, 'atLeast'])
    case 'people':
      return checkWhole(outcome.atLeast, 1, MOST_PEOPLE, [...place, 'atLeast'])
    case 'level':
      return [
        ...checkKnown(outcome.level, known.levels, 'level', [...place, 'level']),
        ...checkRange(outcome.atLeast, 0, 1, [...place, 'atLeast']),
      ]
  }
}

function checkExpected(expected: ExpectedShare, known: KnownNames, place: ContentPlace): ContentIssue[] {
  const lowest = expected.kind === 'share' ? 0 : -1
  return [
    ...(expected.kind === 'difference' ? checkCase(expected.than, known, [...place, 'than']) : []),
    ...checkRange(expected.low, lowest, 1, [...place, 'low']),
    // A range that holds nothing would make every check fail.
    ...checkRange(expected.high, Math.max(lowest, Math.min(1, expected.low)), 1, [...place, 'high']),
  ]
}
