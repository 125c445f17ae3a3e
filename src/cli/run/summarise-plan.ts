import {
  bandsOf,
  onsetProbability,
  pathOf,
  planSpend,
  representativeMembers,
  responseSummaries,
  stageShares,
  valuesAt,
  type EnsembleResult,
  type OutcomeKey,
  type ResponsePlan,
} from '../../shared/engine'
import { contentHash } from '../content-hash'
import { roundedFields } from '../paired-shapes'
import type { PlanReport } from './run-report'

/** Outcomes a report can't do without. */
export const NEEDED_OUTCOMES = ['severity', 'deaths', 'displaced'] as const satisfies readonly OutcomeKey[]

interface PlanRun {
  readonly role: PlanReport['role']
  readonly id: string
  readonly plan: ResponsePlan
  readonly result: EnsembleResult
}

/**
 * Sum up one ensemble. `pause` is awaited between outcomes, so that a stop is noticed and progress can be shown.
 *
 * Quantiles and paths are rounded to 7 significant digits; members' numbers are exact.
 */
export async function summarisePlan(
  { role, id, plan, result }: PlanRun,
  pause: () => Promise<void>,
): Promise<PlanReport> {
  const bands: PlanReport['bands'] = {}
  for (const outcome of result.outcomes) {
    await pause()
    bands[outcome] = columnsOf(result, outcome)
  }
  const horizon = result.stepCount - 1
  return {
    role,
    id,
    name: plan.name,
    contentHash: contentHash(plan.responses),
    responseCount: plan.responses.length,
    onset: onsetProbability(result),
    stageShares: stageShares(result),
    bands,
    spend: roundedFields({ ...planSpend(result) }),
    responses: responseSummaries(result).flatMap(({ id: responseId, ...summary }) => {
      const response = plan.responses.find((candidate) => candidate.id === responseId)
      return response
        ? [
            {
              id: responseId,
              instrument: response.instrument,
              startStep: response.startStep,
              ...summary,
              spent: roundedFields({ ...summary.spent }),
            },
          ]
        : []
    }),
    representative: representativeMembers(result).map((member) => ({
      member: result.firstMember + member,
      severity: pathOf(result, 'severity', member).map(sevenDigits),
    })),
    members: {
      onsetStep: Array.from(result.onsetStep),
      deaths: Array.from(valuesAt(result, 'deaths', horizon), exactDigits),
      displaced: Array.from(valuesAt(result, 'displaced', horizon), exactDigits),
      maxSeverity: highestByMember(result, 'severity').map(exactDigits),
      pathFingerprint: pathFingerprints(result),
    },
  }
}

function columnsOf(result: EnsembleResult, outcome: OutcomeKey): PlanReport['bands'][string] {
  const bands = bandsOf(result, outcome)
  const column = (key: 'low95' | 'low80' | 'low50' | 'median' | 'high50' | 'high80' | 'high95') =>
    bands.map((band) => sevenDigits(band[key]))
  return {
    low95: column('low95'),
    low80: column('low80'),
    low50: column('low50'),
    median: column('median'),
    high50: column('high50'),
    high80: column('high80'),
    high95: column('high95'),
  }
}

function highestByMember(result: EnsembleResult, outcome: OutcomeKey): number[] {
  const highest = Array.from({ length: result.memberCount }, () => 0)
  for (let step = 0; step < result.stepCount; step += 1) {
    valuesAt(result, outcome, step).forEach((value, member) => {
      if (value > (highest[member] ?? 0)) highest[member] = value
    })
  }
  return highest
}

/** One number a member for all its needed paths (FNV-1a, 32 bits, over the bytes of the single-precision values). */
function pathFingerprints(result: EnsembleResult): number[] {
  const hashes = new Uint32Array(result.memberCount).fill(0x811c9dc5)
  for (const outcome of NEEDED_OUTCOMES) {
    for (let step = 0; step < result.stepCount; step += 1) {
      const bits = new Uint32Array(Float32Array.from(valuesAt(result, outcome, step)).buffer)
      bits.forEach((word, member) => {
        let hash = hashes[member] ?? 0
        for (let shift = 0; shift < 32; shift += 8) hash = Math.imul(hash ^ ((word >>> shift) & 0xff), 0x01000193)
        hashes[member] = hash
      })
    }
  }
  return Array.from(hashes)
}

const sevenDigits = (value: number): number => Number(value.toPrecision(7))

/** Nine digits tell any two single-precision numbers apart. */
const exactDigits = (value: number): number => Number(value.toPrecision(9))
