import type { GanttRow, GanttSeries } from '../../../../src/renderer/charts'

/** A response with a lead time of 2, a ramp of 3 and a wind-down of 3 months. */
export function aGanttRow(overrides: Partial<GanttRow> = {}): GanttRow {
  const { startStep = 1, durationMonths = 16 } = overrides
  const activeFrom = startStep + 2
  return {
    id: 'mediation',
    name: 'Preventive mediation',
    family: 'diplomacy',
    intensity: 0.6,
    startStep,
    durationMonths,
    phases: {
      leadFrom: startStep,
      activeFrom,
      fullFrom: activeFrom + 3,
      fullUntil: activeFrom + durationMonths,
      peak: 1,
      endsAt: activeFrom + durationMonths + 3,
    },
    ...overrides,
  }
}

export function aGanttSeries(overrides: Partial<GanttSeries> = {}): GanttSeries {
  return {
    span: { firstStep: -12, lastStep: 36 },
    slot: 1,
    eventSteps: [9],
    selectedId: 'mediation',
    rows: [
      aGanttRow({
        id: 'councils',
        name: 'Local peace councils',
        family: 'structural',
        startStep: -20,
        durationMonths: 60,
        intensity: 0.4,
      }),
      aGanttRow(),
      aGanttRow({
        id: 'monitors',
        name: 'Civilian monitors',
        family: 'physical',
        startStep: 2,
        warning: { step: 20, note: 'access withdrawn in 3 of 10' },
      }),
    ],
    ...overrides,
  }
}
