import { describe, expect, it } from 'vitest'
import { CONTENT_SECURITY_POLICY, SECURITY_HEADERS } from '../../../src/main/security/content-security-policy'

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

describe('SECURITY_HEADERS', () => {
  it('isolates the page, so that it may share memory with its workers', () => {
    expect(SECURITY_HEADERS).toMatchObject({
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'X-Content-Type-Options': 'nosniff',
    })
  })
})
