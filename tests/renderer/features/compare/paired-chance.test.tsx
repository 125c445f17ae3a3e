import { cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { PairedChance } from '../../../../src/renderer/features/compare/paired-chance'
import { comparisonVerdict, type PlanComparison } from '../../../../src/shared/decision'
import { wilsonInterval } from '../../../../src/shared/engine'
import { InEnglish } from './english'

afterEach(cleanup)

/** What is said of a plan that is better, and worse, in so many of 1,000 futures. */
function said(of: 'better' | 'worse', counts: readonly [better: number, worse: number], isYesNo: boolean): string {
  const [better, worse] = [wilsonInterval(counts[0], 1000), wilsonInterval(counts[1], 1000)]
  const same = wilsonInterval(1000 - counts[0] - counts[1], 1000)
  const comparison: PlanComparison = {
    better,
    worse,
    same,
    verdict: comparisonVerdict(better, worse),
    differences: new Float64Array(),
  }
  const { container } = render(
    <PairedChance
      comparison={comparison}
      of={of}
      look="ink"
      origin={{ title: 'Where it comes from', definition: '' }}
      isYesNo={isYesNo}
    />,
    { wrapper: InEnglish },
  )
  return container.textContent.replaceAll(/[\u2060\u2066-\u2069]/g, '').replaceAll('\u00a0', ' ')
}

describe('PairedChance', () => {
  it('calls a share of futures likely or not, and what comes or does not averted or brought on in it', () => {
    expect(said('better', [36, 1], false)).toMatch(/^very unlikely \(\d–\d %\)$/)
    expect(said('better', [36, 1], true)).toMatch(/^averted in \d–\d %$/)
    expect(said('worse', [1, 36], true)).toMatch(/^brought on in \d–\d %$/)
  })

  it('says that it is none where it is, of what comes or does not', () => {
    expect(said('better', [0, 4], true)).toBe('averted in none of 1,000')
    expect(said('worse', [4, 0], true)).toBe('brought on in none of 1,000')
  })

  it('names the two sides of what is too close to call', () => {
    expect(said('better', [520, 20], false)).toBe('better (45–55 %) or alike: too close to call')
    expect(said('better', [520, 300], false)).toBe('better (45–55 %) or not: too close to call')
    expect(said('better', [400, 390], false)).toBe('better (35–45 %) or worse: too close to call')
    expect(said('worse', [20, 520], false)).toBe('worse (45–55 %) or alike: too close to call')
  })
})
