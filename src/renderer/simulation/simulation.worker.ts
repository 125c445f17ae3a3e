import { serveSimulationWorker } from '../../shared/engine'

serveSimulationWorker({
  post: (message, transfer = []) => self.postMessage(message, { transfer: [...transfer] }),
  onMessage: (listener) => self.addEventListener('message', ({ data }: MessageEvent<unknown>) => listener(data)),
})
