import { Worker } from 'node:worker_threads'
import type { DocumentContent } from '../../shared/formats'

/** What reading one file may take. */
export interface ReadingLimits {
  /** Of the processor, so that a busy computer does not count; milliseconds. */
  readonly processorMs: number
  /** By the clock, milliseconds. */
  readonly clockMs: number
  readonly memoryMegabytes: number
}

export const READING_LIMITS: ReadingLimits = { processorMs: 2000, clockMs: 15_000, memoryMegabytes: 224 }

const CHECK_EVERY_MS = 50
/** Of the memory, for what was made last. */
const YOUNG_MEGABYTES = 32

/** Makes sense of the bytes of files from anywhere, each in a thread that is ended after it. */
export interface ApartReader {
  /** A file is about to be chosen: start the thread meanwhile, which takes longer than reading. */
  prepare(): void
  /** Never takes more than the limits; reading is stopped there. */
  read(bytes: Uint8Array): Promise<DocumentContent>
}

export function createApartReader(workerPath: string, limits: ReadingLimits = READING_LIMITS): ApartReader {
  let waiting: ReadingThread | undefined
  const take = (): ReadingThread => {
    const thread = waiting ?? startThread(workerPath, limits)
    waiting = undefined
    return thread
  }

  return {
    prepare() {
      waiting ??= startThread(workerPath, limits)
    },
    async read(bytes) {
      const { worker, ready } = take()
      try {
        await ready
        return await outcomeOf(worker, bytes, limits)
      } finally {
        await worker.terminate()
      }
    },
  }
}

interface ReadingThread {
  readonly worker: Worker
  /** What starting takes is not the file's doing, and not counted. */
  readonly ready: Promise<void>
}

function startThread(workerPath: string, { memoryMegabytes }: ReadingLimits): ReadingThread {
  const worker = new Worker(workerPath, {
    resourceLimits: {
      maxOldGenerationSizeMb: memoryMegabytes - YOUNG_MEGABYTES,
      maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
    },
  })
  const ready = new Promise<void>((resolve, reject) => {
    worker.once('message', () => {
      resolve()
    })
    worker.once('error', reject)
  })
  // Heard of by whoever reads with it; a thread that nobody used fails unheard.
  ready.catch(() => undefined)
  return { worker, ready }
}

function outcomeOf(worker: Worker, bytes: Uint8Array, limits: ReadingLimits): Promise<DocumentContent> {
  return new Promise((resolve, reject) => {
    const watch = watchTime(limits, () => {
      settle({ kind: 'stopped', limit: 'time', most: limits.processorMs / 1000 })
    })
    const settle = (content: DocumentContent): void => {
      clearInterval(watch)
      resolve(content)
    }
    const fail = (error: Error): void => {
      clearInterval(watch)
      reject(error)
    }
    worker.on('message', settle)
    worker.on('error', (error: Error & { readonly code?: string }) => {
      if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') {
        // The reader lets nothing escape: it is broken itself.
        fail(error)
        return
      }
      settle({ kind: 'stopped', limit: 'memory', most: limits.memoryMegabytes })
    })
    worker.on('exit', () => {
      fail(new Error('The reader ended without an answer'))
    })
    worker.postMessage(bytes)
  })
}

function watchTime({ processorMs, clockMs }: ReadingLimits, onSpent: () => void): NodeJS.Timeout {
  const start = process.cpuUsage()
  const startedAt = performance.now()
  return setInterval(() => {
    const { user, system } = process.cpuUsage(start)
    if ((user + system) / 1000 > processorMs || performance.now() - startedAt > clockMs) onSpent()
  }, CHECK_EVERY_MS)
}
