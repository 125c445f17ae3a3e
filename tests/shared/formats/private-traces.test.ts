import { describe, expect, it } from 'vitest'
import { blankDocument, bundledScenarios, findPrivateTraces } from '../../../src/shared/formats'

const blank = blankDocument()
const inBrief = (text: string) => ({ ...blank, scenario: { ...blank.scenario, brief: [text] } })
const foundIn = (text: string) => findPrivateTraces(inBrief(text)).map(({ kind, found }) => `${kind} ${found}`)

describe('findPrivateTraces', () => {
  it.each([
    ['Write to a.b+c@example.org today.', 'email a.b+c@example.org'],
    ['(joão@exämple.co.uk)', 'email joão@exämple.co.uk'],
    ['Call +250 788 123 456.', 'phone +250 788 123 456'],
    ['Call 0049-30-1234567 at night', 'phone 0049-30-1234567'],
    ['tel. 030 123 4567', 'phone 030 123 4567'],
    ['WhatsApp: (788) 123-456', 'phone (788) 123-456'],
    ['The house at -1.94407, 30.06188 was burnt.', 'coordinates -1.94407, 30.06188'],
    ['at 1° 56′ 38″ S', 'coordinates 1° 56′ 38″ S'],
    ['as Dr. Halvorsen told us', 'person Dr. Halvorsen'],
    ['Col. Demir leads it', 'person Col. Demir'],
  ])('finds it in %j', (text, expected) => {
    expect(foundIn(text)).toContain(expected)
  })

  it.each([
    'About 1 200 000 people, 35 000 of them displaced, in 2019-2021.',
    'A rise of +12 % over 24 months, from 0.125 to 0.250, and 1.500 to 2.000.',
    'The general strike; General Assembly; a doctor; the Major Groups; Lt means nothing.',
    'user@host, @handle, a @ b, mail@',
    'A range of 10.5, 12.25 and 0.35, 0.6 in logits. Table 1.2.3, 4.5.6.',
    'Signal 4 of 14; phone masts; 00 and 0012.',
    'Article 51(1), paragraph 139/2005, A/70/741.',
    'Temperatures of 30° are usual, 12° N of nowhere.',
  ])('finds nothing in %j', (text) => {
    expect(foundIn(text)).toEqual([])
  })

  it.each(bundledScenarios())('finds nothing in $id, which comes with the program', ({ document }) => {
    expect(findPrivateTraces(document)).toEqual([])
  })

  it('looks into every text of a document and says where each thing stands', () => {
    const plans = [{ id: 'p', name: 'Dr Who', note: 'a@b.org', responses: [] }]

    expect(findPrivateTraces({ ...blank, plans })).toEqual([
      { kind: 'person', found: 'Dr Who', path: ['plans', 0, 'name'] },
      { kind: 'email', found: 'a@b.org', path: ['plans', 0, 'note'] },
    ])
  })

  it.each([
    ['an endless word before no sign', 'a'.repeat(200_000)],
    ['nothing but signs', '@'.repeat(100_000)],
    ['nothing but digits', '+1'.repeat(100_000)],
    ['nothing but titles', 'Dr. '.repeat(50_000)],
    ['nothing but pairs', '1.234 '.repeat(30_000)],
  ])('is done soon with %s', (_name, text) => {
    const start = process.cpuUsage()

    findPrivateTraces(inBrief(text))

    expect(process.cpuUsage(start).user).toBeLessThan(1_000_000)
  })
})
