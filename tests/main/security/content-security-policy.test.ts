import { describe, expect, it } from 'vitest'
import {
  CONTENT_SECURITY_POLICY,
  securityHeaders,
  WORKER_SECURITY_POLICY,
} from '../../../src/main/security/content-security-policy'

describe('CONTENT_SECURITY_POLICY', () => {
  it('begins with nothing allowed', () => {
    expect(CONTENT_SECURITY_POLICY.startsWith("default-src 'none'; ")).toBe(true)
  })

  it('has no word that opens it up', () => {
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|\*|https?:|nonce|strict-dynamic|app:/)
  })

  it('allows made pictures, and made things nowhere else', () => {
    const withData = CONTENT_SECURITY_POLICY.split('; ').filter((rule) => /data:|blob:/.test(rule))

    expect(withData).toEqual(["img-src 'self' data: blob:"])
  })
})

describe('WORKER_SECURITY_POLICY', () => {
  it('allows WebAssembly besides what pages may do, and nothing else', () => {
    expect(WORKER_SECURITY_POLICY.replace(" 'wasm-unsafe-eval'", '')).toBe(CONTENT_SECURITY_POLICY)
  })
})

describe('securityHeaders', () => {
  it('let the built simulation worker alone compile WebAssembly', () => {
    const policyOf = (pathname: string): string | undefined => securityHeaders(pathname)['Content-Security-Policy']

    expect(policyOf('/assets/simulation.worker-9okE3AtZ.js')).toBe(WORKER_SECURITY_POLICY)
    for (const other of [
      '/index.html',
      '/assets/index-9okE3AtZ.js',
      '/simulation.worker-a.js',
      '/assets/a/simulation.worker-a.js',
    ]) {
      expect(policyOf(other)).toBe(CONTENT_SECURITY_POLICY)
    }
  })

  it('isolates the page, so that it may share memory with its workers', () => {
    expect(securityHeaders('/index.html')).toMatchObject({
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'X-Content-Type-Options': 'nosniff',
    })
  })
})
