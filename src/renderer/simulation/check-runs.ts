import {
  futureAgainst,
  judgeRealityCheck,
  outcomeOfCheck,
  pathOf,
  realityCheckRuns,
  type CheckRun,
  type CountryModel,
  type EnsembleResult,
  type OutcomeKey,
  type RealityCheck,
  type RealityFinding,
  type WorkerPool,
} from '../../shared/engine'
import type { ScenarioDocument } from '../../shared/formats'

/** Futures that every check is put to. */
export const CHECKED_FUTURES = 500

/** One future of one case. */
interface FuturePath {
  readonly severity: readonly number[]
  /** Path of the checked outcome. */
  readonly outcome: readonly number[]
  /** What struck, with the step. */
  readonly events: readonly { readonly trigger: string; readonly step: number }[]
}

/** A future that speaks against a check, in its own case and in the one it is compared with. */
export interface FutureAgainst {
  readonly member: number
  readonly key: OutcomeKey
  readonly given: FuturePath
  readonly than?: FuturePath
}

/** What came out of one check. */
export interface CheckResult {
  readonly finding: RealityFinding
  /** Only where the check does not hold, and some future is against it. */
  readonly against?: FutureAgainst
}

interface CheckRunsOptions {
  readonly signal: AbortSignal
  /** Share of the work, in [0, 1]. */
  readonly onProgress: (share: number) => void
  /** Spawns the workers; they are put away at the end. */
  readonly openPool: (model: CountryModel, scenario: ScenarioDocument['scenario']) => WorkerPool
}

/** Run the reality checks of a document, one after the other, by id. Rejects with the signal's reason when cancelled. */
export async function runChecks(
  model: CountryModel,
  document: ScenarioDocument,
  { signal, onProgress, openPool }: CheckRunsOptions,
): Promise<ReadonlyMap<RealityCheck['id'], CheckResult>> {
  const { realityChecks = [], scenario, plans, settings } = document
  const results = new Map<RealityCheck['id'], CheckResult>()
  if (realityChecks.length === 0) return results
  const pool = openPool(model, scenario)
  let loaded = scenario
  // Checks often share a case, such as no response: it is run once.
  const known = new Map<string, EnsembleResult>()
  const ensemble = async ({ scenario: wanted, request }: CheckRun): Promise<EnsembleResult> => {
    const key = JSON.stringify([wanted, request])
    const before = known.get(key)
    if (before) return before
    if (wanted !== loaded) {
      pool.load(model, wanted)
      loaded = wanted
    }
    const result = await pool.runEnsemble(request, { signal })
    known.set(key, result)
    return result
  }
  try {
    for (const [done, check] of realityChecks.entries()) {
      signal.throwIfAborted()
      onProgress(done / realityChecks.length)
      const runs = realityCheckRuns(check, { scenario, plans, ...settings, memberCount: CHECKED_FUTURES })
      const given = await ensemble(runs.given)
      const than = runs.than && (await ensemble(runs.than))
      results.set(check.id, resultOf(check, given, than))
    }
    onProgress(1)
    return results
  } finally {
    pool.dispose()
  }
}

function resultOf(check: RealityCheck, given: EnsembleResult, than: EnsembleResult | undefined): CheckResult {
  const finding = judgeRealityCheck(check, given, than)
  const member = finding.verdict === 'holds' ? undefined : futureAgainst(check, finding, given, than)
  if (member === undefined) return { finding }
  const key = outcomeOfCheck(check.outcome)
  return {
    finding,
    against: {
      member,
      key,
      given: futureOf(given, key, member),
      ...(than && { than: futureOf(than, key, member) }),
    },
  }
}

function futureOf(result: EnsembleResult, key: OutcomeKey, member: number): FuturePath {
  return {
    severity: pathOf(result, 'severity', member),
    outcome: pathOf(result, key, member),
    events: result.triggers
      .map((trigger, place) => ({ trigger, step: result.firstStruck[place * result.memberCount + member] ?? -1 }))
      .filter(({ step }) => step >= 0)
      .toSorted((a, b) => a.step - b.step),
  }
}
