import type { Reports } from '../month/observation'

/** What a block of members starts from and what it draws, as bytes of the kernel's memory, and reports of its months. */
export interface KeptBlock {
  readonly start: Uint8Array | undefined
  drawsOf(step: number): Uint8Array | undefined
  keepStart(bytes: Uint8Array): void
  keepDraws(step: number, bytes: Uint8Array): void
  reportsOf(step: number): Reports | undefined
  keepReports(step: number, reports: Reports): void
}

/** Keeps blocks while they fit: a lever that moves meets the same futures and luck, which need not be drawn again. */
export interface BlockKeeper {
  /** `unknownsSeed`: seed of what is not known; `seed` without it. */
  blockOf(seed: number, firstMember: number, isUncertain: boolean, unknownsSeed?: number): KeptBlock
}

interface Entry {
  readonly luck: string
  readonly draws: Map<number, Uint8Array>
  readonly reports: Map<number, Reports>
  start: Uint8Array | undefined
  size: number
}

/**
 * Make a keeper of up to `budgetBytes`.
 *
 * What belongs to another luck makes room, longest unused first. Blocks of one luck never push each other out: a run that
 * does not fit would forget each block just before it is wanted again.
 */
export function createBlockKeeper(budgetBytes: number): BlockKeeper {
  // In the order of their last use.
  const entries = new Map<string, Entry>()
  let size = 0

  function hasRoomFor(bytes: number, luck: string): boolean {
    for (const [key, entry] of entries) {
      if (size + bytes <= budgetBytes) break
      if (entry.luck === luck) continue
      entries.delete(key)
      size -= entry.size
    }
    return size + bytes <= budgetBytes
  }

  function count(entry: Entry, bytes: number): void {
    entry.size += bytes
    size += bytes
  }

  return {
    blockOf(seed, firstMember, isUncertain, unknownsSeed = seed) {
      const luck = `${seed} ${isUncertain ? unknownsSeed : 'best'}`
      const key = `${luck} ${firstMember}`
      const entry: Entry = entries.get(key) ?? { luck, draws: new Map(), reports: new Map(), start: undefined, size: 0 }
      entries.delete(key)
      entries.set(key, entry)
      return {
        get start() {
          return entry.start
        },
        drawsOf: (step) => entry.draws.get(step),
        keepStart(bytes) {
          if (!hasRoomFor(bytes.byteLength, luck)) return
          entry.start = bytes
          count(entry, bytes.byteLength)
        },
        keepDraws(step, bytes) {
          if (!hasRoomFor(bytes.byteLength, luck)) return
          entry.draws.set(step, bytes)
          count(entry, bytes.byteLength)
        },
        reportsOf: (step) => entry.reports.get(step),
        keepReports(step, reports) {
          const bytes = reports.misjudged.byteLength + reports.alarms.byteLength
          if (entry.reports.has(step) || !hasRoomFor(bytes, luck)) return
          entry.reports.set(step, reports)
          count(entry, bytes)
        },
      }
    },
  }
}
