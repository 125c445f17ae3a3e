import { describe, expect, it } from 'vitest'
import { findEntries, type PaletteEntry } from '../../../../src/renderer/features/palette/find-entries'

const entry = (id: string, title: string, overrides: Partial<PaletteEntry> = {}): PaletteEntry => ({
  id,
  kind: 'response',
  title,
  englishTitle: title,
  ...overrides,
})
const ids = (entries: readonly PaletteEntry[]) => entries.map(({ id }) => id)

describe('findEntries', () => {
  it('puts the start of the title first, then the start of a word, then any place', () => {
    const entries = [entry('inside', 'Commonitoring'), entry('word', 'Civilian monitors'), entry('start', 'Monitoring')]

    expect(ids(findEntries(entries, 'monit', []))).toEqual(['start', 'word', 'inside'])
  })

  it('finds in the language of the app and in English', () => {
    const entries = [
      entry('a', 'Médiation', { englishTitle: 'Mediation' }),
      entry('b', 'Surveillance', { englishTitle: 'Watch' }),
    ]

    expect(ids(findEntries(entries, 'watch', []))).toEqual(['b'])
    expect(ids(findEntries(entries, 'surv', []))).toEqual(['b'])
  })

  it('finds by other words too', () => {
    expect(ids(findEntries([entry('a', 'Futures', { alsoCalled: 'members runs' })], 'members', []))).toEqual(['a'])
  })

  it('minds neither accents nor capitals', () => {
    expect(ids(findEntries([entry('a', 'Médiation')], 'MEDI', []))).toEqual(['a'])
  })

  it('shows what was found before, then commands, while nothing is typed', () => {
    const entries = [entry('save', 'Save', { kind: 'command' }), entry('a', 'Alpha'), entry('b', 'Beta')]

    expect(ids(findEntries(entries, '  ', ['b']))).toEqual(['b', 'save'])
  })

  it('prefers what was found before among equally good ones', () => {
    const entries = [entry('a', 'Peace talks'), entry('b', 'Peace councils')]

    expect(ids(findEntries(entries, 'peace', ['b']))).toEqual(['b', 'a'])
  })

  it('finds nothing where nothing is called that', () => {
    expect(findEntries([entry('a', 'Alpha')], 'zzz', [])).toEqual([])
  })
})
