import {
  responsePhases,
  type EvidenceGrade,
  type Response,
  type ResponseInstrument,
  type ResponsePlan,
} from '../../engine'
import { planEvidence } from './plan-evidence'

/**
 * What a plan asks of those who carry it out, in the relative units of the instruments; and what it rests on. Money, political
 * capital and attention are those of what does something in the country: what does nothing there asks for nothing.
 */
export interface PlanEffort {
  readonly responseCount: number
  /** Sum over the responses of cost (1 to 5) times intensity. */
  readonly money: number
  /** Sum of political capital (1 to 5) times intensity. */
  readonly politicalCapital: number
  /** Highest sum in any month of attention (1 to 5) times intensity, of what waits or works then. */
  readonly attention: number
  /** Month of that, the first of several; a month before today counts as today. */
  readonly attentionStep: number
  /** Shortest and longest time from the start of a response to its first effect, best estimates, in months. */
  readonly leadMonths: { readonly shortest: number; readonly longest: number }
  /** First month in which a response has an effect, best estimate; below 0: before today. */
  readonly firstEffectMonth: number
  readonly weakestEvidence: EvidenceGrade
  /** Ways in which instruments of the plan that do something are known to work against their own purpose, each once. */
  readonly backfires: readonly { readonly instrument: string; readonly pathway: string }[]
  /** Instruments of the plan of which no such way is known, each once: they too may do harm on the side. */
  readonly harmsAside: readonly string[]
}

/**
 * Add up what a plan takes; null where nothing of it is on.
 *
 * @param acting Ids of the responses that do something in the country.
 *
 * Money and political capital are counted once a response, whatever its duration: the units are relative and not of a month.
 */
export function planEffort(
  plan: ResponsePlan,
  known: readonly ResponseInstrument[],
  acting: ReadonlySet<string>,
): PlanEffort | null {
  const uses = usesOf(plan, known)
  const evidence = planEvidence(plan, known)
  const leadMonths = planLead(plan, known)
  if (!leadMonths || !evidence) return null
  const asking = uses.filter(({ response }) => acting.has(response.id))
  const sum = (size: (use: Use) => number) => asking.reduce((total, use) => total + size(use), 0)
  return {
    responseCount: uses.length,
    money: sum(({ instrument, response }) => instrument.cost * response.intensity),
    politicalCapital: sum(({ instrument, response }) => instrument.politicalCapital * response.intensity),
    ...mostAttention(asking),
    leadMonths,
    firstEffectMonth: Math.min(
      ...uses.map(({ instrument, response }) => responsePhases(instrument, response).activeFrom),
    ),
    weakestEvidence: evidence.grade,
    backfires: backfiresOf(asking),
    harmsAside: harmsAsideOf(asking),
  }
}

/** Shortest and longest time from the start of a response of a plan to its first effect; null where nothing of it is on. */
export function planLead(plan: ResponsePlan, known: readonly ResponseInstrument[]): PlanEffort['leadMonths'] | null {
  const leads = usesOf(plan, known).map(({ instrument }) => instrument.leadMonths.best)
  return leads.length === 0 ? null : { shortest: Math.min(...leads), longest: Math.max(...leads) }
}

interface Use {
  readonly response: Response
  readonly instrument: ResponseInstrument
}

function usesOf({ responses }: ResponsePlan, known: readonly ResponseInstrument[]): Use[] {
  const instruments = new Map(known.map((instrument) => [instrument.id, instrument]))
  return responses.flatMap((response) => {
    const instrument = instruments.get(response.instrument)
    return instrument && response.intensity > 0 ? [{ response, instrument }] : []
  })
}

/** Attention is asked for from the start of a response to its end, lead time included; more can only be asked where one starts. */
function mostAttention(uses: readonly Use[]): Pick<PlanEffort, 'attention' | 'attentionStep'> {
  const spans = uses.map(({ response, instrument }) => ({
    from: response.startStep,
    until: responsePhases(instrument, response).fullUntil,
    attention: instrument.attention * response.intensity,
  }))
  const starts = [...new Set(spans.map(({ from }) => Math.max(0, from)))].sort((a, b) => a - b)
  let most = { attention: 0, attentionStep: starts[0] ?? 0 }
  for (const step of starts) {
    const attention = spans.reduce(
      (total, span) => (span.from <= step && step < span.until ? total + span.attention : total),
      0,
    )
    if (attention > most.attention) most = { attention, attentionStep: step }
  }
  return most
}

/** Ways in which instruments of the responses that act are known to work against their own purpose, each once. */
export const knownBackfires = (
  plan: ResponsePlan,
  known: readonly ResponseInstrument[],
  acting: ReadonlySet<string>,
): PlanEffort['backfires'] => backfiresOf(usesOf(plan, known).filter(({ response }) => acting.has(response.id)))

function backfiresOf(uses: readonly Use[]): PlanEffort['backfires'] {
  const found = new Map<string, { instrument: string; pathway: string }>()
  for (const { instrument } of uses) {
    for (const { backfire } of instrument.effects) {
      if (backfire !== undefined) {
        found.set(`${instrument.id}/${backfire}`, { instrument: instrument.id, pathway: backfire })
      }
    }
  }
  return [...found.values()]
}

function harmsAsideOf(uses: readonly Use[]): string[] {
  const aside = uses.filter(({ instrument }) => instrument.effects.every(({ backfire }) => backfire === undefined))
  return [...new Set(aside.map(({ instrument }) => instrument.id))]
}
