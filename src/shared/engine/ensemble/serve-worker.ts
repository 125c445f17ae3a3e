import { buffersOf, layOutResult } from './ensemble-result'
import { createEnsembleWorkshop, type EnsembleWorkshop } from './ensemble-workshop'
import type { PoolMessage, WorkerMessage } from './worker-messages'

/** The worker's end of a channel to the pool. */
export interface WorkerPort {
  post(message: unknown, transfer?: readonly ArrayBuffer[]): void
  onMessage(listener: (message: unknown) => void): void
}

/** Serve a pool: the body of a worker's entry, in a browser or in Node. */
export function serveSimulationWorker(port: WorkerPort): void {
  let loaded: { readonly generation: number; readonly workshop: EnsembleWorkshop } | undefined
  const runs = new Map<number, Extract<PoolMessage, { kind: 'open' }>>()
  const post = (message: WorkerMessage, transfer: readonly ArrayBuffer[] = []): void => {
    port.post(message, transfer)
  }
  const load = ({ generation, model, scenario }: Extract<PoolMessage, { kind: 'load' }>): void => {
    try {
      const workshop = createEnsembleWorkshop(model, scenario)
      loaded = { generation, workshop }
      post({ kind: 'loaded', generation, triggers: workshop.triggers })
    } catch (error) {
      post({ kind: 'load-failed', generation, message: messageOf(error) })
    }
  }
  const perform = ({ task, run, range }: Extract<PoolMessage, { kind: 'task' }>): void => {
    const open = runs.get(run)
    if (!open || loaded?.generation !== open.generation)
      return post({ kind: 'failed', task, message: 'The worker holds another scenario' })
    const { workshop } = loaded
    const { request, shared, cancelled } = open
    try {
      if (shared) {
        const isCancelled = cancelled && (() => Atomics.load(cancelled, 0) !== 0)
        if (!isCancelled?.()) workshop.runRange(request, range, shared, isCancelled)
        return post({ kind: 'done', task })
      }
      const own = { ...request, firstMember: request.firstMember + range.from, memberCount: range.to - range.from }
      const part = layOutResult(own, workshop.triggers)
      workshop.runRange(own, { from: 0, to: own.memberCount }, part)
      post({ kind: 'done', task, part }, buffersOf(part))
    } catch (error) {
      post({ kind: 'failed', task, message: messageOf(error) })
    }
  }
  port.onMessage((data) => {
    // Only the pool talks to this worker, and it speaks PoolMessage.
    const message = data as PoolMessage
    switch (message.kind) {
      case 'load':
        load(message)
        break
      case 'open':
        runs.set(message.run, message)
        break
      case 'task':
        perform(message)
        break
      case 'close':
        runs.delete(message.run)
        break
    }
  })
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
