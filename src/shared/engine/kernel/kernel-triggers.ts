import type { PreparedModel } from '../prepare/prepared-model'
import { halvings } from '../step/formulas'
import { driveClassesOf } from './drive-classes'
import { ROW_BYTES, type KernelMemory } from './kernel-memory'
import { TriggerNumber, TriggerWord, Word } from './layout'

/** Write what each trigger needs: its hazard, its dates and what it does to drives. */
export function writeTriggers(memory: KernelMemory, prepared: PreparedModel, dt: number): void {
  const { triggers, dyads } = prepared
  const size = TriggerWord.count * 4 + TriggerNumber.count * 8
  memory.reserve(Word.triggerRecords, triggers.length * size)
  const records = memory.records(Word.triggerRecords)
  const hazards: (readonly [number, number])[] = []
  const dates: (readonly [number, number])[] = []
  triggers.forEach((trigger, t) => {
    const hazardFrom = hazards.length
    hazards.push(...trigger.hazard.map(({ level, weight }) => [level * ROW_BYTES, weight] as const))
    const scheduleFrom = dates.length
    dates.push(...trigger.scheduled.map(({ step, chance }) => [step, chance] as const))
    const words: Readonly<Record<Exclude<keyof typeof TriggerWord, 'count'>, number>> = {
      entity: trigger.entity,
      needsPeace: trigger.needsPeace ? 1 : 0,
      hazardFrom,
      hazardTo: hazards.length,
      scheduleFrom,
      scheduleTo: dates.length,
    }
    for (const [name, value] of Object.entries(words)) {
      records.setInt32(t * size + TriggerWord[name as keyof typeof words] * 4, value, true)
    }
    const numbers = t * size + TriggerWord.count * 4
    records.setFloat64(numbers + TriggerNumber.monthlyRate * 8, trigger.monthlyRate, true)
    records.setFloat64(numbers + TriggerNumber.highestFactor * 8, trigger.highestFactor, true)
    records.setFloat64(numbers + TriggerNumber.fading * 8, halvings(dt / trigger.halfLifeMonths), true)
  })
  writePairs(memory, Word.hazardRecords, hazards)
  writePairs(memory, Word.scheduleRecords, dates)
  const firstOfClass = driveClassesOf(prepared).map((driveClass) =>
    dyads.findIndex((dyad) => dyad.driveClass === driveClass),
  )
  memory.writeFloats(
    Word.driveFactors,
    firstOfClass.flatMap((dyad) => triggers.map(({ drive }) => drive[dyad] ?? 0)),
  )
}

/** An integer and a float each, 16 bytes. */
function writePairs(memory: KernelMemory, word: Word, pairs: readonly (readonly [number, number])[]): void {
  memory.reserve(word, pairs.length * 16)
  const records = memory.records(word)
  pairs.forEach(([integer, float], i) => {
    records.setInt32(i * 16, integer, true)
    records.setFloat64(i * 16 + 8, float, true)
  })
}
