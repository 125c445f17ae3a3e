import { PROTECTOR_CHANNELS } from '../model/country-model'
import type { PreparedModel } from '../prepare/prepared-model'
import { DYAD_CHANNELS, type PreparedBucket, type PreparedPlan } from '../prepare/prepared-plan'
import { protectorPlace, type PlanFuture } from '../step/responses'
import { putLane } from './block-state'
import { BLOCK_LANES, ROW_BYTES, type KernelMemory } from './kernel-memory'
import { BucketWord, EffectNumber, EffectWord, PairingWord, ResponseNumber, Word } from './layout'

/** Rows that responses add up to: logit shifts of levels, channels of dyads and populations, ln factors on rates of triggers and on records. */
function pressureRows({
  levels,
  dyads,
  triggers,
  populations,
}: PreparedModel): readonly (readonly [Word, rows: number])[] {
  return [
    [Word.levelPressure, levels.length],
    [Word.dyadPressure, dyads.length * DYAD_CHANNELS.length],
    [Word.triggerPressure, triggers.length],
    [Word.protectorPressure, populations.length * PROTECTOR_CHANNELS.length],
    [Word.recordingPressure, 1],
  ]
}

export function reservePressure(memory: KernelMemory, prepared: PreparedModel): void {
  for (const [word, rows] of pressureRows(prepared)) memory.reserve(word, rows * ROW_BYTES)
}

export function clearPressure(memory: KernelMemory, prepared: PreparedModel): void {
  for (const [word, rows] of pressureRows(prepared)) memory.floats(word, rows * BLOCK_LANES).fill(0)
}

/** Write a plan's responses, buckets and effects behind everything else. */
export function writePlan(memory: KernelMemory, { responses, buckets, pairings, diminishing }: PreparedPlan): void {
  const effects = buckets.flatMap((bucket) => bucket.effects)
  memory.setWord(Word.responses, responses.length)
  memory.setWord(Word.buckets, buckets.length)
  memory.setWord(Word.diminishingCount, diminishing.length)
  memory.writeFloats(Word.diminishing, diminishing)
  memory.reserve(Word.activities, responses.length * ROW_BYTES)
  memory.reserve(Word.pairGains, responses.length * ROW_BYTES)
  memory.reserve(Word.leadMonths, responses.length * ROW_BYTES)
  memory.reserve(Word.coordinationGains, responses.length * ROW_BYTES)
  memory.reserve(Word.efficacies, responses.length * ROW_BYTES)
  memory.reserve(Word.pairFactors, pairings.length * ROW_BYTES)
  memory.reserve(Word.effectSizes, effects.length * ROW_BYTES)

  memory.reserve(Word.responseRecords, responses.length * ResponseNumber.count * 8)
  const ofResponses = memory.floats(Word.responseRecords, responses.length * ResponseNumber.count)
  responses.forEach((response, i) => {
    const record = i * ResponseNumber.count
    ofResponses[record + ResponseNumber.start] = response.start
    ofResponses[record + ResponseNumber.duration] = response.duration
    ofResponses[record + ResponseNumber.rampMonths] = response.rampMonths
    ofResponses[record + ResponseNumber.windDownMonths] = response.windDownMonths
    ofResponses[record + ResponseNumber.coordinates] = response.coordination ? 1 : 0
    ofResponses[record + ResponseNumber.intensity] = response.intensity
  })
  writePairings(memory, pairings)

  memory.reserve(Word.bucketRecords, buckets.length * BucketWord.count * 4)
  const ofBuckets = memory.integers(Word.bucketRecords, buckets.length * BucketWord.count)
  let effectFrom = 0
  buckets.forEach((bucket, i) => {
    const record = i * BucketWord.count
    ofBuckets[record + BucketWord.target] = targetOf(memory, bucket)
    ofBuckets[record + BucketWord.effectFrom] = effectFrom
    effectFrom += bucket.effects.length
    ofBuckets[record + BucketWord.effectTo] = effectFrom
  })

  const words = EffectWord.count * 4
  const size = words + EffectNumber.count * 8
  memory.reserve(Word.effectRecords, effects.length * size)
  const ofEffects = memory.records(Word.effectRecords)
  effects.forEach((effect, i) => {
    ofEffects.setInt32(i * size + EffectWord.response * 4, effect.response, true)
    ofEffects.setFloat64(i * size + words + EffectNumber.fromMonth * 8, effect.fromMonth, true)
    ofEffects.setFloat64(i * size + words + EffectNumber.untilMonth * 8, effect.untilMonth, true)
    ofEffects.setFloat64(i * size + words + EffectNumber.wantedSign * 8, effect.wantedSign, true)
  })
}

function writePairings(memory: KernelMemory, pairings: PreparedPlan['pairings']): void {
  const partners = pairings.flatMap(({ response, partners: all }, pairing) =>
    all.map((partner, i) => ({ response, partner, pairing, isLast: i === all.length - 1 })),
  )
  memory.setWord(Word.pairings, partners.length)
  memory.reserve(Word.pairingRecords, partners.length * PairingWord.count * 4)
  const records = memory.integers(Word.pairingRecords, partners.length * PairingWord.count)
  partners.forEach(({ response, partner, pairing, isLast }, i) => {
    const record = i * PairingWord.count
    records[record + PairingWord.response] = response
    records[record + PairingWord.partner] = partner
    records[record + PairingWord.pairing] = pairing
    records[record + PairingWord.isLast] = isLast ? 1 : 0
  })
}

function targetOf(memory: KernelMemory, bucket: PreparedBucket): number {
  switch (bucket.kind) {
    case 'level':
      return memory.address(Word.levelPressure) + bucket.level * ROW_BYTES
    case 'dyad': {
      const channel = bucket.dyad * DYAD_CHANNELS.length + DYAD_CHANNELS.indexOf(bucket.channel)
      return memory.address(Word.dyadPressure) + channel * ROW_BYTES
    }
    case 'trigger':
      return memory.address(Word.triggerPressure) + bucket.trigger * ROW_BYTES
    case 'protectors':
      return memory.address(Word.protectorPressure) + protectorPlace(bucket.population, bucket.channel) * ROW_BYTES
    case 'recording':
      return memory.address(Word.recordingPressure)
  }
}

/** What members draw about a plan, in memory: by position and lane. */
export function viewPlanFuture(
  memory: KernelMemory,
  { responses, pairings, buckets, decisionBuckets }: PreparedPlan,
): PlanFuture {
  let firstRow = memory.address(Word.effectSizes)
  return {
    leadMonths: memory.floats(Word.leadMonths, responses.length * BLOCK_LANES),
    coordinationGains: memory.floats(Word.coordinationGains, responses.length * BLOCK_LANES),
    efficacies: memory.floats(Word.efficacies, responses.length * BLOCK_LANES),
    pairFactors: memory.floats(Word.pairFactors, pairings.length * BLOCK_LANES),
    sizes: buckets.map(({ effects }) => {
      const rows = new Float64Array(memory.host.buffer, firstRow, effects.length * BLOCK_LANES)
      firstRow += effects.length * ROW_BYTES
      return rows
    }),
    // The ticks do not read these: they stand beside the kernel's memory.
    decisionSizes: decisionBuckets.map(({ effects }) => new Float64Array(effects.length * BLOCK_LANES)),
  }
}

/** Put what a member drew about the plan into a lane. */
export function putPlanLane(
  rows: PlanFuture,
  lane: number,
  { leadMonths, coordinationGains, efficacies, pairFactors, sizes, decisionSizes }: PlanFuture,
): void {
  putLane(rows.pairFactors, lane, pairFactors)
  putLane(rows.leadMonths, lane, leadMonths)
  putLane(rows.coordinationGains, lane, coordinationGains)
  putLane(rows.efficacies, lane, efficacies)
  rows.sizes.forEach((ofBucket, b) => {
    putLane(ofBucket, lane, sizes[b] ?? [])
  })
  rows.decisionSizes.forEach((ofBucket, b) => {
    putLane(ofBucket, lane, decisionSizes[b] ?? [])
  })
}
