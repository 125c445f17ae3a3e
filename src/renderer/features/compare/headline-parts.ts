import {
  comparePlans,
  comparisonVerdict,
  COMPARISON_COVERAGE,
  type ComparisonRow,
  type PlanComparison,
} from '../../../shared/decision'
import type { ProbabilityEstimate } from '../../../shared/engine'
import { shownTenths } from '../../../shared/formats'
import type { CompareFacts, CompareRow } from './compare-facts'

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
