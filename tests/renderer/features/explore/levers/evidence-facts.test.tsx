import { render } from '@testing-library/react'
import { useTranslation } from 'react-i18next'
import { expect, it } from 'vitest'
import { evidenceFacts } from '../../../../../src/renderer/features/explore/levers/evidence-facts'
import { bundledModel } from '../../../../../src/shared/formats'
import { InEnglish } from '../../compare/english'

const [instrument] = bundledModel().instruments
if (!instrument) throw new Error('The model has no instrument')

/** The facts of an instrument for which no study is known: every bundled one names some. */
function Facts() {
  const { t } = useTranslation(['explore', 'model'])
  if (!instrument) return null
  const noneKnown = 'No study compares one with the other.'
  const unknown = { ...instrument, evidence: { ...instrument.evidence, keyStudies: { noneKnown } } }
  return evidenceFacts(unknown, t).map(({ term, description }) => (
    <p key={term}>
      {term}: {description}
    </p>
  ))
}

it('says why no study is named where none is known', () => {
  const { container } = render(<Facts />, { wrapper: InEnglish })

  expect(container.textContent).toContain('Key studies: None known. No study compares one with the other.')
})
