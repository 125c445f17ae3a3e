import {
  chanceLeaningOf,
  comparePlans,
  isYesNo,
  judgedDifference,
  leaningOf,
  meanDifference,
  meanWay,
  type ComparisonRow,
  type Leaning,
  type JudgedDifference,
  type PlanComparison,
  stageIn,
  type StageOutcome,
} from '../../../../shared/decision'
import { NO_RESPONSE, type ProbabilityEstimate } from '../../../../shared/engine'
import { isUnderATenth } from '../../../../shared/formats'
import { standInOf, type CompareFacts, type CompareRow } from '../compare-facts'

/** What the sentence over the table says. */
export type CompareHeadline =
  | { readonly kind: 'too-few' }
  /** No plan has a response that is on. */
  | { readonly kind: 'nothing-on' }
  /** `others`: plans that it is not clearly better than, or is better than in fewer futures than are told as a tenth. */
  | {
      readonly kind: 'best'
      readonly best: CompareRow
      readonly better: ProbabilityEstimate
      readonly worse: ProbabilityEstimate
      readonly same: ProbabilityEstimate
      readonly others: readonly CompareRow[]
      /** Whether no other plan does anything of its own: then it is best of one. */
      readonly isAlone: boolean
      readonly next?: NextBest
    }
  | { readonly kind: 'none-better' | 'none-different' }
  /** No plan is clearly better in as many futures as are told as a tenth; `better`: the largest share in which a plan does better. */
  | { readonly kind: 'seldom-better'; readonly row: CompareRow; readonly better: ProbabilityEstimate }
  | ChanceHeadline

/** Plans judged by what comes or does not, as mass killing: how its chance changes with the plan that lowers it most. */
export interface ChanceHeadline {
  readonly kind: 'chance'
  /** What comes or does not. */
  readonly outcome: StageOutcome
  readonly row: CompareRow
  /** With the reference. */
  readonly from: ProbabilityEstimate
  /** With the plan. */
  readonly to: ProbabilityEstimate
  /** Whether that is more than luck explains; `unclear`: it is not. `rises`: with every plan. */
  readonly change: 'falls' | 'rises' | 'unclear'
  /** Plans that lower it too, and cannot be told from this one. */
  readonly alike: readonly CompareRow[]
  /** Plans than which it lowers it more, and more than luck explains. */
  readonly beyond: readonly CompareRow[]
}

/** The best plan held against the one that comes after it, future by future. */
export interface NextBest {
  readonly row: CompareRow
  readonly against: PlanComparison
  /** Which way the best plan goes where the two differ. */
  readonly leaning: Leaning
  /** Whether that one asks for no more of anything, and for clearly less of something. */
  readonly isLighter: boolean
}

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
  /** Plans that are worse than no response by their mean, beyond luck: what counting futures alone may not show. */
  readonly harmByMean: readonly { readonly row: CompareRow; readonly difference: JudgedDifference }[]
  /** How often each plan is worse than no response, where it ever is. */
  readonly harms: readonly ProbabilityEstimate[]
  /** Plans that the best one is not clearly better than, and that ask for no more of anything and for clearly less of something. */
  readonly lighter: readonly CompareRow[]
  /** The plans with the lowest mean, where the one that the headline names by its futures is not among them; `isClear`: beyond luck. */
  readonly ahead?: { readonly rows: readonly CompareRow[]; readonly isClear: boolean }
}

const found = new WeakMap<CompareFacts, HeadlineParts>()

/** Find which plan holds up best, which cannot be told apart, and which does harm most often; once, for all that ask. */
export function headlineParts(facts: CompareFacts): HeadlineParts {
  const parts = found.get(facts) ?? findParts(facts)
  found.set(facts, parts)
  return parts
}

/** The plan of which the headline says that it holds up best; undefined where it says less, or has only one to speak of. */
export function planThatHoldsUpBest(facts: CompareFacts): string | undefined {
  const { headline, ahead } = headlineParts(facts)
  return headline.kind === 'best' && !headline.isAlone && !ahead && headline.others.length === 0
    ? headline.best.id
    : undefined
}

function findParts(facts: CompareFacts): HeadlineParts {
  // Plans that do the same are one: the first stands for them, and what does as the reference does is no rival of it.
  const reference = standInOf(facts, facts.referenceId)
  const distinct = facts.rows.filter(({ sameAs }) => sameAs === undefined)
  const judged = distinct.flatMap((row) => {
    const against = row.comparison.againstReference
    return against && row.effort && row.id !== reference ? [{ row, against }] : []
  })
  // What is worse by its mean is told as that, and not as open too.
  const isWorseByMean = (against: Judged['against']): boolean =>
    meanWay(against.differences, facts.question.outcome) === 'above'
  const isTold = ({ against }: Judged) => facts.referenceId === NO_RESPONSE.id && isWorseByMean(against)
  const verdictIs = (verdict: string) =>
    judged.filter((one) => one.against.verdict === verdict && !isTold(one)).map(({ row }) => row)
  const leaningIs = (leaning: Leaning) =>
    judged
      .filter((one) => one.against.verdict === 'no-difference' && leaningOf(one.against) === leaning)
      .filter((one) => leaning !== 'open' || !isTold(one))
      .map(({ row }) => row)
  const harms = distinct.flatMap((row) => {
    const worse = row.comparison.againstNoResponse?.worse
    return row.effort && worse && worse.count > 0 ? [{ row, worse }] : []
  })
  const [harm] = harms.toSorted((a, b) => b.worse.count - a.worse.count)
  const harmByMean = distinct.flatMap((row) => {
    const against = row.comparison.againstNoResponse
    if (!row.effort || !against || against.verdict === 'too-few') return []
    return isWorseByMean(against) ? [{ row, difference: judgedDifference(against, facts.question.outcome) }] : []
  })
  const headline = findHeadline(judged, facts)
  // Of a yes or no that most futures never come to, no difference in most of them is no news.
  const isNews = headline.kind !== 'chance'
  const none: readonly CompareRow[] = []
  const ahead = headline.kind === 'best' ? aheadByMean(headline.best, judged, facts) : undefined
  return {
    headline,
    tooClose: verdictIs('too-close'),
    unchanged: {
      better: isNews && headline.kind !== 'best' ? leaningIs('better') : none,
      worse: isNews ? leaningIs('worse') : none,
      open: isNews ? leaningIs('open') : none,
      none: isNews ? leaningIs('none') : none,
    },
    ...(harm && { harm }),
    harmByMean,
    harms: harms.map(({ worse }) => worse),
    ...(ahead && { ahead }),
    lighter:
      headline.kind === 'best'
        ? headline.others.filter((row) => row !== headline.next?.row && isLighter(row, headline.best))
        : [],
  }
}

function findHeadline(judged: readonly Judged[], facts: CompareFacts): CompareHeadline {
  const { outcome } = facts.question
  if (facts.rows.every(({ effort }) => effort === null)) return { kind: 'nothing-on' }
  return isYesNo(outcome) ? chanceHeadline(judged, facts, outcome) : headlineOf(judged, facts)
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
  if (!best || isUnderATenth(best.against.better)) {
    if (judged.some(({ against }) => against.verdict !== 'no-difference')) return { kind: 'none-better' }
    const [most] = judged.toSorted((a, b) => b.against.better.count - a.against.better.count)
    if (!most || most.against.better.count === 0) return { kind: 'none-different' }
    return { kind: 'seldom-better', row: most.row, better: most.against.better }
  }
  const rivals = ranked
    .filter((one) => one !== best)
    .map((one): NextBest & { readonly isCandidate: boolean; readonly isWorse: boolean } => {
      const against = comparePlans(one.row.result, best.row.result, question)
      return {
        row: one.row,
        against,
        leaning: leaningOf(against),
        isLighter: isLighter(one.row, best.row),
        isCandidate: isClearlyBetter(one),
        isWorse: leaningOf(one.against) === 'worse' || meanWay(one.against.differences, question.outcome) === 'above',
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
    isAlone: rivals.length === 0,
    others: rivals
      .filter(({ isCandidate, leaning, against: { better: oftener } }) => {
        // Told in tenths, it would be ahead of it by next to nothing.
        const isHardlyBetter = isUnderATenth(oftener)
        return isCandidate && (leaning !== 'better' || isHardlyBetter)
      })
      .map(({ row }) => row),
    ...(next && { next }),
  }
}

function chanceHeadline(judged: readonly Judged[], facts: CompareFacts, outcome: StageOutcome): CompareHeadline {
  if (judged.some(({ against }) => against.verdict === 'too-few')) return { kind: 'too-few' }
  const [best, ...rivals] = judged.toSorted((a, b) => netOf(b) - netOf(a))
  const reference = facts.rows.find(({ id }) => id === facts.referenceId)
  if (!best || !reference) return { kind: 'none-different' }
  const change = changeOf(best.against)
  const heldAgainst = (row: CompareRow) => changeOf(comparePlans(row.result, best.row.result, facts.question))
  return {
    kind: 'chance',
    outcome,
    row: best.row,
    from: stageIn(reference.result, outcome, facts.question.step),
    to: stageIn(best.row.result, outcome, facts.question.step),
    change,
    alike: rivals
      .filter(
        ({ row, against }) => change === 'falls' && changeOf(against) === 'falls' && heldAgainst(row) === 'unclear',
      )
      .map(({ row }) => row),
    beyond: rivals.filter(({ row }) => change === 'falls' && heldAgainst(row) === 'falls').map(({ row }) => row),
  }
}

/** Which way futures go that a plan changes, where that is more than luck explains. */
function changeOf(comparison: Pick<PlanComparison, 'better' | 'worse'>): ChanceHeadline['change'] {
  const leaning = chanceLeaningOf(comparison)
  if (leaning === 'better') return 'falls'
  return leaning === 'worse' ? 'rises' : 'unclear'
}

/** The plans with the lowest mean, the reference among them; undefined where the headline names one of them. */
function aheadByMean(best: CompareRow, judged: readonly Judged[], facts: CompareFacts): HeadlineParts['ahead'] {
  const reference = facts.rows.find(({ id }) => id === facts.referenceId)
  const means = [
    ...(reference ? [{ row: reference, mean: 0 }] : []),
    ...judged.map(({ row, against }) => ({ row, mean: meanDifference(against).mean })),
  ]
  const lowest = Math.min(...means.map(({ mean }) => mean))
  const rows = means.filter(({ mean }) => mean === lowest).map(({ row }) => row)
  const [first] = rows
  if (!first || rows.includes(best)) return undefined
  return { rows, isClear: isLowerByMean(facts, first.id, best.id) }
}

/** A plan whose mean is no lower than another's, and higher by no more than luck explains. */
export interface AlikeByMean {
  readonly id: string
  /** Whether both means are the same. */
  readonly isSame: boolean
}

/** Plans that only luck may have put behind the one with the lowest mean, in the order of the table; those that do the same as another stand for none. */
export function alikeByMean(facts: CompareFacts, planId: string): readonly AlikeByMean[] {
  const own = facts.rows.find(({ id }) => id === planId)
  if (!own) return []
  return facts.rows
    .filter(({ id, sameAs }) => id !== planId && sameAs === undefined)
    .filter(({ id }) => !isLowerByMean(facts, planId, id))
    .map((row) => ({
      id: row.id,
      isSame: meanDifference(comparePlans(row.result, own.result, facts.question)).mean === 0,
    }))
}

/** Whether the mean with one plan is lower than with another by more than luck explains. */
function isLowerByMean({ rows, question }: CompareFacts, planId: string, thanId: string): boolean {
  const [own, other] = [planId, thanId].map((id) => rows.find((row) => row.id === id))
  if (!own || !other) return false
  return meanWay(comparePlans(other.result, own.result, question).differences, question.outcome) === 'below'
}

/** In the futures that it changes. How many those are is said beside it, and decides nothing. */
const isClearlyBetter = ({ against }: Judged): boolean => leaningOf(against) === 'better'

const netOf = ({ against }: Judged): number => against.better.probability - against.worse.probability
