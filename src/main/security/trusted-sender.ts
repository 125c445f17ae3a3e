import type { PageOrigins } from './page-origin'

/** The part of an IPC event that tells who sent it. */
export interface Sender {
  readonly sender: { readonly id: number }
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null
}

/**
 * Accept requests of the main frame of our own windows, showing our own pages, and of nobody else.
 *
 * https://www.electronjs.org/docs/latest/tutorial/security#17-validate-the-sender-of-all-ipc-messages
 */
export function isTrustedSender(event: Sender, origins: PageOrigins, ownContents: ReadonlySet<number>): boolean {
  const frame = event.senderFrame
  // null: the frame navigated or was destroyed since it sent this, so nobody knows who it was.
  if (frame === null) return false
  return ownContents.has(event.sender.id) && frame.parent === null && origins.isOwnPage(frame.url)
}
