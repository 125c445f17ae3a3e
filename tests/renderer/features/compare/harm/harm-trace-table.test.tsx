import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startTranslations } from '../../../../../src/renderer/app/language/translations'
import { TracedHarm } from '../../../../../src/renderer/features/compare/harm/harm-trace-table'
import type { TracedSource } from '../../../../../src/shared/decision'
import { aPlan, aResponse } from '../../../../builders/a-response'

beforeAll(() => startTranslations('en'))
afterEach(cleanup)

const plan = aPlan(
  aResponse({ id: 'zone', instrument: 'undefended-safe-zone' }),
  aResponse({ id: 'relief', instrument: 'relief-without-protection' }),
)
const traced = (source: TracedSource['source'], worse: number, isBeyondChance = true): TracedSource => ({
  source,
  worse,
  gone: Math.max(0, 200 - worse),
  come: Math.max(0, worse - 200),
  isBeyondChance,
})
const gathered = (worse: number, isBeyondChance = true) =>
  traced(
    { kind: 'pathway', instrument: 'undefended-safe-zone', pathway: 'people-gathered-undefended' },
    worse,
    isBeyondChance,
  )
const drawn = (worse: number, isBeyondChance = true) =>
  traced(
    { kind: 'pathway', instrument: 'relief-without-protection', pathway: 'stores-draw-fighters' },
    worse,
    isBeyondChance,
  )
const together = (worse: number, isBeyondChance = true) => traced({ kind: 'every-pathway' }, worse, isBeyondChance)
const whole = (response: string, worse: number, isBeyondChance = true) =>
  traced({ kind: 'response', response }, worse, isBeyondChance)

const shown = (...sources: readonly TracedSource[]) => {
  const { container } = render(<TracedHarm trace={{ memberCount: 1000, worse: 200, sources }} plan={plan} />)
  const rows = screen.getAllByRole('row').map((row) => [...row.children].map(({ textContent }) => textContent))
  return { sentence: container.querySelector('p')?.textContent ?? '', rows }
}

describe('what a trace of harm found', () => {
  it('names the known way without which least is worse, and lists all that was left out', () => {
    const { sentence, rows } = shown(gathered(80), drawn(150), together(20), whole('zone', 60), whole('relief', 260))

    expect(sentence).toMatch(/^The main cause, inside this model: Undefended safe zone: .+\. Without that, 80 of 1,000/)
    expect(sentence).toMatch(
      /would be worse instead of 200\. Without the whole response, Undefended safe zone, it would be 60\.$/,
    )
    expect(rows.slice(1).map(([, worse]) => worse)).toEqual(['200', '80', '150', '20', '60', '260'])
    expect(rows.slice(4).map(([name]) => name)).toEqual([
      'All of these ways together',
      'The whole response: Undefended safe zone',
      'The whole response: Relief without protection',
    ])
  })

  it('names the ways together where none tells by itself', () => {
    const { sentence } = shown(gathered(192, false), drawn(195, false), together(150), whole('zone', 100))

    expect(sentence).toBe(
      'A part of the cause, inside this model: these ways together. Without them, 150 of 1,000 futures would be worse instead of 200.',
    )
  })

  it('names a response where no known way tells', () => {
    const { sentence } = shown(gathered(200, false), whole('zone', 100), whole('relief', 300))

    expect(sentence).toBe(
      'The main cause, inside this model: Undefended safe zone. Without the whole response, 100 of 1,000 futures would be worse instead of 200.',
    )
  })

  it('names a response without a known way before a way that matters less, which does the largest part of what was found', () => {
    const { sentence } = shown(gathered(150), together(140), whole('zone', 145), whole('other', 20))
    expect(sentence).toMatch(/^The main cause, inside this model: .+\. Without the whole response, 20 of 1,000/)

    cleanup()
    const { sentence: part } = shown(gathered(150), whole('zone', 145), whole('other', 190, false))
    expect(part).toMatch(/^The largest cause found, inside this model: Undefended safe zone: .+ Without that, 150 of/)
  })

  it('names all ways together, and no way of another, where none of the response that does most tells by itself', () => {
    const { sentence } = shown(gathered(195, false), drawn(180), together(90), whole('zone', 60), whole('relief', 185))

    expect(sentence).toMatch(/^The cause, inside this model: these ways together\. Without them, 90 of 1,000/)
  })

  it('names nothing that chance explains, nor what protects', () => {
    const { sentence, rows } = shown(gathered(194, false), whole('zone', 190, false), whole('relief', 320))

    expect(sentence).toMatch(/^No single cause was found/)
    expect(rows.slice(2).map(([, worse]) => worse)).toEqual(['194within chance', '190within chance', '320'])
  })
})
