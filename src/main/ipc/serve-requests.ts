import { ipcMain } from 'electron'
import { reportIncident } from '../incident'
import type { PageOrigins } from '../security/page-origin'
import { isTrustedSender } from '../security/trusted-sender'
import { handleAll, type Handlers } from './handle'

/** Answer the requests of our own window, and of nobody else. */
export function serveRequests(origins: PageOrigins, ownContents: ReadonlySet<number>, handlers: Handlers): void {
  handleAll(
    {
      ipcMain,
      isTrusted: (event) => isTrustedSender(event, origins, ownContents),
      onBug: (channel, error) => {
        reportIncident('bug', { channel, error: error instanceof Error ? error.name : typeof error })
      },
    },
    handlers,
  )
}
