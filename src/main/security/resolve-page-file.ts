import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { HOST, SCHEME } from './page-origin'

/** Find the file of an `app:` address inside a folder, or undefined when it would lie anywhere else. */
export function resolvePageFile(root: string, address: string): string | undefined {
  const pathname = pathnameOf(address)
  if (pathname === undefined || pathname.includes('\0') || pathname.includes('\\')) return undefined

  const path = resolve(join(root, pathname === '/' ? 'index.html' : pathname))
  const inside = relative(root, path)
  // `relative` and not "begins with": /pages-of-others begins with /pages.
  if (inside === '' || isAbsolute(inside) || inside === '..' || inside.startsWith(`..${sep}`)) return undefined
  // A colon names a drive or a hidden stream on Windows.
  return inside.includes(':') ? undefined : path
}

function pathnameOf(address: string): string | undefined {
  try {
    const url = new URL(address)
    if (url.protocol !== `${SCHEME}:` || url.host !== HOST) return undefined
    // Once and not twice: %252e is a file name, not a dot.
    return decodeURIComponent(url.pathname)
  } catch {
    // Not an address, or a broken escape such as %zz.
    return undefined
  }
}
