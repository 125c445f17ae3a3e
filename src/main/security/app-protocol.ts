import { protocol } from 'electron'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { securityHeaders } from './content-security-policy'
import { SCHEME } from './page-origin'
import { resolvePageFile } from './resolve-page-file'

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/** A page made in memory instead of read from the disk. */
export interface MadePage {
  readonly contentType: string
  readonly body: string
}

/**
 * Declare the scheme. Before the app is ready, and once in the program: a second call replaces the first.
 *
 * https://www.electronjs.org/docs/latest/tutorial/security#18-avoid-usage-of-the-file-protocol-and-prefer-usage-of-custom-protocols
 */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    // `corsEnabled` and `bypassCSP` stay off: other origins must not read us, and our own rules hold for us.
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serve the built pages and those made in memory. After the app is ready, before the first page is loaded. */
export function servePages(root: string, madePages: (pathname: string) => MadePage | undefined): void {
  protocol.handle(SCHEME, async (request) => {
    const path = resolvePageFile(root, request.url)
    if (path === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return refusal(403)

    const { pathname } = new URL(request.url)
    const made = madePages(pathname)
    if (made) return answer(pathname, made.body, made.contentType)
    try {
      return answer(pathname, new Uint8Array(await readFile(path)), CONTENT_TYPES[extname(path)])
    } catch {
      // Missing or unreadable: the page learns no more than that.
      return refusal(404)
    }
  })
}

function answer(
  pathname: string,
  body: string | Uint8Array<ArrayBuffer>,
  contentType = 'application/octet-stream',
): Response {
  return new Response(body, { headers: { ...securityHeaders(pathname), 'Content-Type': contentType } })
}

const refusal = (status: number): Response => new Response(null, { status, headers: { ...securityHeaders('') } })
