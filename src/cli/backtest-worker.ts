import { parentPort } from 'node:worker_threads'
import type { CountryModel } from '../shared/engine'
import { readJob } from '../shared/validation'
import type { CrewAnswer, CrewRequest } from './country-year-crew'

if (!parentPort) throw new TypeError('The backtest worker runs in a worker thread')
const port = parentPort
let model: CountryModel | undefined

const answer = (message: CrewAnswer) => {
  port.postMessage(message)
}

port.on('message', (request: CrewRequest) => {
  if ('model' in request) {
    model = request.model
    return
  }
  if (!model) throw new TypeError('A model comes before the first country-year')
  const { position, job } = request
  readJob(model, job).then(
    (reading) => answer({ position, reading }),
    (error: unknown) => answer({ position, fault: error instanceof Error ? error.message : String(error) }),
  )
})
