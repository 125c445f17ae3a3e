import { useTranslation } from 'react-i18next'
import type { Source, SourceId } from '../../shared/engine'
import { countryModel } from '../state/country-model'
import './citations.css'

const SOURCES: ReadonlyMap<SourceId, Source> = new Map(countryModel.sources.map((source) => [source.id, source]))

/** Sources of a number, one a line. */
export function Citations({ ids }: { readonly ids: readonly SourceId[] }) {
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

/** What a source found, and the source as readers look it up; those nobody could check say so. */
function Citation({ id }: { readonly id: SourceId }) {
  const { t } = useTranslation('explore')
  const source = SOURCES.get(id)
  if (!source) return id
  return (
    <>
      {source.finding !== undefined && <bdi className="citation__finding">{source.finding}</bdi>}{' '}
      <span className={source.finding === undefined ? undefined : 'citation__source'}>
        {/* One isolate: two would change places in a right-to-left text. */}
        <bdi>
          {source.citation}
          {source.doi !== undefined && ` doi:${source.doi}`}
        </bdi>
        {!source.isVerified && <em className="card__unverified"> {t('card.unverified')}</em>}
      </span>
    </>
  )
}
