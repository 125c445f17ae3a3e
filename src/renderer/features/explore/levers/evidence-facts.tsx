import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ResponseInstrument, Source, SourceId } from '../../../../shared/engine'
import { EvidenceBoxes } from '../../../charts'
import { countryModel } from '../../../state/country-model'

/** A term and what is said of it. */
interface Fact {
  readonly term: string
  readonly description: ReactNode
}

/**
 * What stands behind an instrument, each thing by itself: research on whether it works, a voice against it, and where the
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
    {
      term: t('card.keyStudies'),
      description: keyStudies.length === 0 ? t('card.noKeyStudy') : <Citations ids={keyStudies} />,
    },
    ...(documents.length === 0 ? [] : [{ term: t('card.documents'), description: <Citations ids={documents} /> }]),
    { term: t('card.dissent'), description: <Citations ids={[dissent]} /> },
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

const SOURCES: ReadonlyMap<SourceId, Source> = new Map(countryModel.sources.map((source) => [source.id, source]))

function Citations({ ids }: { readonly ids: readonly SourceId[] }) {
  return (
    <ul>
      {ids.map((id) => (
        <li key={id}>
          <Citation id={id} />
        </li>
      ))}
    </ul>
  )
}

/** A source as readers look it up; those nobody could check say so. */
function Citation({ id }: { readonly id: SourceId }) {
  const { t } = useTranslation('explore')
  const source = SOURCES.get(id)
  if (!source) return id
  return (
    <>
      {source.citation}
      {source.doi !== undefined && (
        <>
          {' '}
          <bdi>doi:{source.doi}</bdi>
        </>
      )}
      {!source.isVerified && <em className="card__unverified"> {t('card.unverified')}</em>}
    </>
  )
}
