import type { Session } from 'electron'

/**
 * Deny every permission: when asked for, when looked up, and for devices. Electron's default is to grant.
 *
 * https://www.electronjs.org/docs/latest/tutorial/security#5-handle-session-permission-requests-from-remote-content
 */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(GRANTED.has(permission))
  })
  session.setPermissionCheckHandler((_contents, permission) => GRANTED.has(permission))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => {
    answer({})
  })
}

// Copying results as text asks for this one; reading the clipboard stays denied.
const GRANTED = new Set(['clipboard-sanitized-write'])
