import { exp } from '../numerics/exp-ln'
import { halvings } from '../step/formulas'
import type { MemberState } from '../step/member-state'
import { seenIn } from './trace-actor'
import type { TracedForms } from './trace-forms'
import type { TickView, TraceGround } from './tick-view'
import type { Traced, TracedNumber } from './traced'

/** Where the people of one population are. */
export interface TracedPeople {
  readonly atHome: Traced
  readonly inside: Traced
  readonly outside: Traced
  readonly dead: Traced
}

export interface PeopleTrace {
  /** By population, as of the end of the last tick. */
  readonly people: () => readonly TracedPeople[]
  /** The first tick of a month, with where campaigns stand and the forms that violence takes in it. */
  readonly openMonth: (view: TickView, campaigns: readonly Traced[], forms: readonly TracedForms[]) => void
  /** A tick, with where campaigns stand at its end and whom they killed in it. */
  readonly tick: (view: TickView, campaigns: readonly Traced[], deaths: readonly Traced[]) => void
}

/** Follow deaths, flight and return: the equations of displacement-step.ts in traced numbers. */
export function tracePeople(ground: TraceGround, present: MemberState): PeopleTrace {
  const { prepared, arithmetic, places } = ground
  const { coefficients: c, populations, dyads, country } = prepared
  const { still, sum, curve, pair, product, owedTo } = arithmetic
  const against = populations.map((_, p) => dyads.flatMap(({ population }, d) => (population === p ? [d] : [])))
  let people: readonly TracedPeople[] = populations.map((_, p) => ({
    atHome: still(present.atHome[p] ?? 0),
    inside: still(present.inside[p] ?? 0),
    outside: still(present.outside[p] ?? 0),
    dead: still(present.dead[p] ?? 0),
  }))
  let felt: readonly Traced[] = populations.map((_, p) => still(present.feltThreat[p] ?? 0))
  let flight: readonly Traced[] = populations.map(() => still(1))
  let outsideShare: TracedNumber = still(c['displacement.outsideShare'])

  /** Who is killed is taken from home and from those displaced inside, in proportion. */
  function bury({ atHome, inside, outside, dead }: TracedPeople, toll: Traced): TracedPeople {
    if (toll.before === 0 && toll.after === 0) return { atHome, inside, outside, dead }
    const shareAtHome = pair(atHome, inside, (home, away) => (home + away > 0 ? home / (home + away) : 0))
    const fromHome = product([toll, shareAtHome])
    return {
      atHome: sum([
        [1, atHome],
        [-1, fromHome],
      ]),
      inside: sum([
        [1, inside],
        [-1, toll],
        [1, fromHome],
      ]),
      outside,
      dead: sum([
        [1, dead],
        [1, toll],
      ]),
    }
  }

  function move(
    p: number,
    view: TickView,
    threat: Traced,
    { atHome, inside, outside, dead }: TracedPeople,
  ): TracedPeople {
    const { months } = view.now.clock
    const population = populations[p]
    if (!population) throw new RangeError(`There is no population ${p}`)
    const { mobility, siege } = population
    const rate = c['displacement.flightRate'] * mobility * months
    const free = sum([[-rate * c['displacement.siegeBlock'], seenIn(ground, view)(siege)]], rate)
    const wide = curve(threat, (feltNow) => {
      const cubed = feltNow * feltNow * feltNow
      return cubed * cubed
    })
    const share = curve(product([free, wide, flight[p] ?? still(1)]), (leavers) => Math.min(1, leavers))
    const leaving = product([atHome, share])
    const across = product([leaving, outsideShare])
    const returning = 1 - halvings(months / c['displacement.returnHalfLife'])
    const back = curve(threat, (feltNow) => returning * (1 - feltNow) * (1 - feltNow))
    const fromInside = product([inside, back])
    const fromOutside = product([outside, back])
    return {
      atHome: sum([
        [1, atHome],
        [-1, leaving],
        [1, fromInside],
        [1, fromOutside],
      ]),
      inside: sum([
        [1, inside],
        [1, leaving],
        [-1, across],
        [-1, fromInside],
      ]),
      outside: sum([
        [1, outside],
        [1, across],
        [-1, fromOutside],
      ]),
      dead,
    }
  }

  return {
    people: () => people,
    openMonth(view, campaigns, forms) {
      flight = against.map((own) => {
        const all = sum(own.map((d) => [1, campaigns[d] ?? still(0)] as const))
        const weighed = sum(
          own.map((d) => [1, product([campaigns[d] ?? still(0), forms[d]?.expulsion ?? still(1)])] as const),
        )
        return pair(weighed, all, (some, sumOfAll) => (sumOfAll > 0 ? some / sumOfAll : 1))
      })
      const border = country.borderOpenness
      if (border === undefined) return
      const share = c['displacement.outsideShare']
      const open = ({ state }: TickView['assessed']): number => state.seen[border] ?? 0
      outsideShare = curve(owedTo(places.seen(border), open(view.assessed), open(view.now)), (openness) =>
        Math.min(
          1,
          Math.max(
            0,
            share * (1 + c['displacement.borderOnOutside'] * (openness - (present.seenAtStart[border] ?? 0))),
          ),
        ),
      )
    },
    tick(view, campaigns, deaths) {
      const noticed = 1 - exp(-view.now.clock.months / c['displacement.lagMonths'])
      felt = felt.map((feltBefore, p) => {
        const calm = product((against[p] ?? []).map((d) => sum([[-1, campaigns[d] ?? still(0)]], 1)))
        return sum(
          [
            [1 - noticed, feltBefore],
            [-noticed, calm],
          ],
          noticed,
        )
      })
      people = people.map((before, p) => {
        const buried = (against[p] ?? []).reduce((left, d) => bury(left, deaths[d] ?? still(0)), before)
        return move(p, view, felt[p] ?? still(0), buried)
      })
    },
  }
}
