// Unchecked reads: every index is inside by construction, and a check of each would cost a third of the speed.
/* eslint-disable @typescript-eslint/no-non-null-assertion */
import { stagesRunThrough } from '../ensemble/stage'
import { exp, ln } from '../numerics/exp-ln'
import type { PreparedModel } from '../prepare/prepared-model'
import type { PreparedResponse } from '../prepare/prepared-plan'
import { deathsInTwelve } from './deaths-in-twelve'
import type { DecidedPlan } from './decisions'
import type { Limit } from './going-ahead'
import type { MonthView } from './month-state'
import { createPurse } from './purse'
import type { ResponseStanding } from './response-standing'

/** What is spent on a plan, by lane, in cost units: what a response of the lowest rank of cost takes in a month. */
export interface Spent {
  /** In the month that ends. */
  readonly month: Float64Array
  /** Since today. */
  readonly sinceToday: Float64Array
}

/** Keeps count of money (docs/MODEL.md, section 16); of no lane's decisions does another lane's money know. */
export interface Spending extends Limit {
  readonly spent: Spent
  /** Begin with what is under way before today, which nobody asks whether it can be paid for. */
  start(responses: readonly PreparedResponse[], leadMonths: DecidedPlan['leadMonths'], standing: ResponseStanding): void
  /** Take the prices of a month: all becomes dearer as violence runs through its stages. */
  openMonth(view: MonthView): void
  /** Pay for a month of all that goes on. */
  closeMonth(step: number): void
}

/**
 * Make what keeps count of money. A response takes what it costs from the month it goes ahead in to its end, at the prices of that
 * month.
 *
 * @param budget Cost units for all that begins from today on; Infinity without one.
 */
export function createSpending({ actors, coefficients: c }: PreparedModel, lanes: number, budget: number): Spending {
  const logStageFactor = ln(c['cost.stageFactor'])
  const spent: Spent = { month: new Float64Array(lanes), sinceToday: new Float64Array(lanes) }
  const purse = createPurse(lanes)
  const prices = new Float64Array(lanes)
  let responses: readonly PreparedResponse[] = []
  let leadMonths: DecidedPlan['leadMonths'] = new Float64Array(0)
  let standing: ResponseStanding
  /** Prices at which each response began. */
  let agreedPrices = new Float64Array(0)

  /** Months for which a response still has to be paid for, lead time included. */
  function monthsLeft(r: number, l: number, step: number): number {
    const { start, duration } = responses[r]!
    return Math.max(0, start + leadMonths[r * lanes + l]! + duration - step)
  }

  const costAt = (price: number, r: number, l: number, step: number): number =>
    responses[r]!.monthlyCost * price * monthsLeft(r, l, step)

  function takeAt(price: number, r: number, l: number, step: number): void {
    agreedPrices[r * lanes + l] = price
    purse.take(costAt(price, r, l, step), l)
  }

  return {
    heldBy: 'budget',
    spent,
    start(planned, leads, standingNow) {
      responses = planned
      leadMonths = leads
      standing = standingNow
      agreedPrices = new Float64Array(responses.length * lanes)
      spent.month.fill(0)
      spent.sinceToday.fill(0)
      purse.fill(budget)
      responses.forEach(({ start }, r) => {
        // What violence there was when they began is not known: they are paid for at the lowest price.
        if (start < 0) for (let l = 0; l < lanes; l += 1) takeAt(1, r, l, 0)
      })
    },
    openMonth({ lastTwelve }) {
      for (let l = 0; l < lanes; l += 1) {
        let worst = 0
        for (let a = 0; a < actors.length; a += 1) worst = Math.max(worst, deathsInTwelve(lastTwelve, a, lanes, l))
        prices[l] = exp(logStageFactor * stagesRunThrough(worst))
      }
    },
    demandOf: ({ monthlyCost, leadBest, duration }) => monthlyCost * (leadBest + duration),
    covers: (r, l, step) => purse.covers(costAt(prices[l]!, r, l, step), l),
    take(r, l, step) {
      takeAt(prices[l]!, r, l, step)
    },
    closeMonth(step) {
      spent.month.fill(0)
      for (let r = 0; r < responses.length; r += 1) {
        const { monthlyCost } = responses[r]!
        for (let l = 0; l < lanes; l += 1) {
          const place = r * lanes + l
          if (standing.authorisedStep[place]! < 0) continue
          const cost = monthlyCost * agreedPrices[place]! * Math.min(1, monthsLeft(r, l, step))
          standing.spent[place]! += cost
          spent.month[l]! += cost
        }
      }
      for (let l = 0; l < lanes; l += 1) spent.sinceToday[l]! += spent.month[l]!
    },
  }
}
