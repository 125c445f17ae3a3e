// Unchecked reads: every index is inside by construction.
/* eslint-disable @typescript-eslint/no-non-null-assertion */
import { FRAMES, type CountryModel, type Frame } from '../model/country-model'
import { localModel } from '../model/local-model'
import type { Scenario } from '../model/scenario'
import { prepareModel } from '../prepare/prepare-model'
import { signalsOf, type PreparedModel } from '../prepare/prepared-model'
import { violenceSignal } from '../step/formulas'
import { drawFuture } from '../step/future'
import { initialState } from '../step/member-state'
import { deathsInTwelve } from './deaths-in-twelve'
import type { MonthView } from './month-state'

/** What decision-makers take the violence for where they do not see atrocities. */
export interface FrameShares {
  /** In the order of FRAMES, `frame * lanes + lane`; they sum to 1. */
  readonly shares: Float64Array
  /** Read off how things stand now. */
  follow(view: Situation): void
}

type Situation = Pick<MonthView, 'seen' | 'lastTwelve'>

/** What violence is taken for today where atrocities are not seen, as shares that sum to 1, by the best estimates. */
export function framesToday(given: CountryModel, scenario: Scenario): Readonly<Record<Frame, number>> {
  const prepared = prepareModel(localModel(given, scenario), scenario)
  const frames = createFrames(prepared, 1)
  frames.follow(initialState(prepared, drawFuture(prepared, 0, 0, false)))
  const [conflict = 0, terrorism = 0, humanitarian = 0] = frames.shares
  return { conflict, terrorism, humanitarian }
}

/** Make what reads the frames off a situation (docs/MODEL.md, section 16): each by what it looks at, over the sum of all. */
export function createFrames(prepared: PreparedModel, lanes: number): FrameShares {
  const { country } = prepared
  const displacement = signalsOf(prepared).displacement
  const extremists = prepared.actors.flatMap(({ kind, capacity }, actor) =>
    kind === 'violent-extremist-group' ? [{ actor, capacity }] : [],
  )
  const shares = new Float64Array(FRAMES.length * lanes)

  function terrorism({ seen, lastTwelve }: Situation, l: number): number {
    let most = 0
    for (const { actor, capacity } of extremists) {
      const deaths = deathsInTwelve(lastTwelve, actor, lanes, l)
      most = Math.max(most, (seen[capacity * lanes + l]! + violenceSignal(deaths / 12)) / 2)
    }
    return most
  }

  return {
    shares,
    follow(view) {
      const { seen } = view
      for (let l = 0; l < lanes; l += 1) {
        const weights = [
          seen[country.armedConflict * lanes + l]!,
          terrorism(view, l),
          (seen[displacement * lanes + l]! + 1 - seen[country.access * lanes + l]!) / 2,
        ]
        const sum = weights[0]! + weights[1]! + weights[2]!
        for (let frame = 0; frame < FRAMES.length; frame += 1) {
          shares[frame * lanes + l] = sum === 0 ? 1 / FRAMES.length : weights[frame]! / sum
        }
      }
    },
  }
}
