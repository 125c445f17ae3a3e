import { useMemo } from 'react'
import { signedStep } from '../axis/time-axis'
import { useChartText, type ChartText } from '../text/use-chart-text'
import type { GanttRow } from './gantt-series'
import type { GanttGrip } from './gantt-moves'

/** What the Gantt says about its rows. */
export interface GanttWords {
  readonly text: ChartText
  /** Accessible name of a bar. */
  readonly bar: (row: GanttRow) => string
  readonly moved: (row: GanttRow) => string
  /** The two lines of the tip while dragging. */
  readonly dragged: (row: GanttRow, grip: GanttGrip) => readonly [string, string]
}

export function useGanttWords(): GanttWords {
  const text = useChartText()
  return useMemo(() => {
    const { t } = text
    const month = (step: number) =>
      step === 0 ? t('gantt.today') : t('gantt.month', { month: step < 0 ? signedStep(step) : step })
    const lead = ({ phases }: GanttRow) => Math.round(phases.activeFrom - phases.leadFrom)
    return {
      text,
      bar: (row) => {
        const planned = t('gantt.bar', {
          name: row.name,
          family: t(`family.${row.family}`),
          start: month(row.startStep),
          active: month(Math.round(row.phases.activeFrom)),
          end: month(Math.round(row.phases.endsAt)),
          intensity: Math.round(row.intensity * 100),
        })
        const became = row.course ?? row.warning?.note
        return became === undefined ? planned : `${planned} ${became}`
      },
      moved: (row) =>
        t('gantt.moved', { name: row.name, start: month(row.startStep), end: month(Math.round(row.phases.endsAt)) }),
      dragged: (row, grip) => [
        grip === 'start'
          ? t('gantt.startsAt', { month: month(row.startStep) })
          : t('gantt.endsAt', { month: month(Math.round(row.phases.endsAt)) }),
        lead(row) > 0 ? t('gantt.lead', { count: lead(row) }) : t('gantt.noLead'),
      ],
    }
  }, [text])
}
