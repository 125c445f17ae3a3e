import { branchingRadius, outcomeKeysOf, prepareModel, quantileOfSorted, type EnsembleResult } from '../../engine'
import { exactShare } from './binomial'
import type { Claim, ResponseFactsContent } from './content'
import { contrastOf } from './contrast'
import { judge, type Interval, type Verdict } from './interval'
import type { PairedBootstrap } from './paired-bootstrap'
import { valuesOf } from './quantities'
import { runOne, situationOf, termsOf, type Laboratory, type ResultLookup } from './runs'

/** A claim held against what came out. */
export interface ClaimResult extends Interval {
  readonly id: string
  readonly says: string
  readonly atLeast?: number
  readonly atMost?: number
  /** How the interval was made; `none`: nothing was sampled. */
  readonly interval: 'paired-bootstrap' | 'exact-binomial' | 'none'
  readonly verdict: Verdict
}

/** What claims are checked with. */
export interface Evidence {
  readonly laboratory: Laboratory
  readonly content: ResponseFactsContent
  readonly resultOf: ResultLookup
  readonly bootstrap: PairedBootstrap
}

/** Measure what a claim is about and hold it against its tolerance. */
export async function checkClaim(evidence: Evidence, claim: Claim): Promise<ClaimResult> {
  const measured = await measure(evidence, claim)
  return {
    id: claim.id,
    says: claim.says,
    ...(claim.atLeast !== undefined && { atLeast: claim.atLeast }),
    ...(claim.atMost !== undefined && { atMost: claim.atMost }),
    interval: intervalKind(claim),
    ...measured,
    verdict: judge(measured, claim),
  }
}

function intervalKind({ kind }: Claim): ClaimResult['interval'] {
  if (kind === 'onset-share' || kind === 'worse-share') return 'exact-binomial'
  return kind === 'spectral-radius' || kind === 'smallest-value' || kind === 'rerun' ? 'none' : 'paired-bootstrap'
}

function measure(evidence: Evidence, claim: Claim): Interval | Promise<Interval> {
  const { resultOf, bootstrap } = evidence
  const [first, second] = termsOf(claim).map((term) => (): Float64Array => valuesOf(resultOf(term), term.quantity))
  switch (claim.kind) {
    case 'contrast':
    case 'compare':
      return contrastOf(termsOf(claim), claim.scale, resultOf, bootstrap)
    case 'onset-share':
      return shareOf(first?.() ?? new Float64Array(), (onset) => onset > 0)
    case 'worse-share': {
      const than = second?.() ?? new Float64Array()
      return shareOf(first?.() ?? new Float64Array(), (value, member) => matters(value, than[member] ?? 0))
    }
    case 'tail':
      return tailOf(first?.() ?? new Float64Array(), bootstrap)
    case 'spread':
      return spreadOf(first?.() ?? new Float64Array(), second?.() ?? new Float64Array(), bootstrap)
    case 'spectral-radius':
      return certain(Math.max(...evidence.content.situations.map(({ id }) => radiusOf(evidence, id))))
    case 'smallest-value':
      return smallestValue(evidence)
    case 'rerun':
      return differingValues(evidence, claim)
  }
}

/** A difference of deaths that matters: more than one in twenty of the other and more than five people. */
function matters(value: number, than: number): boolean {
  return value > than * 1.05 + 5
}

function shareOf(values: Float64Array, holds: (value: number, member: number) => boolean): Interval {
  return exactShare(values.filter(holds).length, values.length)
}

function tailOf(values: Float64Array, bootstrap: PairedBootstrap): Interval {
  return bootstrap.ofMembers((members) => {
    const sorted = Float64Array.from(members, (member) => values[member] ?? 0).sort()
    return quantileOfSorted(sorted, 0.99) / quantileOfSorted(sorted, 0.9)
  })
}

function spreadOf(plan: Float64Array, other: Float64Array, bootstrap: PairedBootstrap): Interval {
  const logPlan = plan.map((value) => Math.log1p(value))
  const logOther = other.map((value) => Math.log1p(value))
  return bootstrap.ofMembers((members) => {
    const sorted = Float64Array.from(members, (member) => logPlan[member] ?? 0).sort()
    const within = quantileOfSorted(sorted, 0.75) - quantileOfSorted(sorted, 0.25)
    let difference = 0
    for (const member of members) difference += (logPlan[member] ?? 0) - (logOther[member] ?? 0)
    return Math.abs(difference / members.length) / within
  })
}

function radiusOf({ laboratory, content }: Evidence, id: string): number {
  return branchingRadius(prepareModel(laboratory.model, situationOf(laboratory.model, content, id)))
}

/** Futures of which every outcome is looked at: all of them at once would not fit into memory. */
const MOST_MEMBERS_WITH_EVERYTHING = 256

async function smallestValue({ laboratory, content }: Evidence): Promise<Interval> {
  const { model, memberCount } = laboratory
  let smallest = Infinity
  for (const { id } of content.situations) {
    const scenario = situationOf(model, content, id)
    const runner = laboratory.runnerFor(model, scenario)
    try {
      const few = { ...laboratory, memberCount: Math.min(memberCount, MOST_MEMBERS_WITH_EVERYTHING) }
      const { values } = await runOne(few, content, runner, { plan: 'none', outcomes: outcomeKeysOf(model, scenario) })
      for (const value of values) smallest = Math.min(smallest, value)
    } finally {
      runner.dispose()
    }
  }
  return certain(smallest)
}

async function differingValues({ laboratory, content, resultOf }: Evidence, claim: Claim): Promise<Interval> {
  const [term] = termsOf(claim)
  if (!term) throw new RangeError(`The claim "${claim.id}" names no run`)
  const before = resultOf(term)
  const runner = laboratory.runnerFor(laboratory.model, situationOf(laboratory.model, content, term.situation))
  try {
    const after = await runOne(laboratory, content, runner, { plan: term.plan, outcomes: before.outcomes })
    return certain(countDifferent(before, after))
  } finally {
    runner.dispose()
  }
}

function countDifferent(before: EnsembleResult, after: EnsembleResult): number {
  let different = 0
  before.values.forEach((value, i) => {
    if (!Object.is(value, after.values[i])) different += 1
  })
  before.onsetStep.forEach((step, i) => {
    if (step !== after.onsetStep[i]) different += 1
  })
  return different
}

function certain(value: number): Interval {
  return { value, low: value, high: value }
}
