import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import {
  ipcContract,
  type Channel,
  type IpcError,
  type IpcResult,
  type Reply,
  type Request,
} from '../../shared/contract'
import { AppError } from './app-error'

/** Carries out one request. A thrown AppError reaches the window with its code; anything else is told as `internal`. */
export type Handler<C extends Channel> = (request: Request<C>) => Promise<Reply<C>> | Reply<C>
export type Handlers = { readonly [C in Channel]: Handler<C> }

export interface HandleOptions {
  readonly ipcMain: Pick<IpcMain, 'handle'>
  readonly isTrusted: (event: IpcMainInvokeEvent) => boolean
  /** Hears of bugs: handlers that threw something else than an AppError. */
  readonly onBug: (channel: Channel, error: unknown) => void
}

/** Answer every channel of the contract. The only place that calls `ipcMain.handle`. */
export function handleAll(options: HandleOptions, handlers: Handlers): void {
  for (const channel of channels) handle(options, channel, handlers[channel])
}

// The keys of the contract are its channels, which Object.keys can't tell.
const channels = Object.keys(ipcContract) as Channel[]

function handle<C extends Channel>(
  { ipcMain, isTrusted, onBug }: HandleOptions,
  channel: C,
  handler: Handler<C>,
): void {
  ipcMain.handle(channel, async (event, payload: unknown): Promise<IpcResult<Reply<C>>> => {
    // Before anything is awaited: the frame may be gone afterwards.
    if (!isTrusted(event)) return failure({ code: 'ipc/untrusted-sender', message: `Refused ${channel}.` })

    try {
      const request = parseRequest(channel, payload)
      return { ok: true, value: parseReply(channel, await handler(request)) }
    } catch (error) {
      if (error instanceof AppError) return failure(asData(error))
      onBug(channel, error)
      return failure({ code: 'internal', message: `${channel} failed.` })
    }
  })
}

function parseRequest<C extends Channel>(channel: C, payload: unknown): Request<C> {
  const request = ipcContract[channel].request.safeParse(payload)
  if (!request.success) {
    const fields = request.error.issues
      .slice(0, 5)
      .map((issue) => `${issue.path.join('.') || 'request'}: ${issue.code}`)
    throw new AppError('ipc/bad-request', `${channel}: ${fields.join(', ')}`)
  }
  // TypeScript can't see that this schema belongs to this C; the contract makes it so.
  return request.data as Request<C>
}

// Strict on the way out as well: a field that is not in the contract, such as a path, never leaves.
function parseReply<C extends Channel>(channel: C, reply: Reply<C>): Reply<C> {
  return ipcContract[channel].reply.parse(reply) as Reply<C>
}

const failure = (error: IpcError): IpcResult<never> => ({ ok: false, error })

function asData({ code, message, details }: AppError): IpcError {
  return details === undefined ? { code, message } : { code, message, details }
}
