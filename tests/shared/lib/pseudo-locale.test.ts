import { describe, expect, it } from 'vitest'
import { pseudoLocalise, pseudoLocaliseAll, type Texts } from '../../../src/shared/lib/pseudo-locale'

describe('pseudoLocalise', () => {
  it('makes a text at least 40 % longer, with brackets at its ends', () => {
    const text = 'Save under a name'
    const long = pseudoLocalise(text, 'long')

    expect(long).toMatch(/^\[.*\]$/)
    expect(long.length).toBeGreaterThanOrEqual(Math.ceil(text.length * 1.4))
    expect(long).not.toContain('Save')
  })

  it.each(['long', 'arabic'] as const)('leaves what is put in and tags as they are: %s', (kind) => {
    const written = pseudoLocalise('<b>{{count}}</b> of {{total}} $t(shell:undo)', kind)

    expect(written).toContain('<b>{{count}}</b>')
    expect(written).toContain('{{total}}')
    expect(written).toContain('$t(shell:undo)')
  })

  it('writes Arabic letters for Latin ones', () => {
    expect(pseudoLocalise('Undo', 'arabic')).toMatch(/^[\u0600-\u06ff]+$/)
  })
})

describe('pseudoLocaliseAll', () => {
  it('gives Arabic all of its plural forms', () => {
    const texts = pseudoLocaliseAll<Texts>(
      { ago: { seconds_one: '{{count}} s', seconds_other: '{{count}} s' } },
      'arabic',
    )

    expect(Object.keys(texts['ago'] ?? {})).toEqual(
      expect.arrayContaining(['seconds_zero', 'seconds_two', 'seconds_few', 'seconds_many', 'seconds_other']),
    )
  })
})
