import type { EnsembleRequest, EnsembleResult, RunOptions, SimulationRunner } from '../../../src/shared/engine'
import { layOutCourses } from '../../../src/shared/engine/ensemble/ensemble-result'

/** A run the test answers by hand. */
export interface PendingRun {
  readonly request: EnsembleRequest
  readonly options: RunOptions
  answer(): void
  fail(error: Error): void
}

/** A runner that computes nothing and waits to be told: the clock of these tests. */
export interface FakeRunner extends SimulationRunner {
  /** Runs not answered yet, oldest first. Cancelled ones are gone. */
  readonly pending: PendingRun[]
  readonly requests: EnsembleRequest[]
  isDisposed: boolean
  /** Answer the oldest run and let everything that waits for it happen. */
  answerNext(): Promise<EnsembleRequest>
}

export function createFakeRunner(): FakeRunner {
  const pending: PendingRun[] = []
  const requests: EnsembleRequest[] = []
  return {
    pending,
    requests,
    isDisposed: false,
    runEnsemble(request, options = {}) {
      requests.push(request)
      return new Promise((resolve, reject) => {
        const run: PendingRun = {
          request,
          options,
          answer: () => resolve(anEnsembleResult(request)),
          fail: reject,
        }
        pending.push(run)
        options.signal?.addEventListener('abort', () => {
          pending.splice(pending.indexOf(run), 1)
          reject(options.signal?.reason instanceof Error ? options.signal.reason : new Error('stopped'))
        })
      })
    },
    dispose() {
      this.isDisposed = true
    },
    async answerNext() {
      const run = pending.shift()
      if (!run) throw new Error('No run waits for an answer')
      run.answer()
      await settled()
      return run.request
    },
  }
}

/** Let every promise that can be resolved be resolved. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

/** A result of the right shape; each value is the member's number, so that quantiles are easy to foretell. */
export function anEnsembleResult(
  request: Pick<EnsembleRequest, 'memberCount' | 'horizonSteps' | 'outcomes'>,
  valueOf: (outcome: string, step: number, member: number) => number = (_outcome, _step, member) => member,
): EnsembleResult {
  const { memberCount, horizonSteps, outcomes } = request
  const stepCount = horizonSteps + 1
  const values = new Float32Array(outcomes.length * stepCount * memberCount)
  outcomes.forEach((outcome, position) => {
    for (let step = 0; step < stepCount; step += 1) {
      for (let member = 0; member < memberCount; member += 1) {
        values[(position * stepCount + step) * memberCount + member] = valueOf(outcome, step, member)
      }
    }
  })
  const onsetStep = new Int16Array(memberCount).fill(-1)
  return {
    firstMember: 0,
    memberCount,
    stepCount,
    outcomes,
    values,
    onsetStep,
    firstStruck: new Int16Array(0),
    triggers: [],
    responses: layOutCourses([], memberCount),
  }
}
