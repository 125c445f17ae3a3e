import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compileKernel, KERNEL_CODE } from '../../../../scripts/lib/compile-kernel.mjs'

describe('the kernel code', () => {
  it('is what its sources compile to', { timeout: 120_000 }, async () => {
    expect(await compileKernel()).toBe(readFileSync(KERNEL_CODE, 'utf8'))
  })
})
