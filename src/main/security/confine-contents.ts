import type { App, WebContents } from 'electron'

/**
 * Keep every page where it is: no navigation, no new window, no frame of elsewhere, no embedded browser.
 *
 * https://www.electronjs.org/docs/latest/tutorial/security#13-disable-or-limit-navigation
 * https://www.electronjs.org/docs/latest/tutorial/security#14-disable-or-limit-creation-of-new-windows
 * https://www.electronjs.org/docs/latest/tutorial/security#12-verify-webview-options-before-creation
 */
export function confineAllContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    confine(contents)
  })
}

function confine(contents: WebContents): void {
  const refuse = (event: { preventDefault(): void }): void => {
    event.preventDefault()
  }
  // What main loads itself (loadURL, reload) does not come by here.
  contents.on('will-navigate', refuse)
  contents.on('will-frame-navigate', refuse)
  contents.on('will-redirect', refuse)
  contents.on('will-attach-webview', refuse)
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
