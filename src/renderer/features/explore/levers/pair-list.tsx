import { useTranslation } from 'react-i18next'
import type { ResponsePair } from '../../../../shared/engine'
import { EvidenceBoxes } from '../../../charts'
import { countryModel } from '../../../state/country-model'

/** What an instrument helps or hinders, or is helped or hindered by. */
export function pairsWith(instrument: string, kind: ResponsePair['kind']): readonly ResponsePair[] {
  return countryModel.pairs.filter((pair) => pair.kind === kind && (pair.a === instrument || pair.b === instrument))
}

interface PairListProps {
  readonly instrument: string
  readonly pairs: readonly ResponsePair[]
}

/** The other instrument of each pair, why the two go together or not, and how well that is known. */
export function PairList({ instrument, pairs }: PairListProps) {
  const { t } = useTranslation(['explore', 'model'])
  return (
    <ul>
      {pairs.map((pair) => {
        const other = pair.a === instrument ? pair.b : pair.a
        return (
          <li key={other}>
            {t('card.pairWith', { name: t(`model:instruments.${other}.name`), because: pair.because })}{' '}
            <EvidenceBoxes grade={pair.grade} />
          </li>
        )
      })}
    </ul>
  )
}
