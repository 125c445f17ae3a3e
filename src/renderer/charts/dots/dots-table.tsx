import { useChartText } from '../text/use-chart-text'
import { groupDots, type DotsSeries } from './dots-series'
import { dotsWords } from './dots-words'

interface DotsTableProps {
  readonly series: DotsSeries
}

/** How many dots lie in each part of the axis; by their worst and at the horizon where the chart tells both. */
export function DotsTable({ series }: DotsTableProps) {
  const text = useChartText()
  const { t } = text
  const { axis, atHorizon, step } = series
  const inEnd = { months: step }
  const ends = atHorizon && groupDots({ axis, values: atHorizon })
  return (
    <table className="chart-table">
      <caption className="visually-hidden">{dotsWords(series, text).caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t(axis.zones.length > 0 ? 'dots.stage' : 'dots.value')}</th>
          <th scope="col">{ends ? t('dots.worst') : t('dots.end', inEnd)}</th>
          {ends && <th scope="col">{t('dots.end', inEnd)}</th>}
        </tr>
      </thead>
      <tbody>
        {groupDots(series).map(({ label, values }, index) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{values.length}</td>
            {ends && <td>{ends[index]?.values.length}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
