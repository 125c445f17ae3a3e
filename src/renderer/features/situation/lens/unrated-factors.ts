import { ratingsOf, type Assessor } from '../../../../shared/assessment'
import type { CountryModel, FrameworkFactor } from '../../../../shared/engine'

/** Common factors of which an assessor has rated no indicator, in order of number. "Not known" is a rating too. */
export const unratedFactors = ({ framework }: CountryModel, assessor: Assessor): readonly FrameworkFactor[] =>
  commonFactors(framework).filter((factor) => ratingsOf(factor, assessor).length === 0)

/** Factors 1 to 8, which assessors rate: the specific ones are signs that the model shows by itself. */
export const commonFactors = ({ factors }: CountryModel['framework']): readonly FrameworkFactor[] =>
  factors.filter(({ kind }) => kind === 'common').toSorted((a, b) => a.number - b.number)
