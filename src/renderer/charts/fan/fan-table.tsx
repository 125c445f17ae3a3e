import { useFanWords } from './use-fan-words'
import { FAN_MARKS, rangeOf, readFan } from './fan-reading'
import type { FanSeries, PlanFutures } from './fan-series'

interface FanTableProps {
  readonly title: string
  readonly series: FanSeries
}

const BANDS = FAN_MARKS.filter((mark) => mark !== 'median' && mark !== 'reference').toReversed()

/** The same numbers as the fan, month by month. */
export function FanTable({ title, series }: FanTableProps) {
  const { text, bandName } = useFanWords()
  const { axis, past, plan, reference } = series
  const threshold = axis.threshold
  const column = (futures: PlanFutures, mark: Parameters<typeof bandName>[0]) =>
    text.t('fan.table.plan', { plan: futures.name, band: bandName(mark) })
  return (
    <table className="chart-table">
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{text.t('fan.table.month')}</th>
          {plan && <th scope="col">{column(plan, 'median')}</th>}
          {plan &&
            BANDS.map((mark) => (
              <th key={mark} scope="col">
                {column(plan, mark)}
              </th>
            ))}
          {plan && threshold && (
            <th scope="col">{text.t('fan.table.share', { plan: plan.name, phrase: threshold.phrase })}</th>
          )}
          {reference && <th scope="col">{column(reference, 'reference')}</th>}
        </tr>
      </thead>
      <tbody>
        {past
          .filter(({ step }) => step < 0)
          .map(({ step, value }) => (
            <tr key={step}>
              <th scope="row">{text.month(step)}</th>
              <td>{text.numbers(axis, value, value)}</td>
            </tr>
          ))}
        {plan?.bands.map((band, index) => {
          const share = plan.shareOver[index]
          const compared = reference && readFan(series, band.step, 'reference')
          return (
            <tr key={band.step}>
              <th scope="row">{text.month(band.step)}</th>
              <td>{text.numbers(axis, band.median, band.median)}</td>
              {BANDS.map((mark) => {
                const { low, high } = rangeOf(band, mark)
                return <td key={mark}>{text.numbers(axis, low, high)}</td>
              })}
              {threshold && <td>{share === undefined ? '' : text.share(share)}</td>}
              {compared?.kind === 'future' && <td>{text.numbers(axis, compared.band.median, compared.band.median)}</td>}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
