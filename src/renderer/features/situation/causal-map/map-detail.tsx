import { useTranslation } from 'react-i18next'
import { linkId, type CausalLink, type LinkShares, type MapKey } from '../../../../shared/decision'
import { useStore } from '../../../state/store'
import { useLevelText } from '../use-level-text'
import { BoxEquation } from './box-equation'
import { LinkEntry } from './link-entry'
import { assessmentOf, isWritten, levelToday } from './map-boxes'
import type { MapNames } from './use-map-names'

interface MapDetailProps {
  readonly box: MapKey
  readonly links: readonly CausalLink[]
  readonly shares: LinkShares | undefined
  readonly names: MapNames
  readonly onSelect: (box: MapKey) => void
}

const LISTS = [
  { id: 'raisedBy', sign: 'raises', end: 'to' },
  { id: 'loweredBy', sign: 'lowers', end: 'to' },
  { id: 'raises', sign: 'raises', end: 'from' },
  { id: 'lowers', sign: 'lowers', end: 'from' },
] as const

/** What one box stands for, what pushes it and what it pushes, and how the model computes it. */
export function MapDetail({ box, links, shares, names, onSelect }: MapDetailProps) {
  const { t } = useTranslation(['causal-map', 'people'])
  const levels = useLevelText()
  const scenario = useStore(({ document }) => document.scenario)
  const assessed = assessmentOf(box, scenario)
  const today = levelToday(box, scenario)
  const shareOf = (link: CausalLink) => Math.abs(shares?.shares.get(linkId(link)) ?? 0)
  return (
    <div className="map-detail">
      <div>
        <p className="caption">{t('selected')}</p>
        <h2 className="map-detail__name">{names.name(box)}</h2>
        <p className="caption">{names.note(box)}</p>
      </div>
      <p>{names.description(box)}</p>
      {today !== undefined && (
        <p className="caption">
          {t('today')}:{' '}
          {assessed
            ? t(isWritten(box, scenario, t('people:notAssessed')) === true ? 'todayText' : 'todayTaken', {
                word: names.level(today),
                range: levels.range(assessed),
                best: levels.level(assessed.best),
              })
            : names.level(today)}
        </p>
      )}
      {LISTS.map(({ id, sign, end }) => {
        const listed = links
          .filter((link) => link[end] === box && link.sign === sign)
          .toSorted((a, b) => shareOf(b) - shareOf(a))
        if (listed.length === 0) return null
        return (
          <section key={id}>
            <h3 className="map-detail__heading">{t(`lists.${id}`)}</h3>
            <ul className="map-detail__links">
              {listed.map((link) => (
                <LinkEntry
                  key={linkId(link)}
                  link={link}
                  other={end === 'to' ? link.from : link.to}
                  share={shares?.shares.get(linkId(link))}
                  names={names}
                  onSelect={onSelect}
                />
              ))}
            </ul>
          </section>
        )
      })}
      <BoxEquation box={box} />
    </div>
  )
}
