import { createJudgedTracer, traceMap, traceMembers, type TracedMap, type TracedMembers } from '../../shared/decision'
import { createJointTracer, createMemberTracer, type MemberTracer } from '../../shared/engine'
import type { MapJob, TraceReply, TraceTask } from './trace-in-worker'

self.addEventListener('message', ({ data }: MessageEvent<TraceTask>) => {
  const { model, scenario } = data
  if (data.kind === 'map') void traceWhole(data)
  else if (data.kind === 'outcome') void trace(createJudgedTracer(model, scenario, data.request), data)
  else void trace(createMemberTracer(model, scenario, data.request), data)
})

const onProgress = (membersDone: number): void => reply({ kind: 'traced', membersDone })

interface Members {
  readonly firstMember?: number
  readonly memberCount: number
}

async function trace(tracer: MemberTracer, { firstMember = 0, memberCount }: Members): Promise<void> {
  const traces = await traceMembers(tracer, { firstMember, memberCount }, { onProgress })
  const { causes, stepCount } = tracer
  reply(
    { kind: 'done', found: { causes, stepCount, traces } },
    traces.flatMap(({ values, shares, moves }) => [values.buffer, shares.buffer, moves.buffer]),
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
