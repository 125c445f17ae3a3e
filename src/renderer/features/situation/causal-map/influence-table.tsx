import { useTranslation } from 'react-i18next'
import type { Influence, Scenario } from '../../../../shared/engine'
import { EvidenceBoxes } from '../../../charts'
import { countryModel } from '../../../state/country-model'
import { Chip } from '../../../ui/chip'
import { useNumbers } from '../../../words/use-numbers'
import { localInfluence } from './local-influence'
import { citationOf } from './map-facts'
import type { MapNames } from './use-map-names'

interface InfluenceTableProps {
  readonly names: MapNames
  readonly scenario: Scenario
  readonly isOnlyJudgement: boolean
}

const COLUMNS = ['from', 'to', 'sign', 'strength', 'range', 'grade', 'because', 'source'] as const

/** Every influence of the model as it holds in the scenario: what the map draws, in words and numbers. */
export function InfluenceTable({ names, scenario, isOnlyJudgement }: InfluenceTableProps) {
  const { t } = useTranslation('causal-map')
  const influences = countryModel.influences
    .filter(({ grade }) => !isOnlyJudgement || grade === 'D')
    .map((influence) => ({ influence, from: names.reference(influence.from), to: names.reference(influence.to) }))
    .toSorted((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to))
  return (
    <div className="influence-table" tabIndex={0} role="region" aria-label={t('tableCaption')}>
      <table>
        <caption className="visually-hidden">{t('tableCaption')}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {influences.map(({ influence, from, to }) => (
            <InfluenceRow key={influence.id} {...{ influence, from, to, names, scenario }} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface InfluenceRowProps {
  readonly influence: Influence
  readonly from: string
  readonly to: string
  readonly names: MapNames
  readonly scenario: Scenario
}

function InfluenceRow({ influence, from, to, names, scenario }: InfluenceRowProps) {
  const { t } = useTranslation('causal-map')
  const { level } = useNumbers()
  const local = localInfluence(scenario, influence.id)
  const { low, best, high } = local?.weight ?? influence.weight
  return (
    <tr data-changed={local ? true : undefined}>
      <th scope="row">{from}</th>
      <td>{to}</td>
      <td>{t(best < 0 ? 'legend.lowers' : 'legend.raises')}</td>
      <td>{names.strength({ low, best, high })}</td>
      <td className="nowrap">
        <bdi>{t('rangeCell', { low: level(low), high: level(high), best: level(best) })}</bdi>
      </td>
      <td>
        <EvidenceBoxes grade={influence.grade} />
      </td>
      <td>
        {local && <Chip>{t('changedHere')}</Chip>} {local?.because ?? influence.because}
      </td>
      <td className="caption">{influence.sources.map(citationOf).join('; ')}</td>
    </tr>
  )
}
