// Unchecked reads: every index is inside by construction, and a check of each would cost a third of the speed.
/* eslint-disable @typescript-eslint/no-non-null-assertion */
import { drawBits, drawFour, entityKey, PURPOSE, uniformFromBits } from '../chance/draws'
import { exp, ln } from '../numerics/exp-ln'
import type { PreparedModel } from '../prepare/prepared-model'
import { asksAnybody, type PreparedPlan, type PreparedResponse } from '../prepare/prepared-plan'
import { violenceSignal } from '../step/formulas'
import { createFrames } from './frames'
import { createGoingAhead } from './going-ahead'
import type { MonthState, MonthView } from './month-state'
import type { MonthLuck } from './observation'
import { createCouncilSway, NO_SWAY, type CouncilSway, type PlanRows } from './council-sway'
import { createPoliticalCapital } from './political-capital'
import { ACCESS_THAT_SERVES, createStanding, HELD_BY, type ResponseStanding } from './response-standing'
import { createSpending, type Spent } from './spending'
import { createWarning } from './warning'
import { protectionPercentOf, type World } from './world'

/**
 * What members drew about a plan, and what decisions change of it: `response * lanes + lane`. Lead times, of which each month
 * without authorisation adds one, and efficacies, the factors on wanted effects.
 */
export type DecidedPlan = PlanRows

/** What decision-makers see, whether they agree, and what they attend to, by lane. */
export interface DecisionState {
  /** How far the pattern of violence is seen for what it is, in [0, 1]. */
  readonly recognition: Float64Array
  /** How far the council is divided, in [0, 1]. */
  readonly division: Float64Array
  /** Share of attention that other crises take, in [0, 1). */
  readonly distraction: Float64Array
  /** Months from the first sign of violence to the first response in effect, so far. */
  readonly warningUsed: Float64Array
  readonly spent: Spent
}

export interface Decisions {
  readonly state: DecisionState
  /** What has become of the responses since the last `start`, which makes it anew. */
  readonly standing: ResponseStanding
  /** Begin with the lead times that the members drew. */
  start(plan: PreparedPlan, decided: DecidedPlan): void
  /** Decide on everything whose time has come, from what has been seen up to now. */
  decide(view: MonthView, month: MonthState, decided: DecidedPlan, luck: MonthLuck): void
}

const CRISIS = entityKey('other-crises')
const drawn = new Uint32Array(4)

/**
 * Make the deciding side of the world: recognition, authorisation by host and council within what money and
 * political capital cover, attention (docs/MODEL.md, section 16).
 *
 * Responses under way before today were decided on already.
 */
export function createDecisions(prepared: PreparedModel, lanes: number, world: World): Decisions {
  const { coefficients: c } = prepared
  const warning = createWarning(prepared, lanes)
  const frames = createFrames(prepared, lanes)
  const spending = createSpending(prepared, lanes, world.budget ?? Infinity)
  const capital = world.politicalCapital && createPoliticalCapital(lanes, world.politicalCapital)
  const goingAhead = createGoingAhead(lanes, capital ? [capital, spending] : [spending])
  const state: DecisionState = {
    recognition: new Float64Array(lanes),
    division: new Float64Array(lanes),
    distraction: new Float64Array(lanes),
    warningUsed: warning.monthsUsed,
    spent: spending.spent,
  }
  const logits = new Float64Array(lanes)
  const seenBefore = new Float64Array(lanes)
  const paces = new Float64Array(lanes)
  const isRecognitionMet = world.met.includes('recognition')
  const areDecisionsMet = world.met.includes('decisions')
  const isPriorityMet = world.met.includes('priority')
  const protectionWeight = protectionPercentOf(world) / 100
  const prior = logit(c['recognition.prior'])
  let responses: readonly PreparedResponse[] = []
  let drawnLeads = new Float64Array(0)
  let standing = createStanding(0)
  let swayOf: ReturnType<typeof createCouncilSway> = () => NO_SWAY
  const attendedNow = new Float64Array(lanes)
  const reachedNow = new Float64Array(lanes)

  /** Beliefs follow what is seen, slowly, and against the expectation that the exceptional does not happen (C2). */
  function recognise(view: MonthView, month: MonthState): void {
    const warning = prepared.country.earlyWarning * lanes
    for (let l = 0; l < lanes; l += 1) {
      let seen = 0
      for (let p = 0; p < prepared.populations.length; p += 1) seen += month.observedDeaths[p * lanes + l]!
      const pace = violenceSignal(Math.max(0, seen - seenBefore[l]!))
      seenBefore[l] = seen
      paces[l] = pace
      const evidence = c['recognition.gain'] * (1 + view.seen[warning + l]!) * (pace - c['recognition.reference'])
      const memory = c['recognition.memory']
      logits[l] = memory * logits[l]! + (1 - memory) * prior + evidence
      state.recognition[l] = isRecognitionMet ? 1 : 1 / (1 + exp(-logits[l]!))
    }
  }

  /** A response that a veto holds is put forward until its planned months are over, and then no longer. */
  function isGivenUp({ start, duration }: PreparedResponse, place: number, step: number): boolean {
    const isVetoed = standing.heldBy[place] === HELD_BY.veto && standing.authorisedStep[place]! < 0
    return isVetoed && step >= start + drawnLeads[place]! + duration
  }

  /** Other crises come by chance, take their share of attention, and fade. */
  function attend(luck: MonthLuck): void {
    const fading = exp(-1 / c['attention.crisisMonths'])
    const chance = c['attention.crisesPerYear'] / 12
    for (let l = 0; l < lanes; l += 1) {
      const uniform = uniformFromBits(drawBits(luck.seed, luck.firstMember + l, luck.step, PURPOSE.otherCrisis, CRISIS))
      const kept = state.distraction[l]! * fading
      state.distraction[l] = isPriorityMet
        ? 0
        : uniform < chance
          ? 1 - (1 - kept) * (1 - c['attention.crisisTake'])
          : kept
    }
  }

  /** The council divides over what is coercive while it is waited for, and over high stakes; it calms down by itself. */
  function divide(step: number): void {
    const { authorisedStep, lacks } = standing
    for (let l = 0; l < lanes; l += 1) {
      let coercion = 0
      for (let r = 0; r < responses.length; r += 1) {
        const response = responses[r]!
        const place = r * lanes + l
        const isWaitedFor = response.needsCouncil && authorisedStep[place]! < 0 && response.start <= step
        if (isWaitedFor && lacks[place] === HELD_BY.nothing && !isGivenUp(response, place, step))
          coercion = Math.max(coercion, response.coercion)
      }
      const now = state.division[l]!
      const rise =
        (c['council.divisionByCoercion'] * coercion + c['council.divisionByStakes'] * state.recognition[l]!) * (1 - now)
      state.division[l] = now + rise - c['council.calming'] * now
    }
  }

  /** Chance that the council decides within this month on a response that waits for it (C3). */
  function councilChance(response: PreparedResponse, { pace: ownPace }: CouncilSway, l: number): number {
    const pace = paces[l]!
    const monthly = (1 / c['council.months']) * (ownPace === 0 ? 1 : exp(ownPace))
    const division = state.division[l]!
    switch (world.council) {
      case 'severity':
        return monthly * (c['council.withoutDeaths'] + pace) * (1 - c['council.divisionOnSeverity'] * division)
      case 'interests':
        return (
          monthly *
          (1 - c['council.alliance'] * response.coercion) *
          (c['council.withoutRecognition'] + state.recognition[l]!) *
          (1 - division)
        )
      case 'division':
        return monthly * (c['council.withoutDivision'] + division)
    }
  }

  function authorise(view: MonthView, decided: DecidedPlan, luck: MonthLuck): void {
    const { step } = luck
    for (let r = 0; r < responses.length; r += 1) {
      const response = responses[r]!
      if (!asksAnybody(response) || response.start > step) continue
      for (let l = 0; l < lanes; l += 1) {
        const place = r * lanes + l
        if (standing.authorisedStep[place]! >= 0 || standing.lacks[place] !== HELD_BY.nothing) continue
        const before = standing.heldBy[place]!
        const heldBy = areDecisionsMet
          ? HELD_BY.nothing
          : isGivenUp(response, place, step)
            ? HELD_BY.veto
            : whatHolds(view, response, place, swayOf(decided, standing, l, step), luck)
        if (heldBy === HELD_BY.nothing) {
          standing.authorisedStep[place] = step
          continue
        }
        standing.heldBy[place] = before === HELD_BY.veto ? heldBy : Math.max(before, heldBy)
        goingAhead.holdUp(decided, heldBy, r, l, step)
      }
    }
    goingAhead.settle(decided, step)
  }

  function whatHolds(
    view: MonthView,
    response: PreparedResponse,
    place: number,
    sway: CouncilSway,
    luck: MonthLuck,
  ): number {
    const l = place % lanes
    drawFour(luck.seed, luck.firstMember + l, luck.step, PURPOSE.authorisation, response.leadEntity, drawn)
    const council = uniformFromBits(drawn[0]!)
    const consent = uniformFromBits(drawn[1]!)
    if (response.needsCouncil) {
      // Who let it pass when it was first put forward, or gave a veto up, does not stand against it later.
      const before = standing.heldBy[place]!
      const isOpen = before === HELD_BY.nothing || before === HELD_BY.veto
      if (isOpen && isVetoed(response, sway, l, luck)) return HELD_BY.veto
      if (council >= councilChance(response, sway, l)) return HELD_BY.council
    }
    if (!response.needsConsent) return HELD_BY.nothing
    const isGiven = consent < (1 - worstCampaignOfState(prepared, view, lanes, l)) / c['consent.months']
    return isGiven ? HELD_BY.nothing : HELD_BY.host
  }

  /** By one draw a future and instrument: what responses do to the chance of a veto decides on which side of it the draw lies. */
  function isVetoed(response: PreparedResponse, sway: CouncilSway, l: number, luck: MonthLuck): boolean {
    const draw = uniformFromBits(drawBits(luck.seed, luck.firstMember + l, 0, PURPOSE.veto, response.leadEntity))
    const opposed = c['council.alliance'] * response.coercion - c['council.vetoMiddle']
    return draw < 1 / (1 + exp(-(c['council.vetoSteepness'] * opposed + sway.veto)))
  }

  /** Wanted effects shrink under a wrong idea of what is going on, with too little attention, and without access. */
  function weigh(view: MonthView, decided: DecidedPlan, step: number): void {
    const wrong = c['recognition.wrongFrame']
    const blocked = c['response.withoutAccess']
    const access = prepared.country.access * lanes
    const { leadMonths, efficacies } = decided
    for (let l = 0; l < lanes; l += 1) {
      let asked = 0
      for (let r = 0; r < responses.length; r += 1) {
        const response = responses[r]!
        const place = r * lanes + l
        const { start, duration, attention } = response
        const isUnderWay = start <= step && step < start + leadMonths[place]! + duration
        const isPursued = isUnderWay && standing.lacks[place] === HELD_BY.nothing
        if (isPursued && !isGivenUp(response, place, step)) asked += attention
      }
      const budget = protectionWeight * c['attention.budget'] * (1 - state.distraction[l]!)
      const attended = isPriorityMet || asked <= budget ? 1 : budget / asked
      attendedNow[l] = attended
      reachedNow[l] = blocked + (1 - blocked) * view.seen[access + l]!
      const atrocity = state.recognition[l]!
      for (let r = 0; r < responses.length; r += 1) {
        const { needsAccess, isStructural, frames: ownFrames } = responses[r]!
        const reached = needsAccess ? reachedNow[l]! : 1
        let fitting = 0
        for (let f = 0; f < ownFrames.length; f += 1) fitting += ownFrames[f]! * frames.shares[f * lanes + l]!
        const understood = wrong + (1 - wrong) * (atrocity + (1 - atrocity) * fitting)
        efficacies[r * lanes + l] = attended * reached * (isStructural ? 1 : understood)
      }
    }
  }

  /** Keep count of what attention and access leave of the responses in effect. */
  function note({ leadMonths }: DecidedPlan, step: number): void {
    const { monthsInEffect, attended: attendedMonths, reached: reachedMonths } = standing
    const { attentionShortStep, accessShortStep } = standing
    for (let l = 0; l < lanes; l += 1) {
      const attended = attendedNow[l]!
      for (let r = 0; r < responses.length; r += 1) {
        const { start, duration, needsAccess } = responses[r]!
        const reached = needsAccess ? reachedNow[l]! : 1
        const place = r * lanes + l
        const middle = step + 0.5 - start - leadMonths[place]!
        if (middle < 0 || middle > duration) continue
        monthsInEffect[place]! += 1
        attendedMonths[place]! += attended
        reachedMonths[place]! += reached
        if (attended < 1 && attentionShortStep[place]! < 0) attentionShortStep[place] = step
        if (reached < ACCESS_THAT_SERVES && accessShortStep[place]! < 0) accessShortStep[place] = step
      }
    }
  }

  return {
    state,
    get standing() {
      return standing
    },
    start(plan, decided) {
      responses = plan.responses
      drawnLeads = decided.leadMonths.slice()
      standing = createStanding(responses.length * lanes)
      swayOf = createCouncilSway(plan, lanes)
      responses.forEach(({ start }, r) => {
        if (start < 0) standing.authorisedStep.fill(0, r * lanes, (r + 1) * lanes)
      })
      logits.fill(prior)
      state.recognition.fill(isRecognitionMet ? 1 : c['recognition.prior'])
      state.division.fill(c['council.divisionToday'])
      state.distraction.fill(0)
      seenBefore.fill(0)
      paces.fill(0)
      decided.efficacies.fill(1)
      spending.start(responses, decided.leadMonths, standing)
      capital?.start(responses)
      goingAhead.start(responses, drawnLeads, standing)
      warning.start(responses, decided)
    },
    decide(view, month, decided, luck) {
      if (luck.step > 0) recognise(view, month)
      attend(luck)
      spending.openMonth(view)
      capital?.openMonth(luck.step)
      goingAhead.admit(decided, luck.step)
      divide(luck.step)
      // Before others are decided on: what is in effect sways decisions by what is left of it.
      frames.follow(view)
      weigh(view, decided, luck.step)
      authorise(view, decided, luck)
      note(decided, luck.step)
      spending.closeMonth(luck.step)
      warning.count(view, decided, luck.step)
    },
  }
}

function logit(share: number): number {
  return ln(share / (1 - share))
}

/** The host consents the less, the more its own side is engaged in violence. */
function worstCampaignOfState({ dyads }: PreparedModel, { campaigns }: MonthView, lanes: number, lane: number): number {
  let worst = 0
  for (let d = 0; d < dyads.length; d += 1) {
    if (dyads[d]!.isGovernmentSide) worst = Math.max(worst, campaigns[d * lanes + lane]!)
  }
  return worst
}
