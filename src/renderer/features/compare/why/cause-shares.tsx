import { useTranslation } from 'react-i18next'
import type { Attribution, CauseShare, NotableCauses } from '../../../../shared/decision'
import { Measured, ShareArea, type ShareSeries } from '../../../charts'
import { useNumbers } from '../../../words/use-numbers'
import { ResponseName } from './response-name'
import type { ShareAmounts } from './share-amounts'
import { ShareTable, type ShareRow } from './share-table'
import type { TracedCauses } from './use-traced-causes'

interface CauseSharesProps {
  readonly question: 'change' | 'difference'
  readonly attribution: Attribution
  readonly notable: NotableCauses
  readonly names: TracedCauses
  readonly amounts: ShareAmounts
}

/** The causes that a traced campaign moved by: as a table that sums up, and over the months. */
export function CauseShares({ question, attribution, notable: { shown, rest }, names, amounts }: CauseSharesProps) {
  const { t } = useTranslation('compare')
  const { month, list } = useNumbers()
  const rowOf = (one: CauseShare): ShareRow => {
    const exchange = names.exchange(one)
    const response = exchange?.after ?? exchange?.before
    const name = names.share(one, 'line')
    return {
      id: JSON.stringify(one.cause),
      share: one.share,
      name: response ? <ResponseName response={response} name={name} /> : name,
    }
  }
  const isResponse = ({ cause }: CauseShare) => cause.kind === 'response'
  const series = seriesOf(attribution, shown, (one) => names.share(one, 'line'), t('why.change.rest'))
  return (
    <>
      <ShareTable
        caption={t(`why.${question}.title`)}
        nameTitle={t('why.change.cause')}
        shareTitle={t(`why.${question}.share`)}
        rows={[
          ...shown.filter((one) => !isResponse(one)).map(rowOf),
          { id: 'rest', name: t('why.change.rest'), share: { mean: rest } },
          ...shown.filter(isResponse).map(rowOf),
        ]}
        sum={{ id: 'sum', name: t(`why.${question}.sum`), share: attribution.change }}
        amounts={amounts}
      />
      <Measured className="why__area">
        {(size) => (
          <ShareArea
            series={series}
            size={size}
            months={{
              from: t('why.change.month', { month: month(attribution.from) }),
              to: t('why.change.month', { month: month(attribution.to) }),
            }}
            summary={t(`why.${question}.overTime`, { causes: list(series.map(({ name }) => name)) })}
          />
        )}
      </Measured>
    </>
  )
}

/** Bands that can be told apart, with the one of everything else. */
const MOST_BANDS = 6

/** The largest causes over time, and all others together, so that the bands sum to the change. */
function seriesOf(
  { causes }: Attribution,
  shown: readonly CauseShare[],
  nameOf: (share: CauseShare) => string,
  restName: string,
): ShareSeries[] {
  const largest = shown.slice(0, MOST_BANDS - 1)
  const others = causes.filter((one) => !largest.includes(one))
  const months = causes[0]?.series ?? []
  return [
    ...largest.map((one) => ({ id: JSON.stringify(one.cause), name: nameOf(one), values: one.series })),
    {
      id: 'rest',
      name: restName,
      values: months.map((_, month) => others.reduce((sum, { series }) => sum + (series[month] ?? 0), 0)),
    },
  ]
}
