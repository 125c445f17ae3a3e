import { describe, expect, it } from 'vitest'
import { isLocal } from '../../../src/main/security/block-network'
import { createPageOrigins } from '../../../src/main/security/page-origin'

const packaged = createPageOrigins(undefined)
const developing = createPageOrigins('http://localhost:5173')

const OUTSIDE = [
  'https://example.org/',
  'http://127.0.0.1:80/',
  'ws://localhost:5173/',
  'wss://example.org/',
  'ftp://example.org/',
  'file:///etc/passwd',
  'smb://host/share',
  'chrome://version',
  'devtools://devtools/bundled/inspector.html',
  'app://forestall.evil/',
  'not an address',
]

describe('isLocal', () => {
  it('lets our own pages and what they made themselves pass', () => {
    for (const address of ['app://forestall/index.html', 'data:image/png;base64,AA', 'blob:app://forestall/1']) {
      expect(isLocal(address, packaged, false)).toBe(true)
    }
  })

  it.each(OUTSIDE)('stops %s', (address) => {
    expect(isLocal(address, packaged, false)).toBe(false)
  })

  it('lets the development server, its socket and the developer tools pass in development only', () => {
    for (const address of ['http://localhost:5173/a.js', 'ws://localhost:5173/', 'devtools://devtools/a']) {
      expect(isLocal(address, developing, true)).toBe(true)
    }
    expect(isLocal('https://example.org/', developing, true)).toBe(false)
    expect(isLocal('ws://example.org/', developing, true)).toBe(false)
  })
})
