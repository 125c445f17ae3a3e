import { judgedValues, meansOn, type MeansAt } from '../../shared/decision'
import { createInProcessRunner } from '../../shared/engine'
import type { FromMovedWorker, MovedTask, ToMovedWorker } from './moved-numbers-messages'

/** The body of a worker that moves numbers: it runs what it is given, one lot of points after the other. */
export function serveMovedNumbers(reply: (message: FromMovedWorker) => void): (message: ToMovedWorker) => void {
  let meansAt: MeansAt | undefined
  return (message) => {
    if (message.kind === 'move-in') meansAt = meansFor(message.task)
    if (message.kind !== 'move-to') return
    if (!meansAt) return reply({ kind: 'failed', message: 'The worker was given no scenario' })
    const { subjects, points, futures } = message
    meansAt(subjects, points, { ...(futures && { futures }) }).then(
      (means) => reply({ kind: 'means', means }),
      (error: unknown) => reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
    )
  }
}

const meansFor = ({ outcome, ...task }: MovedTask): MeansAt =>
  meansOn({
    ...task,
    read: (result) => judgedValues(result, outcome, task.request.horizonSteps),
    // The plan held against meets the luck that was drawn for the plan; without one, no luck is met twice.
    runnerOf: ({ model, scenario }) =>
      createInProcessRunner(model, scenario, { keepsLuck: task.against !== undefined }),
  })
