import { describe, expect, it } from 'vitest'
import { migrate } from '../../../src/shared/formats/migrations/migrate'

const chain = new Map([
  [1, (file: Readonly<Record<string, unknown>>) => ({ ...file, title: file['name'] })],
  [2, (file: Readonly<Record<string, unknown>>) => ({ ...file, title: `${String(file['title'])}!` })],
])

describe('migrate', () => {
  it('goes one version at a time and leaves the old file alone', () => {
    const old = Object.freeze({ formatVersion: 1, name: 'Kelvara' })

    expect(migrate(old, 1, 3, chain)).toEqual({ formatVersion: 3, name: 'Kelvara', title: 'Kelvara!' })
    expect(old).toEqual({ formatVersion: 1, name: 'Kelvara' })
  })

  it('leaves a file of the present version as it is', () => {
    const file = { formatVersion: 3 }

    expect(migrate(file, 3, 3, chain)).toBe(file)
  })

  it('throws where the chain has a hole', () => {
    expect(() => migrate({}, 3, 4, chain)).toThrow(RangeError)
  })
})
