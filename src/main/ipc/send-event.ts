import type { WebContents } from 'electron'
import { ipcEvents, type EventChannel, type EventPayload } from '../../shared/contract'

/** Tell the window something. Nothing happens when the window is gone. */
export function sendEvent<C extends EventChannel>(
  contents: Pick<WebContents, 'send' | 'isDestroyed'>,
  channel: C,
  payload: EventPayload<C>,
): void {
  if (contents.isDestroyed()) return
  contents.send(channel, ipcEvents[channel].parse(payload))
}
