import { describe, expect, it } from 'vitest'
import { fillIn, mainTextFor } from '../../../src/main/text/main-text'

describe('mainTextFor', () => {
  it('takes the language of a tag, and English where there is none', () => {
    expect(mainTextFor('en-GB').language).toBe('en')
    expect(mainTextFor('xx').language).toBe('en')
    expect(mainTextFor('').language).toBe('en')
  })
})

describe('fillIn', () => {
  it('puts in values as they are and leaves unknown names', () => {
    expect(fillIn('{{name}} – {{app}}', { name: '$& {{app}}' })).toBe('$& {{app}} – {{app}}')
  })
})
