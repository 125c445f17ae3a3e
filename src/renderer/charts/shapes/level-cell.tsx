import { zoneAt } from '../axis/value-axis'
import { useAxes } from '../axis/use-axes'
import { useChartText } from '../text/use-chart-text'

interface LevelCellProps {
  /** In [0, 1]; undefined is unknown, drawn hatched. */
  readonly level: number | undefined
}

/** A level of risk as a coloured cell with its word in it: colour alone says nothing. */
export function LevelCell({ level }: LevelCellProps) {
  const { level: axis } = useAxes()
  const { t } = useChartText()
  const zone = level === undefined ? undefined : zoneAt(axis, level)
  return (
    <span className="chart-level" data-level={zone ? axis.zones.indexOf(zone) + 1 : 'unknown'}>
      {zone?.inline ?? t('level.unknown')}
    </span>
  )
}
