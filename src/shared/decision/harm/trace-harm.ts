import {
  actingResponses,
  type CancelSignal,
  type EnsembleRequest,
  type EnsembleResult,
  type Ground,
  type ResponsePlan,
  type SimulationRunner,
} from '../../engine'
import { knownBackfires } from '../feasibility/plan-effort'
import { outcomesNeededFor } from '../paired/judged-outcome'
import type { PairedQuestion } from '../paired/paired-comparison'
import { partsBeyondChance } from '../paired/sign-test'
import { worseFutures } from '../paired/worse-futures'

/** What may be left out of a plan, to see whether it does less harm without. */
export type HarmSource =
  /** A way in which an instrument is known to work against its own purpose; the rest of what it does stays. */
  | { readonly kind: 'pathway'; readonly instrument: string; readonly pathway: string }
  /** All of these ways together. */
  | { readonly kind: 'every-pathway' }
  /** A whole response, by its id. */
  | { readonly kind: 'response'; readonly response: string }

/** What became of the plan's harm when one thing was left out, under the same luck. */
export interface TracedSource {
  readonly source: HarmSource
  /** Futures that are worse than with the reference by a difference that matters, without it. */
  readonly worse: number
  /** Futures that were worse with it and are not without, and the other way round. */
  readonly gone: number
  readonly come: number
  /** Whether that is more than futures change sides by chance, which they do whenever anything differs. */
  readonly isBeyondChance: boolean
}

export interface HarmTrace {
  readonly memberCount: number
  /** Futures that are worse with the whole plan. */
  readonly worse: number
  /** Known ways first, then all of them together where they are several, then responses where they are several; each most telling first. */
  readonly sources: readonly TracedSource[]
}

export interface HarmJob {
  readonly ground: Ground
  readonly plan: ResponsePlan
  /** Seed, members, horizon, lens and world that plan and reference were run with; its plan and outcomes are replaced. */
  readonly request: EnsembleRequest
  readonly question: PairedQuestion
  /** What the plan is held against, and the plan itself, as they were run. */
  readonly reference: EnsembleResult
  readonly planned: EnsembleResult
  /** A runner of a model and scenario; the caller disposes of it. */
  readonly runnerOf: (ground: Ground) => SimulationRunner
}

/**
 * Trace the harm of a plan to what does it: run the plan again with one thing left out at a time, under the same luck, and count
 * the futures that are worse than with the reference.
 *
 * What two things do only together is gone without either, and so counts for both. Prevention before today goes without the
 * pathway too, in the plan and not in the reference.
 *
 * @throws RangeError as worseFutures does. Rejects with the signal's reason when cancelled.
 */
export async function traceHarm(
  job: HarmJob,
  { signal, onProgress }: { readonly signal?: CancelSignal; readonly onProgress?: (share: number) => void } = {},
): Promise<HarmTrace> {
  const { ground, plan, request, question, reference, planned, runnerOf } = job
  const worseOf = (result: EnsembleResult): ReadonlySet<number> =>
    new Set(worseFutures(reference, result, question)?.members)
  const before = worseOf(planned)
  const sources = before.size === 0 ? [] : harmSources(plan, ground)
  const found: TracedSource[] = []
  for (const [place, source] of sources.entries()) {
    const result = await runnerOf(groundWithout(ground, source)).runEnsemble(
      { ...request, plan: planWithout(plan, source), outcomes: outcomesNeededFor(question.outcome) },
      {
        ...(signal && { signal }),
        onProgress: (done) => onProgress?.((place + done / request.memberCount) / sources.length),
      },
    )
    const after = worseOf(result)
    const gone = [...before].filter((member) => !after.has(member)).length
    const come = [...after].filter((member) => !before.has(member)).length
    found.push({ source, worse: after.size, gone, come, isBeyondChance: partsBeyondChance(gone, come) })
  }
  const order: readonly HarmSource['kind'][] = ['pathway', 'every-pathway', 'response']
  return {
    memberCount: planned.memberCount,
    worse: before.size,
    sources: found.toSorted((a, b) => order.indexOf(a.source.kind) - order.indexOf(b.source.kind) || a.worse - b.worse),
  }
}

/** Of what does something in the country. A single response is not left out: without it the plan is no response. */
function harmSources(plan: ResponsePlan, { model, scenario }: Ground): readonly HarmSource[] {
  const acting = actingResponses(model, scenario, plan)
  const pathways = knownBackfires(plan, model.instruments, acting).map((way): HarmSource => ({
    kind: 'pathway',
    ...way,
  }))
  const responses = plan.responses.filter(({ id }) => acting.has(id))
  return [
    ...pathways,
    ...(pathways.length > 1 ? [{ kind: 'every-pathway' } as const] : []),
    ...(responses.length > 1 ? responses.map(({ id }): HarmSource => ({ kind: 'response', response: id })) : []),
  ]
}

const planWithout = (plan: ResponsePlan, source: HarmSource): ResponsePlan =>
  source.kind === 'response' ? { ...plan, responses: plan.responses.filter(({ id }) => id !== source.response) } : plan

/** Effects keep their places, so that no other draw moves. */
function groundWithout(ground: Ground, source: HarmSource): Ground {
  if (source.kind === 'response') return ground
  const isLeftOut = (instrument: string, pathway: string | undefined): boolean =>
    pathway !== undefined &&
    (source.kind === 'every-pathway' || (instrument === source.instrument && pathway === source.pathway))
  const instruments = ground.model.instruments.map((instrument) => ({
    ...instrument,
    effects: instrument.effects.map((effect) =>
      isLeftOut(instrument.id, effect.backfire) ? { ...effect, size: { low: 0, best: 0, high: 0 } } : effect,
    ),
  }))
  return { ...ground, model: { ...ground.model, instruments } }
}
