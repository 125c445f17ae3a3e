import { Constant, DyadNumber, DyadWord, Word } from '../layout'
import { at, both, bothAt, constant, half, loadSingles, numberAt, one, ROW, word, wordAt } from './memory'
import { exp, expRows, halvings, ln, lnRows } from './numerics'

export const CHANNELS: usize = 6

const WORDS = (<usize>DyadWord.count) << 2
const RECORD = WORDS + ((<usize>DyadNumber.count) << 3)

/** Record of a dyad; its numbers stand behind its words. */
export function dyadRecord(dyad: i32): usize {
  return at(Word.dyadRecords) + <usize>dyad * RECORD
}

export function dyadNumbers(record: usize): usize {
  return record + WORDS
}

/** What an actor's seen capacity counts as. */
export function boundedCapacity(seenCapacity: usize): v128 {
  return f64x2.pmax(v128.load(seenCapacity), both(Constant.lowestCapacity))
}

/** Rates of events a month at campaign level 1, which hold for a step. */
export function prepareRates(): void {
  const dyads = word(Word.dyads)
  for (let d = 0; d < dyads; d += 1) {
    const record = dyadRecord(d)
    const future = at(Word.futureEventRate) + (wordAt(record, DyadWord.isGovernmentSide) ? 0 : ROW)
    const pressure = at(Word.dyadPressure) + (<usize>d * CHANNELS + 2) * ROW
    const chosen = at(Word.eventFactors) + <usize>d * ROW
    const out = at(Word.ownRates) + <usize>d * ROW
    const rate = bothAt(dyadNumbers(record), DyadNumber.eventRate)
    for (let p: usize = 0; p < ROW; p += 16) {
      const pressed = f64x2.add(v128.load(future + p), v128.load(pressure + p))
      v128.store(out + p, f64x2.mul(rate, exp(f64x2.add(pressed, v128.load(chosen + p)))))
    }
  }
}

/** Campaign step over lanes, with the event rates that follow from it; step/campaign-step.ts is its plain form. */
export function advanceCampaigns(tick: i32): void {
  weighCapacities()
  weighTriggers()
  const dyads = word(Word.dyads)
  for (let d = 0; d < dyads; d += 1) {
    weighForces(d)
    moveCampaign(d, tick)
  }
}

function weighCapacities(): void {
  const actors = word(Word.actors)
  const gain = both(Constant.capabilityLossGain)
  const unit = one()
  for (let a = 0; a < actors; a += 1) {
    const row = <usize>a * ROW
    const seen = at(Word.seen) + <usize>load<i32>(at(Word.actorRecords) + ((<usize>a) << 2))
    for (let p: usize = 0; p < ROW; p += 16) {
      const capacity = boundedCapacity(seen + p)
      const remembered = v128.load(at(Word.rememberedCapacity) + row + p)
      const isLower = f64x2.gt(remembered, capacity)
      // The logarithm of what is not lower is left out: it is not needed, and would be negative.
      const loss = v128.and(ln(v128.bitselect(f64x2.div(remembered, capacity), unit, isLower)), isLower)
      v128.store(at(Word.lnCapacity) + row + p, ln(capacity))
      v128.store(at(Word.lossFactor) + row + p, f64x2.add(unit, f64x2.mul(gain, loss)))
    }
  }
}

function weighTriggers(): void {
  const classes = word(Word.driveClasses)
  const triggers = word(Word.triggers)
  const zero = f64x2.splat(0)
  for (let k = 0; k < classes; k += 1) {
    const out = at(Word.classTriggers) + <usize>k * ROW
    const factors = at(Word.driveFactors) + <usize>(k * triggers) * 8
    for (let p: usize = 0; p < ROW; p += 16) v128.store(out + p, zero)
    for (let t = 0; t < triggers; t += 1) {
      const factor = load<f64>(factors + ((<usize>t) << 3))
      if (factor == 0) continue
      const sizes = at(Word.triggerSizes) + <usize>t * ROW
      for (let p: usize = 0; p < ROW; p += 16) {
        const weighed = f64x2.mul(f64x2.splat(factor), v128.load(sizes + p))
        v128.store(out + p, f64x2.add(v128.load(out + p), weighed))
      }
    }
  }
}

/** `preventiveShare` of step/formulas.ts. */
function preventiveShare(campaign: v128): v128 {
  const low = both(Constant.stagePreventionLow)
  const high = both(Constant.stagePreventionHigh)
  const middle = both(Constant.stageFadeMiddle)
  const last = both(Constant.stageFadeHigh)
  const unit = one()
  const early = f64x2.add(unit, f64x2.div(f64x2.mul(f64x2.sub(middle, unit), campaign), low))
  const fading = f64x2.add(
    middle,
    f64x2.div(f64x2.mul(f64x2.sub(last, middle), f64x2.sub(campaign, low)), f64x2.sub(high, low)),
  )
  const later = v128.bitselect(last, fading, f64x2.ge(campaign, high))
  return v128.bitselect(early, later, f64x2.le(campaign, low))
}

// The rows of `Word.scratch`. Logarithms and exponentials are taken over whole rows, which is twice as fast as one by one.
const MOTIVE: usize = 0
const INTENSITY: usize = ROW
const OPPORTUNITY: usize = 2 * ROW
const RESTRAINT: usize = 3 * ROW
// Later uses of the same rows.
const DRIVE = MOTIVE
const STRIKE = OPPORTUNITY
const BALANCE = OPPORTUNITY
const FADED = MOTIVE

/** Motive, opportunity and restraint of a dyad, and the logarithms of the first two and of the campaign. */
function weighForces(d: i32): void {
  const record = dyadRecord(d)
  const numbers = dyadNumbers(record)
  const seen = at(Word.seen)
  const scratch = at(Word.scratch)
  const campaigns = at(Word.campaigns) + <usize>d * ROW
  const threat = seen + <usize>wordAt(record, DyadWord.threat)
  const ideology = seen + <usize>wordAt(record, DyadWord.ideology)
  const speech = seen + <usize>word(Word.dangerousSpeech)
  const grievance = seen + <usize>wordAt(record, DyadWord.grievance)
  const instability = seen + <usize>word(Word.politicalInstability)
  const discrimination = seen + <usize>word(Word.discriminatoryPolicy)
  for (let p: usize = 0; p < ROW; p += 16) {
    let motive = f64x2.mul(bothAt(numbers, DyadNumber.motive), v128.load(threat + p))
    motive = f64x2.add(motive, f64x2.mul(bothAt(numbers, DyadNumber.motive + 1), v128.load(ideology + p)))
    motive = f64x2.add(motive, f64x2.mul(bothAt(numbers, DyadNumber.motive + 2), v128.load(speech + p)))
    motive = f64x2.add(motive, f64x2.mul(bothAt(numbers, DyadNumber.motive + 3), v128.load(grievance + p)))
    motive = f64x2.add(motive, f64x2.mul(bothAt(numbers, DyadNumber.motive + 4), v128.load(instability + p)))
    motive = f64x2.add(motive, f64x2.mul(bothAt(numbers, DyadNumber.motive + 5), v128.load(discrimination + p)))
    v128.store(scratch + MOTIVE + p, motive)
    v128.store(scratch + INTENSITY + p, v128.load(campaigns + p))
  }
  const conflict = seen + <usize>word(Word.armedConflict)
  const impunity = seen + <usize>word(Word.impunity)
  const weakness = seen + <usize>word(Word.stateWeakness)
  const preparation = seen + <usize>wordAt(record, DyadWord.preparation)
  const closure = seen + <usize>word(Word.civicClosure)
  for (let p: usize = 0; p < ROW; p += 16) {
    let opportunity = f64x2.mul(bothAt(numbers, DyadNumber.opportunity), v128.load(conflict + p))
    opportunity = f64x2.add(opportunity, f64x2.mul(bothAt(numbers, DyadNumber.opportunity + 1), v128.load(impunity + p)))
    opportunity = f64x2.add(opportunity, f64x2.mul(bothAt(numbers, DyadNumber.opportunity + 2), v128.load(weakness + p)))
    opportunity = f64x2.add(
      opportunity,
      f64x2.mul(bothAt(numbers, DyadNumber.opportunity + 3), v128.load(preparation + p)),
    )
    opportunity = f64x2.add(opportunity, f64x2.mul(bothAt(numbers, DyadNumber.opportunity + 4), v128.load(closure + p)))
    v128.store(scratch + OPPORTUNITY + p, opportunity)
  }
  const discipline = seen + <usize>wordAt(record, DyadWord.discipline)
  const lawOrTies = seen + <usize>wordAt(record, DyadWord.lawOrTies)
  const polarisation = seen + <usize>word(Word.polarisation)
  const civilSociety = seen + <usize>word(Word.civilSociety)
  const presence = seen + <usize>word(Word.presence)
  for (let p: usize = 0; p < ROW; p += 16) {
    const ties = f64x2.sub(one(), v128.load(polarisation + p))
    let restraint = f64x2.mul(both(Constant.restraintDiscipline), v128.load(discipline + p))
    restraint = f64x2.add(restraint, f64x2.mul(both(Constant.restraintLaw), v128.load(lawOrTies + p)))
    restraint = f64x2.add(restraint, f64x2.mul(both(Constant.restraintCrossGroupTies), ties))
    restraint = f64x2.add(restraint, f64x2.mul(both(Constant.restraintCivilSociety), v128.load(civilSociety + p)))
    restraint = f64x2.add(restraint, f64x2.mul(both(Constant.restraintPresence), v128.load(presence + p)))
    v128.store(scratch + RESTRAINT + p, restraint)
  }
  lnRows(scratch + MOTIVE, 3)
}

function moveCampaign(d: i32, tick: i32): void {
  const record = dyadRecord(d)
  takeDrive(d, record)
  countEvents(d, record)
  balanceForces(d, record, tick)
}

/** Drive from the logarithms of motive and opportunity; makes ready the event rate's power of the campaign too. */
function takeDrive(d: i32, record: usize): void {
  const numbers = dyadNumbers(record)
  const row = <usize>d * ROW
  const scratch = at(Word.scratch)
  const lnCapacity = at(Word.lnCapacity) + <usize>wordAt(record, DyadWord.actor)
  const classTriggers = at(Word.classTriggers) + <usize>wordAt(record, DyadWord.driveClass)
  const futureDrive = at(Word.futureDrive) + <usize>wordAt(record, DyadWord.driveFuture)
  const channels = at(Word.dyadPressure) + row * CHANNELS
  const campaigns = at(Word.campaigns) + row
  const drops = at(Word.driveDrops) + row
  const preparation = at(Word.seen) + <usize>wordAt(record, DyadWord.preparation)
  const uptakes = at(Word.uptakes) + row
  const peaks = at(Word.peaks) + row
  const zero = f64x2.splat(0)
  for (let p: usize = 0; p < ROW; p += 16) {
    const restraint = v128.load(scratch + RESTRAINT + p)
    const ownDrive = f64x2.add(
      f64x2.add(bothAt(numbers, DyadNumber.logDrive), v128.load(futureDrive + p)),
      v128.load(channels + p),
    )
    const cap = f64x2.mul(
      both(Constant.triggerMaxLogFactor),
      f64x2.sub(one(), f64x2.mul(both(Constant.triggerRestraintOnCap), restraint)),
    )
    const prepared = v128.load(preparation + p)
    const pushed = f64x2.mul(both(Constant.triggerDriveGain), v128.load(classTriggers + p))
    const readied = f64x2.mul(f64x2.pmax(zero, pushed), f64x2.mul(both(Constant.triggerPreparedGain), prepared))
    const triggerLog = f64x2.pmin(f64x2.add(pushed, readied), cap)
    // `uptakeShare` and `uptakeAfter` of step/formulas.ts.
    const squared = f64x2.mul(f64x2.mul(both(Constant.triggerPromptness), prepared), prepared)
    const rate = f64x2.add(both(Constant.triggerSlowestUptake), squared)
    const share = f64x2.div(rate, f64x2.add(one(), rate))
    const raised = f64x2.pmax(zero, v128.load(uptakes + p))
    const reached = f64x2.add(raised, f64x2.mul(share, f64x2.sub(triggerLog, raised)))
    const uptake = f64x2.pmin(triggerLog, reached)
    v128.store(uptakes + p, uptake)

    const campaign = v128.load(campaigns + p)
    const peak = f64x2.pmax(campaign, f64x2.mul(v128.load(peaks + p), both(Constant.peakFading)))
    v128.store(peaks + p, peak)
    const means = f64x2.add(
      v128.load(scratch + OPPORTUNITY + p),
      f64x2.mul(both(Constant.driveCapacityExponent), v128.load(lnCapacity + p)),
    )
    let logDrive = f64x2.add(ownDrive, f64x2.mul(both(Constant.driveMotiveExponent), v128.load(scratch + MOTIVE + p)))
    logDrive = f64x2.add(logDrive, f64x2.mul(both(Constant.driveOpportunityExponent), means))
    logDrive = f64x2.add(logDrive, uptake)
    logDrive = f64x2.add(logDrive, v128.load(drops + p))
    logDrive = f64x2.add(logDrive, f64x2.mul(both(Constant.aftermathGain), f64x2.sub(peak, campaign)))
    const prevention = v128.load(channels + ROW + p)
    // Most dyads meet no preventive response, and nothing times any share is nothing.
    if (v128.any_true(f64x2.ne(prevention, f64x2.splat(0)))) {
      logDrive = f64x2.add(logDrive, f64x2.mul(prevention, preventiveShare(campaign)))
    }
    v128.store(scratch + DRIVE + p, logDrive)
    const intensity = v128.load(scratch + INTENSITY + p)
    v128.store(scratch + INTENSITY + p, f64x2.mul(both(Constant.eventCampaignExponent), intensity))
    // `strikeFactor` of step/formulas.ts.
    const taken = f64x2.mul(prepared, f64x2.pmax(zero, f64x2.sub(uptake, raised)))
    v128.store(scratch + STRIKE + p, f64x2.add(one(), f64x2.mul(both(Constant.triggerOnKilling), taken)))
  }
  expRows(scratch + DRIVE, 2)
  const lossFactors = at(Word.lossFactor) + <usize>wordAt(record, DyadWord.actor)
  for (let p: usize = 0; p < ROW; p += 16) {
    const restraintOnDrive = f64x2.div(
      f64x2.sub(one(), f64x2.mul(both(Constant.campaignRestraintOnDrive), v128.load(scratch + RESTRAINT + p))),
      both(Constant.restraintScale),
    )
    const drive = f64x2.mul(f64x2.mul(v128.load(scratch + DRIVE + p), v128.load(lossFactors + p)), restraintOnDrive)
    v128.store(scratch + DRIVE + p, f64x2.pmin(drive, both(Constant.highestDrive)))
  }
}

/** Events a month that the campaign, as it was, calls forth. */
function countEvents(d: i32, record: usize): void {
  const numbers = dyadNumbers(record)
  const row = <usize>d * ROW
  const scratch = at(Word.scratch)
  const capacities = at(Word.seen) + <usize>wordAt(record, DyadWord.capacity)
  const selfProtection = at(Word.seen) + <usize>wordAt(record, DyadWord.selfProtection)
  const lossFactors = at(Word.lossFactor) + <usize>wordAt(record, DyadWord.actor)
  const exposures = at(Word.exposures) + row
  const ownRates = at(Word.ownRates) + row
  const eventRates = at(Word.eventRates) + row
  const isGovernmentSide = wordAt(record, DyadWord.isGovernmentSide) != 0
  for (let p: usize = 0; p < ROW; p += 16) {
    const capacity = boundedCapacity(capacities + p)
    const background = f64x2.mul(bothAt(numbers, DyadNumber.backgroundRate), isGovernmentSide ? one() : capacity)
    const exposed = f64x2.sub(one(), f64x2.mul(both(Constant.eventSelfProtection), v128.load(selfProtection + p)))
    let rate = f64x2.mul(v128.load(ownRates + p), v128.load(scratch + INTENSITY + p))
    rate = f64x2.mul(f64x2.mul(rate, v128.load(scratch + STRIKE + p)), capacity)
    rate = f64x2.mul(f64x2.mul(rate, v128.load(lossFactors + p)), exposed)
    rate = f64x2.mul(rate, v128.load(exposures + p))
    v128.store(eventRates + p, f64x2.add(rate, background))
  }
}

/** Let the campaign approach the balance of what makes it grow and what makes it shrink. */
function balanceForces(d: i32, record: usize, tick: i32): void {
  const row = <usize>d * ROW
  const scratch = at(Word.scratch)
  const preparation = at(Word.seen) + <usize>wordAt(record, DyadWord.preparation)
  const presence = at(Word.seen) + <usize>word(Word.presence)
  const futureThreshold = at(Word.futureThreshold)
  const channels = at(Word.dyadPressure) + row * CHANNELS
  const campaigns = at(Word.campaigns) + row
  const starts = at(Word.campaignsAtStart) + row
  const offsets = at(Word.offsets) + row
  const dt = both(Constant.dt)
  const months = <f64>tick * constant(Constant.dt)
  const decay = f64x2.splat(halvings(months / numberAt(dyadNumbers(record), DyadNumber.offsetHalfLife)))
  const zero = f64x2.splat(0)
  for (let p: usize = 0; p < ROW; p += 16) {
    const x = v128.load(campaigns + p)
    const restraint = v128.load(scratch + RESTRAINT + p)
    const drive = v128.load(scratch + DRIVE + p)
    const shift = f64x2.add(v128.load(futureThreshold + p), v128.load(channels + 4 * ROW + p))
    const raised = f64x2.mul(both(Constant.campaignRestraintOnThreshold), f64x2.sub(restraint, half()))
    const unbounded = f64x2.add(f64x2.add(both(Constant.campaignThreshold), raised), shift)
    const threshold = f64x2.pmin(
      f64x2.pmax(unbounded, both(Constant.lowestThreshold)),
      both(Constant.highestThreshold),
    )
    const standing = f64x2.add(
      both(Constant.campaignStandingBrake),
      f64x2.mul(both(Constant.campaignPresenceBrake), v128.load(presence + p)),
    )
    const brake = f64x2.pmax(f64x2.add(standing, v128.load(channels + 3 * ROW + p)), zero)
    const readiness = f64x2.mul(both(Constant.campaignPreparationGain), v128.load(preparation + p))
    const speed = f64x2.mul(both(Constant.campaignSpeed), f64x2.add(half(), readiness))

    // The offset holds the campaign where it was assessed: as inflow, or taken from inflow and, beyond that, as brake.
    const start = v128.load(starts + p)
    const room = f64x2.sub(one(), start)
    const offset = f64x2.mul(v128.load(offsets + p), decay)
    const given = f64x2.div(offset, room)
    const wanted = f64x2.neg(given)
    const taken = f64x2.pmin(drive, wanted)
    const isTaking = f64x2.lt(offset, zero)
    const inflow = v128.bitselect(f64x2.sub(drive, taken), f64x2.add(drive, given), isTaking)
    const held = v128.and(f64x2.div(f64x2.mul(f64x2.sub(wanted, taken), room), start), isTaking)

    const distance = f64x2.sub(x, threshold)
    const growing = f64x2.mul(f64x2.mul(speed, x), distance)
    const shrinking = f64x2.mul(f64x2.mul(speed, f64x2.sub(one(), x)), f64x2.neg(distance))
    const gain = f64x2.add(inflow, v128.and(growing, f64x2.gt(distance, zero)))
    const loss = f64x2.add(f64x2.add(brake, held), v128.and(shrinking, f64x2.lt(distance, zero)))
    const total = f64x2.add(gain, loss)
    v128.store(scratch + BALANCE + p, f64x2.div(gain, f64x2.add(total, both(Constant.leastRate))))
    v128.store(scratch + FADED + p, f64x2.mul(f64x2.neg(total), dt))
  }
  expRows(scratch + FADED, 1)
  const noise = at(Word.normals) + ((<usize>(word(Word.levels) + d)) << 9) + ((<usize>(tick & 3)) << 7)
  const withChance = word(Word.withChance) != 0
  for (let p: usize = 0; p < ROW; p += 16) {
    const x = v128.load(campaigns + p)
    const balance = v128.load(scratch + BALANCE + p)
    let next = f64x2.add(balance, f64x2.mul(f64x2.sub(x, balance), v128.load(scratch + FADED + p)))
    if (withChance) {
      const scale = f64x2.mul(f64x2.mul(both(Constant.campaignNoiseScale), x), f64x2.sub(one(), x))
      next = f64x2.add(next, f64x2.mul(scale, loadSingles(noise + (p >> 1))))
    }
    next = f64x2.pmax(next, both(Constant.lowestCampaign))
    v128.store(campaigns + p, f64x2.pmin(next, both(Constant.highestCampaign)))
  }
}
