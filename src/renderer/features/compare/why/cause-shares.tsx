import { useTranslation } from 'react-i18next'
import type { Attribution, CauseShare, NotableCauses } from '../../../../shared/decision'
import { Measured, ShareArea, type ShareSeries } from '../../../charts'
import { useNumbers } from '../../../words/use-numbers'
import { ResponseName } from './response-name'
import type { ShareAmounts } from './share-amounts'
import { ShareTable, type ShareRow } from './share-table'
import type { TracedCauses } from './use-traced-causes'

/** What is explained: the judged outcome, or how far one campaign got. */
export type AccountKind = 'change' | 'difference' | 'campaign-change' | 'campaign-difference'

interface CauseSharesProps {
  readonly kind: AccountKind
  readonly attribution: Attribution
  readonly unit: string | undefined
  readonly notable: NotableCauses
  readonly names: TracedCauses
  readonly amounts: ShareAmounts
}

/** The causes that something traced moved by: as a table that sums up, and over the months. */
export function CauseShares({ kind, attribution, unit, notable: { shown, rest }, names, amounts }: CauseSharesProps) {
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
      moved: names.moved(one),
    }
  }
  const isResponse = ({ cause }: CauseShare) => cause.kind === 'response'
  const series = seriesOf(attribution, shown, (one) => names.share(one, 'line'), t('why.causes.rest'))
  return (
    <>
      <ShareTable
        caption={t(`why.${kind}.title`)}
        nameTitle={t('why.causes.cause')}
        shareTitle={t(`why.${kind}.share`, { unit })}
        rows={[
          ...shown.filter((one) => !isResponse(one)).map(rowOf),
          { id: 'rest', name: t('why.causes.rest'), share: { mean: rest } },
          ...shown.filter(isResponse).map(rowOf),
        ]}
        sum={{ id: 'sum', name: t(`why.${kind}.sum`), share: attribution.change }}
        amounts={amounts}
      />
      <Measured className="why__area">
        {(size) => (
          <ShareArea
            series={series}
            size={size}
            months={{
              from: t('why.months.month', { month: month(attribution.from) }),
              to: t('why.months.month', { month: month(attribution.to) }),
            }}
            summary={t('why.causes.overTime', { causes: list(series.map(({ name }) => name)) })}
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
