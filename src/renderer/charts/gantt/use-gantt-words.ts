import { useMemo } from 'react'
import { writtenSign } from '../../../shared/lib/written-sign'
import { useChartText, type ChartText } from '../text/use-chart-text'
import type { GanttRow } from './gantt-series'
import type { GanttGrip } from './gantt-moves'

/** What the Gantt says about its rows. */
export interface GanttWords {
  readonly text: ChartText
  /** Accessible name of a bar. */
  readonly bar: (row: GanttRow) => string
  /** Lines that stand beside the pointer. */
  readonly tip: (row: GanttRow) => string
  readonly moved: (row: GanttRow) => string
  /** The two lines of the tip while dragging. */
  readonly dragged: (row: GanttRow, grip: GanttGrip) => readonly [string, string]
}

export function useGanttWords(): GanttWords {
  const text = useChartText()
  return useMemo(() => {
    const { t } = text
    const month = (step: number) =>
      step === 0 ? t('gantt.today') : t('gantt.month', { month: writtenSign(String(step), text.direction) })
    const leadText = ({ phases }: GanttRow) => {
      const count = Math.round(phases.activeFrom - phases.leadFrom)
      return count > 0 ? t('gantt.lead', { count }) : t('gantt.noLead')
    }
    const when = (row: GanttRow) => ({
      start: month(row.startStep),
      active: month(Math.round(row.phases.activeFrom)),
      end: month(Math.round(row.phases.endsAt)),
      intensity: Math.round(row.intensity * 100),
    })
    return {
      text,
      bar: (row) => {
        const planned = t('gantt.bar', {
          name: row.name,
          family: t(`family.${row.family}`),
          ...when(row),
        })
        const became = row.course ?? row.warning?.note
        return became === undefined ? planned : `${planned} ${became}`
      },
      tip: (row) =>
        [
          row.name,
          t('gantt.tip.when', when(row)),
          t('gantt.tip.how', { ...when(row), count: row.durationMonths, lead: leadText(row) }),
          row.target === undefined ? undefined : t('gantt.tip.target', { target: row.target }),
          row.warning?.note,
        ]
          .filter((line) => line !== undefined)
          .join('\n'),
      moved: (row) =>
        t('gantt.moved', { name: row.name, start: month(row.startStep), end: month(Math.round(row.phases.endsAt)) }),
      dragged: (row, grip) => [
        grip === 'start'
          ? t('gantt.startsAt', { month: month(row.startStep) })
          : t('gantt.endsAt', { month: month(Math.round(row.phases.endsAt)) }),
        leadText(row),
      ],
    }
  }, [text])
}
