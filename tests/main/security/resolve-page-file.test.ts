import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resolvePageFile } from '../../../src/main/security/resolve-page-file'

const ROOT = '/opt/forestall/out/renderer'

const CLIMBS = [
  '/../main/index.cjs',
  '/..%2fmain%2findex.cjs',
  '/%2e%2e/main/index.cjs',
  '/%2e%2e%2f%2e%2e%2fetc/passwd',
  '/assets/../../main/index.cjs',
  '/assets/%2e%2e/%2e%2e/main/index.cjs',
  '/..%5cmain%5cindex.cjs',
  '/..\\main\\index.cjs',
  '/%5c%5chost%5cshare',
  '//etc/passwd/..%2f..%2f..%2f..%2f..%2fetc/passwd',
  '/..%2f..%2f..%2f..%2fetc%2fpasswd',
  '/.%2e/.%2e/etc/passwd',
  '/index.html%00.js',
  '/%00',
  '/C:/Windows/win.ini',
  '/c%3a%5cwindows%5cwin.ini',
  '/index.html::$DATA',
  '/index.html%3a%3a$DATA',
  '/../renderer-of-others/index.html',
  '/..%2frenderer-of-others%2findex.html',
  '/%zz',
  '/%',
]

const OTHERS = [
  'app://forestall.evil/index.html',
  'app://forestall@evil/index.html',
  'app://evil/index.html',
  'app://FORESTALL.evil/index.html',
  'file:///etc/passwd',
  'https://forestall/index.html',
  'application://forestall/index.html',
  'index.html',
  '',
]

describe('resolvePageFile', () => {
  it.each([
    ['app://forestall/', `${ROOT}/index.html`],
    ['app://forestall/index.html', `${ROOT}/index.html`],
    ['app://forestall/assets/index-B1x.js?v=2#top', `${ROOT}/assets/index-B1x.js`],
    ['app://forestall/fonts/plex%20sans.woff2', `${ROOT}/fonts/plex sans.woff2`],
    ['app://forestall/..hidden', `${ROOT}/..hidden`],
  ])('finds %s', (address, path) => {
    expect(resolvePageFile(ROOT, address)).toBe(path)
  })

  it.each(CLIMBS)('lets nobody climb out by %s', (pathname) => {
    const path = resolvePageFile(ROOT, `app://forestall${pathname}`)

    // A browser takes plain dots away before it asks, so some of these arrive as harmless names inside.
    if (path !== undefined) expect(path.startsWith(`${ROOT}/`)).toBe(true)
  })

  it.each(CLIMBS.filter((climb) => /%2f|%5c|%00|\\|%zz|%3a|C:|^\/%$/i.test(climb)))('refuses %s', (pathname) => {
    expect(resolvePageFile(ROOT, `app://forestall${pathname}`)).toBeUndefined()
  })

  it.each(OTHERS)('refuses the address %j of somebody else', (address) => {
    expect(resolvePageFile(ROOT, address)).toBeUndefined()
  })

  it('stays inside for every pathname', () => {
    const part = fc.constantFrom('..', '.', '%2e%2e', '%2f', '%5c', 'a', '', '%00', ':', '%25', '\\', '~')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), fc.constantFrom('/', '%2f', ''), (parts, joint) => {
        const path = resolvePageFile(ROOT, `app://forestall/${parts.join(joint)}`)

        expect(path === undefined || path.startsWith(`${ROOT}/`)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
