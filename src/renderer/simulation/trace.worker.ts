import { traceMap, traceMembers, type TracedMap, type TracedMembers } from '../../shared/decision'
import { createJointTracer, createMemberTracer } from '../../shared/engine'
import type { MapJob, TraceJob, TraceReply, TraceTask } from './trace-in-worker'

self.addEventListener('message', ({ data }: MessageEvent<TraceTask>) => {
  void (data.kind === 'map' ? traceWhole(data) : trace(data))
})

const onProgress = (membersDone: number): void => reply({ kind: 'traced', membersDone })

async function trace({ model, scenario, request, firstMember = 0, memberCount }: TraceJob): Promise<void> {
  const tracer = createMemberTracer(model, scenario, request)
  const traces = await traceMembers(tracer, { firstMember, memberCount }, { onProgress })
  const { causes, stepCount } = tracer
  reply(
    { kind: 'done', found: { causes, stepCount, traces } },
    traces.flatMap(({ values, shares }) => [values.buffer, shares.buffer]),
  )
}

async function traceWhole({ model, scenario, request, memberCount }: MapJob): Promise<void> {
  reply({
    kind: 'done',
    found: await traceMap(createJointTracer(model, scenario, request), memberCount, { onProgress }),
  })
}

function reply(message: TraceReply<TracedMembers | TracedMap>, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer })
}
