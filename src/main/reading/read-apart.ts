import { Worker } from 'node:worker_threads'
import { readingFault, type DocumentContent } from '../../shared/formats'

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

/** Reads the bytes of a file from anywhere. Never takes more than its limits; what is beyond them is a fault. */
export type ReadDocumentBytes = (bytes: Uint8Array) => Promise<DocumentContent>

/** Read files each in a thread that is started for it and ended after it. */
export function readApart(workerPath: string, limits: ReadingLimits = READING_LIMITS): ReadDocumentBytes {
  return async (bytes) => {
    const worker = new Worker(workerPath, {
      resourceLimits: {
        maxOldGenerationSizeMb: limits.memoryMegabytes - YOUNG_MEGABYTES,
        maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
      },
    })
    try {
      return await outcomeOf(worker, bytes, limits)
    } finally {
      await worker.terminate()
    }
  }
}

function outcomeOf(worker: Worker, bytes: Uint8Array, limits: ReadingLimits): Promise<DocumentContent> {
  return new Promise((resolve, reject) => {
    let watch: NodeJS.Timeout | undefined
    const settle = (content: DocumentContent): void => {
      clearInterval(watch)
      resolve(content)
    }
    worker.on('message', (message: 'ready' | DocumentContent) => {
      if (message !== 'ready') {
        settle(message)
        return
      }
      // What starting the thread takes is not the file's doing.
      watch = watchTime(limits, () => settle(faultOf('file/too-slow', limits.processorMs / 1000)))
      worker.postMessage(bytes)
    })
    worker.on('error', (error: Error & { readonly code?: string }) => {
      clearInterval(watch)
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(faultOf('file/too-heavy', limits.memoryMegabytes))
      // The reader lets nothing escape: it is broken itself.
      else reject(error)
    })
    worker.on('exit', () => {
      clearInterval(watch)
      reject(new Error('The reader ended without an answer'))
    })
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

const faultOf = (code: 'file/too-slow' | 'file/too-heavy', limit: number): DocumentContent => ({
  kind: 'faults',
  faults: [readingFault(code, limit)],
})
