import { useTranslation } from 'react-i18next'
import type { ResponseInstrument, ResponsePair } from '../../../../shared/engine'
import { EvidenceBoxes } from '../../../charts'
import { countryModel } from '../../../state/country-model'
import { useNumbers } from '../../../words/use-numbers'

interface PairListProps {
  readonly instrument: ResponseInstrument
  readonly kind: ResponsePair['kind']
}

/** What an instrument helps or hinders, or is helped or hindered by, why, and how well that is known. */
export function PairList({ instrument: { id, coordinationGain }, kind }: PairListProps) {
  const { t } = useTranslation(['explore', 'model'])
  const { count } = useNumbers()
  const pairs = countryModel.pairs.filter((pair) => pair.kind === kind && (pair.a === id || pair.b === id))
  if (pairs.length === 0 && !(kind === 'synergy' && coordinationGain)) return <>{t('card.noPair')}</>
  const percent = (share: number): string => count(Math.round(100 * share))
  return (
    <ul>
      {kind === 'synergy' && coordinationGain && (
        <li>
          {t('card.coordination', {
            low: percent(coordinationGain.low),
            best: percent(coordinationGain.best),
            high: percent(coordinationGain.high),
          })}
        </li>
      )}
      {pairs.map((pair) => {
        const other = pair.a === id ? pair.b : pair.a
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
