import { traceMembers } from '../../shared/decision'
import { createMemberTracer } from '../../shared/engine'
import type { TraceJob, TraceReply } from './trace-in-worker'

self.addEventListener('message', ({ data }: MessageEvent<TraceJob>) => {
  void trace(data)
})

async function trace({ model, scenario, request, memberCount }: TraceJob): Promise<void> {
  const tracer = createMemberTracer(model, scenario, request)
  const traces = await traceMembers(
    tracer,
    { firstMember: 0, memberCount },
    { onProgress: (membersDone) => reply({ kind: 'traced', membersDone }) },
  )
  const { causes, stepCount } = tracer
  reply(
    { kind: 'done', futures: { causes, stepCount, traces } },
    traces.flatMap(({ values, shares }) => [values.buffer, shares.buffer]),
  )
}

function reply(message: TraceReply, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer })
}
