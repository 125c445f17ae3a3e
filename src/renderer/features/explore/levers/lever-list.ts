import {
  INSTRUMENT_FAMILIES,
  type CountryModel,
  type InstrumentFamily,
  type ResponseInstrument,
  type ResponsePair,
  type ResponsePlan,
} from '../../../../shared/engine'
import type { Lever } from './response-edits'

/** Levers a family shows before its whole list is opened. */
export const USUAL_LEVERS = 3

/** What a plan can be made of. */
type Repertoire = Pick<CountryModel, 'instruments' | 'pairs'>

/** One family of levers. */
export interface LeverFamily {
  readonly family: InstrumentFamily
  /** Every instrument of the family, the most usual first; one lever a response, one where there is none. */
  readonly levers: readonly Lever[]
  readonly onCount: number
}

export function leverFamilies({ instruments, pairs }: Repertoire, plan: ResponsePlan): LeverFamily[] {
  return INSTRUMENT_FAMILIES.map((family) => {
    const ofFamily = instruments.filter((instrument) => instrument.family === family)
    const levers = inUsualOrder(ofFamily, pairs).flatMap((instrument) => leversOf(instrument, plan))
    return { family, levers, onCount: levers.filter(isOn).length }
  })
}

export const isOn = ({ response }: Lever): boolean => (response?.intensity ?? 0) > 0

/** What a lever is called inside a list; equal before and after its first use. */
export const leverKey = ({ instrument, response }: Lever): string => response?.id ?? instrument.id

/**
 * Choose the levers to show: those in the plan, filled up with usual ones.
 *
 * What was shown before stays where it was, so that no lever jumps away from under the finger that turns it up.
 *
 * @param shownBefore Keys of the levers shown until now; empty when a plan is opened.
 */
export function leversToShow({ levers }: LeverFamily, shownBefore: readonly string[]): Lever[] {
  const byKey = new Map(levers.map((lever) => [leverKey(lever), lever]))
  const before = shownBefore.flatMap((key) => byKey.get(key) ?? [])
  const isPlanned = ({ response }: Lever) => response !== undefined
  const planned = levers.filter(isPlanned)
  const spare = [...before, ...levers.filter((lever) => !before.includes(lever))]
    .filter((lever) => !isPlanned(lever))
    .slice(0, Math.max(0, USUAL_LEVERS - planned.length))
  const shown = [...planned, ...spare]
  return [...before.filter((lever) => shown.includes(lever)), ...shown.filter((lever) => !before.includes(lever))]
}

function leversOf(instrument: ResponseInstrument, plan: ResponsePlan): Lever[] {
  const responses = plan.responses.filter((response) => response.instrument === instrument.id)
  return responses.length === 0 ? [{ instrument }] : responses.map((response) => ({ instrument, response }))
}

/** Report whether one of its effects is a known way in which an instrument works against its purpose. */
export const isKnownToBackfire = ({ effects }: ResponseInstrument): boolean =>
  effects.some(({ backfire }) => backfire !== undefined)

/**
 * Report whether an instrument at some time raises somebody's violence itself and does nothing against it, by its own best
 * estimate.
 *
 * Most instruments are known to backfire in some way; this tells those apart whose name carries a warning in the list.
 */
export function raisesViolence({ effects }: ResponseInstrument): boolean {
  const onViolence = effects.filter((effect) => 'by' in effect)
  return onViolence.some(
    ({ backfire, untilMonth = Infinity }) =>
      backfire !== undefined &&
      onViolence.every((other) => other.backfire !== undefined || (other.fromMonth ?? 0) >= untilMonth),
  )
}

/**
 * Those that raise somebody's violence themselves come last, and force after them; before them, those that go together with
 * most others and stand in the way of fewest, then the easiest to agree on.
 */
function inUsualOrder(
  instruments: readonly ResponseInstrument[],
  pairs: readonly ResponsePair[],
): ResponseInstrument[] {
  const fits = new Map<string, number>()
  for (const { a, b, kind } of pairs) {
    for (const id of [a, b]) fits.set(id, (fits.get(id) ?? 0) + (kind === 'synergy' ? 1 : -1))
  }
  const fit = ({ id }: ResponseInstrument) => fits.get(id) ?? 0
  const harm = (instrument: ResponseInstrument) =>
    (instrument.isLastResort ? 2 : 0) + (raisesViolence(instrument) ? 1 : 0)
  return [...instruments].sort(
    (a, b) =>
      harm(a) - harm(b) ||
      fit(b) - fit(a) ||
      b.feasibility - a.feasibility ||
      a.cost - b.cost ||
      (a.id < b.id ? -1 : 1),
  )
}
