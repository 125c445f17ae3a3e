import { exp, ln } from '../numerics/exp-ln'
import { channelsOf, seenIn, traceRestraint } from './trace-actor'
import type { TickInputs, TickView, TraceGround } from './tick-view'
import type { Traced, TracedNumber } from './traced'

/** What the forms that violence takes in a month make of it, by dyad. */
export interface TracedForms {
  /** ln factor on killing. */
  readonly chosen: Traced
  /** Growth of repression and of expulsion since today: factors. */
  readonly repression: Traced
  readonly expulsion: Traced
}

/**
 * Follow which forms violence takes: the equations of forms-of-violence.ts in traced numbers.
 *
 * @returns What gives the forms of a month; told its first tick.
 */
export function traceForms(ground: TraceGround, present: TickInputs): (view: TickView) => readonly TracedForms[] {
  const { prepared, arithmetic } = ground
  const { coefficients: c, country, dyads } = prepared
  const { sum, curve, product } = arithmetic
  const most = ln(c['choice.mostChange'])
  const perTemperature = 1 / c['choice.temperature']
  const channels = dyads.map((_, d) => channelsOf(ground, d))

  /** ln of the share of each form. */
  function weighed(d: number, view: TickView) {
    const dyad = dyads[d]
    if (!dyad) throw new RangeError(`There is no dyad ${d}`)
    const seen = seenIn(ground, view)
    const restraint = traceRestraint(ground, dyad, view)
    const utility = (terms: readonly (readonly [number, TracedNumber])[], constant: number): Traced =>
      sum(
        terms.map(([weight, number]) => [weight * perTemperature, number] as const),
        constant * perTemperature,
      )
    const ideology = (weight: number): (readonly [number, TracedNumber])[] =>
      dyad.isPolitical ? [] : [[weight, seen(dyad.ideology)]]
    const presence = seen(country.presence)
    const repression = utility(
      [
        [c['choice.threatOnRepression'], seen(dyad.threat)],
        [-c['choice.restraintOnRepression'], restraint],
      ],
      c['choice.repression'],
    )
    const expulsion = utility(
      [
        ...ideology(c['choice.ideologyOnExpulsion']),
        [-c['choice.restraintOnExpulsion'], restraint],
        [-c['choice.presenceOnExpulsion'], presence],
      ],
      c['choice.expulsion'],
    )
    const killing = utility(
      [
        ...ideology(c['choice.ideologyOnKilling']),
        [-c['choice.restraintOnKilling'], restraint],
        [-c['choice.presenceOnKilling'], presence],
      ],
      c['choice.killing'],
    )
    const together = curve(
      sum(
        [repression, expulsion, killing].map((form) => [1, curve(form, exp)] as const),
        1,
      ),
      ln,
    )
    const share = (form: Traced): Traced =>
      sum([
        [1, form],
        [-1, together],
      ])
    return { repression: share(repression), expulsion: share(expulsion), killing: share(killing) }
  }

  const still: Pick<TickView, 'assessed' | 'now'> = { assessed: present, now: present as TickView['now'] }
  const today = dyads.map((_, d) =>
    weighed(d, { ...still, assessedAfter: present.state, after: present.state } as TickView),
  )
  return (view) =>
    dyads.map((_, d) => {
      const now = weighed(d, view)
      const grown = (form: keyof typeof now): Traced =>
        curve(sum([[1, now[form]]], -(today[d]?.[form].after ?? 0)), (logged) =>
          Math.min(most, Math.max(-most, logged)),
        )
      // What responses do shows in the choices of the month that follows.
      const earlier: TickView = {
        ...view,
        assessed: { ...view.assessed, terms: view.assessed.earlierTerms },
        now: { ...view.now, terms: view.now.earlierTerms },
      }
      const comesBack = curve(channels[d]?.('event-rate', earlier) ?? sum([]), (kept) =>
        kept < 0 ? 1 + c['choice.substitution'] * (1 - exp(kept)) : 1,
      )
      return {
        chosen: sum([[c['choice.onKilling'], grown('killing')]]),
        repression: product([curve(grown('repression'), exp), comesBack]),
        expulsion: product([curve(grown('expulsion'), exp), comesBack]),
      }
    })
}
