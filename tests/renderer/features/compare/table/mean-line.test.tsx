import { cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { MeanLine } from '../../../../../src/renderer/features/compare/table/mean-line'
import { comparePlans, type JudgedOutcome } from '../../../../../src/shared/decision'
import { asked, compared, futures } from '../compared-futures'
import { InEnglish } from '../english'

afterEach(cleanup)

/** What stands under the chance of a plan with these deaths, held against no response with 1,000 in every future. */
function said(deaths: readonly number[], outcome: JudgedOutcome = 'deaths'): string {
  const [none, plan] = [...compared({ a: deaths }, deaths.length).results.values()]
  if (!none || !plan) throw new Error('No results')
  const comparison = comparePlans(none, plan, { ...asked, outcome, step: 1 })
  const { container } = render(<MeanLine outcome={outcome} comparison={comparison} />, { wrapper: InEnglish })
  return container.textContent.replaceAll(/[\u2060\u2066-\u2069]/g, '').replaceAll('\u00a0', ' ')
}

describe('MeanLine', () => {
  it('says where half of the mean comes from one future of a thousand', () => {
    expect(said(futures([1, 41_000], [999, 1000]))).toMatch(/mean \+40 \(.*\)half of it from 1 future$/)
    expect(said(futures([3, 41_000], [997, 1000]))).toMatch(/half of it from 2 futures$/)
  })

  it('says nothing of that where many futures make up the mean', () => {
    expect(said(futures([500, 900], [500, 1000]))).toMatch(/mean −50 \(−53 to −47\)$/)
  })
})
