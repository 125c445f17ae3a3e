import type { CancelSignal, MemberTrace, MemberTracer } from '../../engine'

export interface TraceMembersOptions {
  readonly signal?: CancelSignal
  readonly onProgress?: (membersDone: number) => void
  /** Lets others have a turn between members. */
  readonly pause?: () => Promise<void>
}

/**
 * Trace a number of members, one after the other. Rejects with the signal's reason when cancelled, which is asked between members.
 */
export async function traceMembers(
  tracer: MemberTracer,
  { firstMember, memberCount }: { readonly firstMember: number; readonly memberCount: number },
  { signal, onProgress, pause = () => Promise.resolve() }: TraceMembersOptions = {},
): Promise<MemberTrace[]> {
  const traces: MemberTrace[] = []
  for (let place = 0; place < memberCount; place += 1) {
    if (signal?.aborted) throw signal.reason
    traces.push(tracer.trace(firstMember + place))
    onProgress?.(place + 1)
    await pause()
  }
  return traces
}
