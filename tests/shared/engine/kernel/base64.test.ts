import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBase64 } from '../../../../src/shared/engine/kernel/base64'

describe('base64', () => {
  it('gives back any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
        expect(fromBase64(Buffer.from(bytes).toString('base64'))).toEqual(bytes)
      }),
    )
  })
})
