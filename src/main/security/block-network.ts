import type { CommandLine, Session } from 'electron'
import { HOST, SCHEME, type PageOrigins } from './page-origin'

/**
 * Let nothing out, in several layers, since a content security policy alone does not cover DNS, WebRTC or navigation.
 *
 * https://www.electronjs.org/docs/latest/api/web-request
 */
export function blockNetworkOfSession(session: Session, origins: PageOrigins, isDevelopment: boolean): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isLocal(details.url, origins, isDevelopment) })
  })
  // No proxy either: finding one asks the network.
  void session.setProxy({ mode: 'direct' })
  // The spell checker fetches dictionaries from a server even while it is off (seen in Chromium's network log), and
  // words added to it go to the system's own dictionary.
  session.setSpellCheckerDictionaryDownloadURL(`${SCHEME}://${HOST}/no-dictionaries/`)
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)
}

/** Switches of Chromium for the same end. Before the app is ready. */
export function blockNetworkOfProcess(commandLine: CommandLine): void {
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
  commandLine.appendSwitch('disable-background-networking')
  commandLine.appendSwitch('disable-component-update')
  commandLine.appendSwitch('disable-domain-reliability')
  commandLine.appendSwitch('no-pings')
}

/** Tell whether an address stays inside this computer. */
export function isLocal(address: string, origins: PageOrigins, isDevelopment: boolean): boolean {
  if (origins.isOwnPage(address)) return true
  const protocol = protocolOf(address)
  // Bytes that the page made itself.
  if (protocol === 'data:' || protocol === 'blob:') return true
  // The developer tools, and the socket by which electron-vite sends changed modules.
  return isDevelopment && (protocol === 'devtools:' || origins.isOwnPage(address.replace(/^ws/, 'http')))
}

function protocolOf(address: string): string | undefined {
  try {
    return new URL(address).protocol
  } catch {
    // Not an address: refused like everything unknown.
    return undefined
  }
}
