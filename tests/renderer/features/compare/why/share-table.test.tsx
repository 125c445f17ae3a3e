import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { shareAmounts } from '../../../../../src/renderer/features/compare/why/share-amounts'
import { ShareTable } from '../../../../../src/renderer/features/compare/why/share-table'
import { writtenSign } from '../../../../../src/shared/lib/written-sign'
import { InEnglish } from '../english'

const amounts = shareAmounts(530, 'en', (formatted) => writtenSign(formatted, 'ltr'))

function show(rows: readonly number[], sum: number) {
  render(
    <ShareTable
      caption="Why"
      nameTitle="Cause"
      shareTitle="Share"
      rows={rows.map((mean, place) => ({ id: String(place), name: `Cause ${place}`, share: { mean } }))}
      sum={{ id: 'sum', name: 'Sum', share: { mean: sum } }}
      amounts={amounts}
    />,
    { wrapper: InEnglish },
  )
}
afterEach(cleanup)

describe('ShareTable', () => {
  it('says what rows come to as they are written, where that is not their sum', () => {
    show([-254, -254, -24], -532)

    expect(screen.getByText('Rows are rounded: as written they add up to −520, not −530.')).toBeTruthy()
  })

  it('says what a row is rounded to where its range is narrower, in place of twice the same number', () => {
    const row = (name: string, mean: number, low: number, high: number) => ({
      id: name,
      name,
      share: { mean, low, high },
    })
    render(
      <ShareTable
        caption="Why"
        nameTitle="Cause"
        shareTitle="Share"
        rows={[row('Narrow', -21, -24, -17), row('Wide', -509, -530, -490)]}
        sum={row('Sum', -530, -540, -520)}
        amounts={amounts}
      />,
      { wrapper: InEnglish },
    )

    expect(screen.getByRole('row', { name: /Narrow/ }).textContent).toBe('Narrow−20 little(to the nearest 10)')
    expect(screen.getByRole('row', { name: /Wide/ }).textContent).toContain('(−530 to −490)')
  })

  it('says nothing of rounding where rows add up as they are written', () => {
    show([-300, -230], -530)

    expect(screen.queryByText(/rounded/)).toBeNull()
  })
})
