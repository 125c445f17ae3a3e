import { parentPort } from 'node:worker_threads'
import { serveSimulationWorker } from '../shared/engine'

if (!parentPort) throw new TypeError('The simulation worker runs in a worker thread')
const port = parentPort

serveSimulationWorker({
  post: (message, transfer = []) => {
    port.postMessage(message, transfer)
  },
  onMessage: (listener) => port.on('message', listener),
})
