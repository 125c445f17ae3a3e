/** Our own scheme: unlike file: it has an origin, headers and no reach over the disk. */
export const SCHEME = 'app'
export const HOST = 'forestall'
export const PAGE_URL = `${SCHEME}://${HOST}/index.html`
export const CRASH_PAGE_URL = `${SCHEME}://${HOST}/crash.html`

/** Where pages may come from: our own scheme, and in development the server of electron-vite. */
export interface PageOrigins {
  isOwnPage(url: string): boolean
}

/**
 * Compare whole origins, never beginnings of strings: `app://forestall.evil` begins like our own.
 *
 * https://www.electronjs.org/docs/latest/tutorial/security#17-validate-the-sender-of-all-ipc-messages
 */
export function createPageOrigins(developmentUrl: string | undefined): PageOrigins {
  const allowed = [originOf(PAGE_URL), ...(developmentUrl === undefined ? [] : [originOf(developmentUrl)])]
  return {
    isOwnPage: (url) => {
      const origin = originOf(url)
      return origin !== undefined && allowed.includes(origin)
    },
  }
}

// URL.origin is "null" for schemes it does not know, hence by hand. User names have no business in our addresses.
function originOf(url: string): string | undefined {
  try {
    const { protocol, host, username, password } = new URL(url)
    return username === '' && password === '' ? `${protocol}//${host}` : undefined
  } catch {
    // Not an address at all.
    return undefined
  }
}
