import { parentPort, workerData } from 'node:worker_threads'
import type { CountryModel } from '../shared/engine'
import { readJob } from '../shared/validation'
import type { CrewAnswer, CrewRequest } from './country-year-crew'

if (!parentPort) throw new TypeError('The backtest worker runs in a worker thread')
const port = parentPort
const { model } = workerData as { readonly model: CountryModel }

const answer = (message: CrewAnswer) => {
  port.postMessage(message)
}

port.on('message', ({ position, job }: CrewRequest) => {
  readJob(model, job).then(
    (reading) => answer({ position, reading }),
    (error: unknown) => answer({ position, fault: error instanceof Error ? error.message : String(error) }),
  )
})
