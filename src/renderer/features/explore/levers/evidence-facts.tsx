import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import type { ResponseInstrument, Studies } from '../../../../shared/engine'
import { EvidenceBoxes } from '../../../charts'
import { Citations } from '../../../plans/citations'

/** A term and what is said of it. */
interface Fact {
  readonly term: string
  readonly description: ReactNode
}

/**
 * What stands behind an instrument, each thing by itself: research on whether it works, voices against it, and where the
 * numbers of this model come from, which is never the research.
 */
export function evidenceFacts({ evidence, sources, grade }: ResponseInstrument, t: TFunction): readonly Fact[] {
  const { keyStudies, documents, dissent } = evidence
  return [
    {
      term: t('card.research'),
      description: (
        <>
          <EvidenceBoxes grade={evidence.grade} /> {t(`model:gradeNotes.${evidence.grade}`)}
        </>
      ),
    },
    { term: t('card.keyStudies'), description: studiesText(keyStudies, t) },
    ...(documents.length === 0 ? [] : [{ term: t('card.documents'), description: <Citations ids={documents} /> }]),
    { term: t('card.dissent'), description: studiesText(dissent, t) },
    {
      term: t('card.numbers'),
      description: (
        <>
          <EvidenceBoxes grade={grade} /> <Citations ids={sources} />
        </>
      ),
    },
  ]
}

function studiesText(studies: Studies, t: TFunction): ReactNode {
  return 'noneKnown' in studies ? t('card.noneKnown', { because: studies.noneKnown }) : <Citations ids={studies} />
}
