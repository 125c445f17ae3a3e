import {
  comparePlans,
  comparisonVerdict,
  comparisonRows,
  COMPARISON_COVERAGE,
  planEffort,
  planFeasibility,
  sortedRows,
  type ComparisonRow,
  type JudgedOutcome,
  type PairedQuestion,
  type PlanComparison,
  type PlanEffort,
  type PlanFeasibility,
} from '../../../shared/decision'
import {
  NO_RESPONSE,
  type CountryModel,
  type EnsembleResult,
  type ProbabilityEstimate,
  type ResponsePlan,
} from '../../../shared/engine'
import { shownTenths } from '../../../shared/formats'
import type { ComparedEnsembles } from '../../simulation/comparison-runs'
import type { CompareSort } from '../../state/compare-slice'

/** One line of the table, with everything it says. */
export interface CompareRow {
  readonly id: string
  /** As it was run. */
  readonly plan: ResponsePlan
  readonly comparison: ComparisonRow
  readonly result: EnsembleResult
  /** null: nothing of the plan is on. */
  readonly effort: PlanEffort | null
  readonly feasibility: PlanFeasibility | null
  /** Chance that the plan, begun later, does worse than as dated; null until it is known. */
  readonly waiting: ProbabilityEstimate | null
  /** Chance that it does better so; null until it is known. */
  readonly waitingIsBetter: ProbabilityEstimate | null
}

export interface CompareFacts {
  readonly question: PairedQuestion
  readonly referenceId: string
  readonly memberCount: number
  readonly horizonSteps: number
  readonly rows: readonly CompareRow[]
}

interface Asked {
  readonly outcome: JudgedOutcome
  readonly smallest: PairedQuestion['smallest']
  /** Falls back to no response where the plan is gone. */
  readonly referenceId: string
  readonly populations: readonly string[]
  readonly currentPlan: string | null
  readonly sort: CompareSort | null
}

/** Everything Compare says of what was run. No response and the current plan stay on top. */
export function compareFacts(
  { demand, memberCount, results, later }: ComparedEnsembles,
  model: CountryModel,
  asked: Asked,
): CompareFacts {
  const question = { outcome: asked.outcome, step: demand.horizonSteps, smallest: asked.smallest }
  const referenceId = results.has(asked.referenceId) ? asked.referenceId : NO_RESPONSE.id
  const plans = new Map<string, ResponsePlan>([NO_RESPONSE, ...demand.plans].map((plan) => [plan.id, plan]))
  const comparisons = comparisonRows(
    [...results].map(([id, result]) => ({ id, result })),
    { ...question, referenceId, noResponseId: NO_RESPONSE.id, populations: asked.populations },
  )
  const rows = comparisons.flatMap((comparison): CompareRow[] => {
    const [result, plan] = [results.get(comparison.id), plans.get(comparison.id)]
    if (!result || !plan) return []
    const delayed = later.get(comparison.id)
    const effort = planEffort(plan, model.instruments)
    const waited = effort && delayed ? comparePlans(result, delayed, question) : null
    return [
      {
        id: comparison.id,
        plan,
        comparison,
        result,
        effort,
        feasibility: effort ? planFeasibility(plan, result) : null,
        waiting: waited?.worse ?? null,
        waitingIsBetter: waited?.better ?? null,
      },
    ]
  })
  const pinned = [NO_RESPONSE.id, ...(asked.currentPlan === null ? [] : [asked.currentPlan])]
  return {
    question,
    referenceId,
    memberCount,
    horizonSteps: demand.horizonSteps,
    rows: sortedRows(rows, asked.sort?.key ?? 'better', asked.sort?.isDescending ?? true, pinned),
  }
}

/** What the sentence over the table says. */
export type CompareHeadline =
  | { readonly kind: 'too-few' }
  /** `others`: plans that it is not clearly better than. */
  | {
      readonly kind: 'best'
      readonly best: CompareRow
      readonly better: ProbabilityEstimate
      readonly worse: ProbabilityEstimate
      readonly same: ProbabilityEstimate
      readonly others: readonly CompareRow[]
      readonly next?: NextBest
    }
  | { readonly kind: 'none-better' | 'none-different' }
  /** No plan is clearly better in as many futures as are told as a tenth; `better`: the largest share in which a plan does better. */
  | { readonly kind: 'seldom-better'; readonly better: ProbabilityEstimate }

/** The best plan held against the one that comes after it, future by future. */
export interface NextBest {
  readonly row: CompareRow
  readonly against: PlanComparison
  /** Which way the best plan goes where the two differ. */
  readonly leaning: Leaning
}

/** Which way a plan goes in the futures that it changes, in the order in which it is said; open: neither clearly. */
export const LEANINGS = ['better', 'open', 'worse', 'none'] as const
export type Leaning = (typeof LEANINGS)[number]

export interface HeadlineParts {
  readonly headline: CompareHeadline
  /** Plans that are too close to call against the reference. */
  readonly tooClose: readonly CompareRow[]
  /**
   * Plans that change nothing that matters in most futures, by what they do where they change something. Of those that do
   * better there, none beside a best plan: it is told in the same numbers, and a half is no place to change the words.
   */
  readonly unchanged: Readonly<Record<Leaning, readonly CompareRow[]>>
  /** The plan that is worse than no response most often, and how often; absent where none is in any future. */
  readonly harm?: { readonly row: CompareRow; readonly worse: ProbabilityEstimate }
  /** How often each plan is worse than no response, where it ever is. */
  readonly harms: readonly ProbabilityEstimate[]
  /** Plans that the best one is not clearly better than, and that ask for no more of anything and for clearly less of something. */
  readonly lighter: readonly CompareRow[]
}

/** Find which plan holds up best, which cannot be told apart, and which does harm most often. */
export function headlineParts(facts: CompareFacts): HeadlineParts {
  const judged = facts.rows.flatMap((row) => {
    const against = row.comparison.againstReference
    return against && row.effort ? [{ row, against }] : []
  })
  const verdictIs = (verdict: string) =>
    judged.filter(({ against }) => against.verdict === verdict).map(({ row }) => row)
  const leaningIs = (leaning: Leaning) =>
    judged
      .filter(({ against }) => against.verdict === 'no-difference' && leaningOf(against) === leaning)
      .map(({ row }) => row)
  const harms = facts.rows.flatMap((row) => {
    const worse = row.comparison.againstNoResponse?.worse
    return row.effort && worse && worse.count > 0 ? [{ row, worse }] : []
  })
  const [harm] = harms.toSorted((a, b) => b.worse.count - a.worse.count)
  const headline = headlineOf(judged, facts)
  return {
    headline,
    tooClose: verdictIs('too-close'),
    unchanged: {
      better: headline.kind === 'best' ? [] : leaningIs('better'),
      worse: leaningIs('worse'),
      open: leaningIs('open'),
      none: leaningIs('none'),
    },
    ...(harm && { harm }),
    harms: harms.map(({ worse }) => worse),
    lighter: headline.kind === 'best' ? headline.others.filter((row) => isLighter(row, headline.best)) : [],
  }
}

/** Of the futures that a plan changes alone; the rule is that of a whole comparison. */
function leaningOf({ better, worse }: Judged['against']): Leaning {
  const changed = { count: better.count, memberCount: better.count + worse.count }
  if (changed.memberCount === 0) return 'none'
  const verdict = comparisonVerdict(changed, worse)
  return verdict === 'better' || verdict === 'worse' ? verdict : 'open'
}

/** Less than this share of what the other asks for is clearly less. */
const CLEARLY_LESS = 0.9

function isLighter({ effort }: CompareRow, best: CompareRow): boolean {
  const most = best.effort
  if (!effort || !most) return false
  const asked = (['money', 'politicalCapital', 'attention'] as const).map((kind) => [effort[kind], most[kind]] as const)
  return asked.every(([own, other]) => own <= other) && asked.some(([own, other]) => own < CLEARLY_LESS * other)
}

type Judged = { readonly row: CompareRow; readonly against: NonNullable<ComparisonRow['againstReference']> }

function headlineOf(judged: readonly Judged[], { question }: CompareFacts): CompareHeadline {
  if (judged.some(({ against }) => against.verdict === 'too-few')) return { kind: 'too-few' }
  const ranked = judged.toSorted((a, b) => netOf(b) - netOf(a))
  const best = ranked.find(isClearlyBetter)
  // Told in tenths, it would hold up best by next to nothing.
  if (!best || shownTenths(best.against.better.probability).kind === 'fewer-than-one') {
    if (judged.some(({ against }) => against.verdict !== 'no-difference')) return { kind: 'none-better' }
    const [most] = judged.map(({ against }) => against.better).toSorted((a, b) => b.count - a.count)
    return most && most.count > 0 ? { kind: 'seldom-better', better: most } : { kind: 'none-different' }
  }
  const rivals = ranked
    .filter((one) => one !== best)
    .map((one): NextBest & { readonly isCandidate: boolean; readonly isWorse: boolean } => {
      const against = comparePlans(one.row.result, best.row.result, question, COMPARISON_COVERAGE)
      return {
        row: one.row,
        against,
        leaning: leaningOf(against),
        isCandidate: isClearlyBetter(one),
        isWorse: leaningOf(one.against) === 'worse',
      }
    })
  // Doing worse than what all are held against, a plan comes after that: the first sentence has said it.
  const next = rivals.find(({ isWorse }) => !isWorse)
  const { better, worse, same } = best.against
  return {
    kind: 'best',
    best: best.row,
    better,
    worse,
    same,
    others: rivals.filter(({ isCandidate, leaning }) => isCandidate && leaning !== 'better').map(({ row }) => row),
    ...(next && { next: { row: next.row, against: next.against, leaning: next.leaning } }),
  }
}

/** In the futures that it changes. How many those are is said beside it, and decides nothing. */
const isClearlyBetter = ({ against }: Judged): boolean => leaningOf(against) === 'better'

const netOf = ({ against }: Judged): number => against.better.probability - against.worse.probability
