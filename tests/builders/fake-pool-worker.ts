import { serveSimulationWorker, type PoolWorker } from '../../src/shared/engine'

/** A worker in this thread: messages are cloned as between threads, and arrive in a later turn. */
export interface FakePoolWorker extends PoolWorker {
  readonly isTerminated: () => boolean
  /** Let the worker report an error of its own. */
  crash(error: unknown): void
  /** Lose every message from or to the worker, or stop losing them. */
  lose(isLosing: boolean): void
}

export function aFakePoolWorker(): FakePoolWorker {
  const inWorker: ((message: unknown) => void)[] = []
  const inPool: ((message: unknown) => void)[] = []
  const onError: ((error: unknown) => void)[] = []
  let terminated = false
  let losing = false
  const deliver = (listeners: readonly ((message: unknown) => void)[], message: unknown, buffers: ArrayBuffer[]) => {
    const copy: unknown = structuredClone(message, { transfer: buffers })
    setTimeout(() => {
      if (terminated || losing) return
      for (const listener of listeners) listener(copy)
    })
  }
  serveSimulationWorker({
    post: (message, transfer = []) => {
      deliver(inPool, message, [...transfer])
    },
    onMessage: (listener) => inWorker.push(listener),
  })
  return {
    post: (message, transfer = []) => {
      deliver(inWorker, message, [...transfer])
    },
    onMessage: (listener) => inPool.push(listener),
    onError: (listener) => onError.push(listener),
    terminate: () => {
      terminated = true
    },
    isTerminated: () => terminated,
    crash: (error) => {
      for (const listener of onError) listener(error)
    },
    lose: (isLosing) => {
      losing = isLosing
    },
  }
}
