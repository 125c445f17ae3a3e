import { describe, expect, it } from 'vitest'
import { createPageOrigins } from '../../../src/main/security/page-origin'
import { isTrustedSender, type Sender } from '../../../src/main/security/trusted-sender'

const OWN = new Set([7])
const packaged = createPageOrigins(undefined)

const aSender = (overrides: { url?: string; id?: number; parent?: unknown } = {}): Sender => ({
  sender: { id: overrides.id ?? 7 },
  senderFrame: { url: overrides.url ?? 'app://forestall/index.html', parent: overrides.parent ?? null },
})

describe('isTrustedSender', () => {
  it('accepts the main frame of our own window with our own page', () => {
    expect(isTrustedSender(aSender(), packaged, OWN)).toBe(true)
    expect(isTrustedSender(aSender({ url: 'app://forestall/crash.html' }), packaged, OWN)).toBe(true)
  })

  it('refuses a frame that is gone', () => {
    expect(isTrustedSender({ sender: { id: 7 }, senderFrame: null }, packaged, OWN)).toBe(false)
  })

  it('refuses a frame inside the page, even with our own page in it', () => {
    expect(isTrustedSender(aSender({ parent: {} }), packaged, OWN)).toBe(false)
  })

  it('refuses contents that are no window of ours', () => {
    expect(isTrustedSender(aSender({ id: 8 }), packaged, OWN)).toBe(false)
  })

  it.each([
    'about:blank',
    '',
    'app://forestall.evil/index.html',
    'app://forestallevil/',
    'app://forestall:81/index.html',
    'app://forestall@evil/index.html',
    'app://someone@forestall/index.html',
    'application://forestall/',
    'https://forestall/index.html',
    'file:///opt/forestall/out/renderer/index.html',
    'data:text/html,app://forestall/',
    'blob:app://forestall/0',
    'javascript:void 0',
    'http://localhost:5173/',
  ])('refuses a page at %j', (url) => {
    expect(isTrustedSender(aSender({ url }), packaged, OWN)).toBe(false)
  })

  it('accepts the development server exactly, and only when there is one', () => {
    const developing = createPageOrigins('http://localhost:5173')

    expect(isTrustedSender(aSender({ url: 'http://localhost:5173/index.html' }), developing, OWN)).toBe(true)
    expect(isTrustedSender(aSender({ url: 'http://localhost:51730/' }), developing, OWN)).toBe(false)
    expect(isTrustedSender(aSender({ url: 'http://localhost:5173.evil/' }), developing, OWN)).toBe(false)
  })
})
