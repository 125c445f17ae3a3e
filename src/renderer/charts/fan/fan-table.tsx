import type { ChartText } from '../text/use-chart-text'
import { rangeOf, type FanMark } from './fan-reading'
import type { FanSeries, PlanFutures } from './fan-series'
import { useFanWords } from './use-fan-words'

interface FanTableProps {
  readonly title: string
  /** What the numbers count: "civilian deaths in 12 months by one actor". */
  readonly unit: string
  readonly series: FanSeries
}

/** Columns of a plan: its middle future, then its ranges, the narrowest first. */
const PLAN_MARKS = ['median', 'half', 'eightInTen', 'nineteenInTwenty'] as const satisfies readonly FanMark[]
/** Columns of what it is compared with, and of what is seen of it. A middle future never stands without a range. */
const OTHER_MARKS = ['median', 'eightInTen'] as const satisfies readonly FanMark[]

/** The same numbers as the fan, month by month. What was observed has a column of its own: no plan made it. */
export function FanTable({ title, unit, series }: FanTableProps) {
  const { text, bandName } = useFanWords()
  const { axis, plan } = series
  const others = [series.seen, series.reference].filter((futures) => futures !== undefined)
  const past = series.past.filter(({ step }) => step < 0)
  const threshold = axis.threshold
  const column = (futures: PlanFutures, mark: FanMark) =>
    text.t('fan.table.plan', { plan: futures.name, band: bandName(mark) })
  const ahead = plan?.bands ?? []
  const rowOf = (step: number) => {
    const observed = past.find((point) => point.step === step)
    return (
      <tr key={step}>
        <th scope="row">{text.month(step)}</th>
        {past.length > 0 && <td>{observed && text.numbers(axis, observed.value, observed.value)}</td>}
        {plan && <PlanCells {...{ series, text, step }} futures={plan} marks={PLAN_MARKS} withShare />}
        {others.map((futures) => (
          <PlanCells key={futures.name} {...{ series, text, step }} futures={futures} marks={OTHER_MARKS} />
        ))}
      </tr>
    )
  }
  return (
    <table className="chart-table">
      <caption className="chart-table__caption">
        <span className="visually-hidden">{title}.</span> {text.t('fan.table.unit', { unit })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{text.t('fan.table.month')}</th>
          {past.length > 0 && <th scope="col">{text.t('fan.table.observed')}</th>}
          {plan &&
            PLAN_MARKS.map((mark) => (
              <th key={mark} scope="col">
                {column(plan, mark)}
              </th>
            ))}
          {plan && threshold && (
            <th scope="col">{text.t('fan.table.share', { plan: plan.name, phrase: threshold.phrase })}</th>
          )}
          {others.flatMap((futures) =>
            OTHER_MARKS.map((mark) => (
              <th key={`${futures.name} ${mark}`} scope="col">
                {column(futures, mark)}
              </th>
            )),
          )}
        </tr>
      </thead>
      {past.length > 0 && (
        <tbody>
          <GroupRow text={text.t('fan.table.before')} />
          {past.map(({ step }) => rowOf(step))}
        </tbody>
      )}
      <tbody>
        {past.length > 0 && ahead.length > 0 && <GroupRow text={text.t('fan.table.ahead')} />}
        {ahead.map(({ step }) => rowOf(step))}
      </tbody>
    </table>
  )
}

/** More columns than any table of ours has: the heading of a group goes over all there are. */
const ALL_COLUMNS = 100

/** What the rows under it are: why the months before today have nothing of any plan. */
function GroupRow({ text }: { readonly text: string }) {
  return (
    <tr className="chart-table__group">
      <th colSpan={ALL_COLUMNS} scope="rowgroup">
        {text}
      </th>
    </tr>
  )
}

interface PlanCellsProps {
  readonly series: FanSeries
  readonly text: ChartText
  readonly futures: PlanFutures
  readonly step: number
  readonly marks: readonly FanMark[]
  readonly withShare?: boolean
}

/** What one plan comes to in one month; empty cells in months that are over. */
function PlanCells({ series: { axis }, text, futures, step, marks, withShare = false }: PlanCellsProps) {
  const index = futures.bands.findIndex((band) => band.step === step)
  const band = futures.bands[index]
  const share = futures.shareOver[index]
  return (
    <>
      {marks.map((mark) => {
        const range = band && rangeOf(band, mark)
        return <td key={mark}>{range && text.numbers(axis, range.low, range.high)}</td>
      })}
      {withShare && axis.threshold && <td>{share !== undefined && text.share(share)}</td>}
    </>
  )
}
