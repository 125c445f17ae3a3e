import { describe, expect, it } from 'vitest'
import { ganttHeight, metricsFor, MIN_FAN_HEIGHT } from '../../../../../src/renderer/charts'
import { fitPlan } from '../../../../../src/renderer/features/explore/panes/fit-plan'

const metrics = metricsFor(1440)
const { ganttRow } = metrics

describe('fitPlan', () => {
  it('shows all rows where the chart above them keeps what it needs', () => {
    expect(fitPlan(MIN_FAN_HEIGHT + ganttHeight(8, metrics), 8, metrics)).toEqual({
      fanHeight: MIN_FAN_HEIGHT,
      bars: { kind: 'all' },
    })
  })

  it.each([9, 12, 19])(
    'scrolls the rows of %i responses, each as high as any, and cuts the last one in sight',
    (rows) => {
      const height = MIN_FAN_HEIGHT + ganttHeight(8, metrics)
      const { fanHeight, bars } = fitPlan(height, rows, metrics)
      const inSight = bars.kind === 'scrolled' ? bars.height : 0

      expect(inSight / ganttRow).toBe(7.5)
      expect(fanHeight + inSight).toBe(height)
      expect(fanHeight).toBeGreaterThanOrEqual(MIN_FAN_HEIGHT)
    },
  )

  it('draws one lane where hardly a row has room, and never takes from the chart what it needs', () => {
    const three = MIN_FAN_HEIGHT + 3.5 * ganttRow

    expect(fitPlan(three, 9, metrics).bars.kind).toBe('scrolled')
    expect(fitPlan(three - 1, 9, metrics).bars.kind).toBe('lane')
    expect(fitPlan(100, 9, metrics)).toEqual({ fanHeight: MIN_FAN_HEIGHT, bars: { kind: 'lane' } })
  })

  it('leaves a single row a row, and a plan without any the room of one', () => {
    expect(fitPlan(100, 1, metrics)).toEqual({ fanHeight: MIN_FAN_HEIGHT, bars: { kind: 'all' } })
    expect(fitPlan(400, 0, metrics)).toEqual({ fanHeight: 400 - ganttHeight(1, metrics), bars: { kind: 'all' } })
  })
})
