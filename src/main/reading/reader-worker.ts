import { parentPort } from 'node:worker_threads'
import { bundledModel, contentOf } from '../../shared/formats'

/** Reads one file in a thread of its own, which is ended afterwards, or when it takes too long or too much memory. */
bundledModel()
parentPort?.on('message', (bytes: Uint8Array) => {
  parentPort?.postMessage(contentOf(bytes))
})
parentPort?.postMessage('ready')
