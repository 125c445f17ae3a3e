import { useChartText } from '../text/use-chart-text'
import { groupDots, type DotsSeries } from './dots-series'

interface DotsTableProps {
  readonly series: DotsSeries
}

/** How many dots lie in each part of the axis. */
export function DotsTable({ series }: DotsTableProps) {
  const { t } = useChartText()
  return (
    <table className="chart-table">
      <caption className="visually-hidden">
        {t('dots.caption', { count: series.values.length, month: series.step })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('dots.part')}</th>
          <th scope="col">{t('dots.futures')}</th>
        </tr>
      </thead>
      <tbody>
        {groupDots(series).map(({ label, values }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{values.length}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
