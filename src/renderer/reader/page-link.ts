import { isPage } from './page-files'

/** Where a link of a page leads. Paths are from the root of the source. */
export type PageLink =
  | { readonly kind: 'page'; readonly page: string; readonly anchor: string | null }
  /** A file of the source that the reader does not show. */
  | { readonly kind: 'file'; readonly path: string }
  /** Outside this computer: never opened. */
  | { readonly kind: 'outside'; readonly address: string }

/** What the address of a link in the page at `from` means. */
export function pageLinkOf(from: string, address: string): PageLink {
  if (/^([a-z][a-z\d+.-]*:|\/\/)/i.test(address)) return { kind: 'outside', address }
  const [target = '', anchor = ''] = address.split('#', 2)
  const path = target === '' ? from : resolved(from, target)
  return isPage(path) ? { kind: 'page', page: path, anchor: anchor === '' ? null : anchor } : { kind: 'file', path }
}

/** A path relative to the folder of a file, from the root on; one that climbs out ends at the root. */
function resolved(file: string, target: string): string {
  const parts = target.startsWith('/') ? [] : file.split('/').slice(0, -1)
  for (const part of target.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}
