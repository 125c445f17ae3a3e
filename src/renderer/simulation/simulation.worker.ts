import { serveSimulationWorker } from '../../shared/engine'
import type { FromMovedWorker, ToMovedWorker } from './moved-numbers-messages'
import { serveMovedNumbers } from './serve-moved-numbers'

// The one worker that may compile WebAssembly, and so the one for all that runs the kernel. Whoever employs it speaks one of two
// languages, which have no kind of message in common.
serveSimulationWorker({
  post: (message, transfer = []) => self.postMessage(message, { transfer: [...transfer] }),
  onMessage: (listener) => self.addEventListener('message', ({ data }: MessageEvent<unknown>) => listener(data)),
})

const move = serveMovedNumbers((message: FromMovedWorker) => self.postMessage(message))
self.addEventListener('message', ({ data }: MessageEvent<ToMovedWorker>) => move(data))
