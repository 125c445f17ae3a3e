import { checkClaim, type ClaimResult, type Evidence } from './check-claim'
import type { Claim, ResponseFactsContent } from './content'
import { judgeTogether, type Verdict } from './interval'
import { checkMechanism, type MechanismReport } from './mechanism'
import { pairedBootstrap } from './paired-bootstrap'
import { neededRuns, runAll, type Laboratory } from './runs'

/** One of the 15 facts, and how the model stands to it. */
export interface FactResult {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly source: string
  readonly verdict: Verdict
  readonly claims: readonly ClaimResult[]
}

/** An effect held against a range from the literature, or from the design's reading of it. */
export interface RangeResult {
  readonly id: string
  readonly title: string
  readonly basis: 'published' | 'prior'
  readonly source: string
  readonly verdict: Verdict
  readonly claims: readonly ClaimResult[]
}

/** What responses do in the model, held against what research says. */
export interface ResponseFactsReport {
  readonly format: 'forestall-response-facts'
  readonly formatVersion: 1
  readonly notice: string
  readonly model: { readonly id: string; readonly version: string }
  readonly seed: number
  readonly memberCount: number
  readonly months: number
  readonly facts: readonly FactResult[]
  readonly ranges: readonly RangeResult[]
  readonly mechanism: MechanismReport
}

/** Share of the time that goes into facts and ranges; the rest into the mechanism test. Only progress depends on it. */
const FACTS_SHARE = 0.4

/** Run every check of responses. */
export async function checkResponseFacts(
  laboratory: Laboratory,
  content: ResponseFactsContent,
): Promise<ResponseFactsReport> {
  const within = (from: number, share: number): Laboratory => ({
    ...laboratory,
    onProgress: (done) => laboratory.onProgress?.(from + share * done),
  })
  const everyClaim = [...content.facts, ...content.ranges].flatMap(({ claims }) => claims)
  const bootstrap = pairedBootstrap(laboratory.memberCount, content.resamples, laboratory.seed)
  const resultOf = await runAll(within(0, FACTS_SHARE), content, neededRuns(everyClaim))
  const evidence: Evidence = { laboratory, content, resultOf, bootstrap }
  const facts: FactResult[] = []
  for (const { claims, needed, ...fact } of content.facts) {
    const results = await checkAll(evidence, claims)
    facts.push({ ...fact, verdict: verdictOf(results, needed), claims: results })
  }
  const ranges: RangeResult[] = []
  for (const { claims, ...range } of content.ranges) {
    const results = await checkAll(evidence, claims)
    ranges.push({ ...range, verdict: verdictOf(results), claims: results })
  }
  return {
    format: 'forestall-response-facts',
    formatVersion: 1,
    notice: content.notice,
    model: { id: laboratory.model.id, version: laboratory.model.version },
    seed: laboratory.seed,
    memberCount: laboratory.memberCount,
    months: content.months,
    facts,
    ranges,
    mechanism: await checkMechanism(within(FACTS_SHARE, 1 - FACTS_SHARE), content, bootstrap),
  }
}

async function checkAll(evidence: Evidence, claims: readonly Claim[]): Promise<ClaimResult[]> {
  const results: ClaimResult[] = []
  for (const claim of claims) results.push(await checkClaim(evidence, claim))
  return results
}

function verdictOf(results: readonly ClaimResult[], needed?: number): Verdict {
  return judgeTogether(
    results.map(({ verdict }) => verdict),
    needed,
  )
}
