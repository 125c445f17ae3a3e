import { cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { FactorRow } from '../../../../src/renderer/features/situation/lens/factor-rows'
import { LensHeadline, LensHeadlineMore } from '../../../../src/renderer/features/situation/lens/lens-headline'
import { bundledModel } from '../../../../src/shared/formats'
import { InEnglish } from './lens-english'

afterEach(cleanup)

const common = bundledModel().framework.factors.filter(({ kind }) => kind === 'common')

/** The common factors with these best estimates, in order; those beyond have none. */
const rowsOf = (...bests: readonly number[]): readonly FactorRow[] =>
  common.map((factor, place) => {
    const best = bests[place]
    return {
      factor,
      range: best === undefined ? undefined : { low: best, best, high: best },
      views: [],
      trend: 'steady',
      confidence: undefined,
      evidenceCount: 0,
      evidenceStrength: 0,
      unknowns: 0,
      from: 'levels',
      levels: ['grievance'],
    }
  })

const said = (rows: readonly FactorRow[]) => {
  const props = { rows, isBlank: false, lens: undefined, rater: undefined }
  const { container } = render(
    <>
      <LensHeadline {...props} country="Havermere" eyes="all" />
      <LensHeadlineMore {...props} />
    </>,
    { wrapper: InEnglish },
  )
  return container.textContent
}

describe('the headline of the assessment', () => {
  it('names what stands above the levels that it gives', () => {
    const one = said(rowsOf(0.25, 0.3, 0.3, 0.65, 0.3, 0.45, 0.35))
    expect(one).toContain('Risk is low to moderate in the common factors')
    expect(one).toContain('Above that: Motives or incentives (high).')
    cleanup()
    expect(said(rowsOf(0.25, 0.3, 0.3, 0.85, 0.3, 0.65, 0.3, 0.3))).toContain(
      'Above that: Motives or incentives and Absence of mitigating factors (up to very high).',
    )
  })

  it('names nothing where no factor does', () => {
    expect(said(rowsOf(0.25, 0.3, 0.3, 0.3, 0.3, 0.35, 0.35))).not.toContain('Above that')
  })
})
