import { CursorTip } from '../frame/cursor-tip'
import type { Size } from '../frame/chart-frame'
import type { FanGround } from './fan-ground-layout'
import { rangeOf, type FanMark, type FanReading } from './fan-reading'
import type { FanSeries } from './fan-series'
import { TIP_MARKS, type FanWords } from './use-fan-words'

interface FanTipProps {
  readonly series: FanSeries
  readonly reading: FanReading
  readonly mark: FanMark
  readonly ground: Pick<FanGround, 'x' | 'plot'>
  readonly size: Size
  readonly words: FanWords
}

/** Month, plan and three lines: half of futures, 8 in 10, share at or over the threshold. */
export function FanTip({ series: { axis }, reading, mark, ground, size, words: { text, bandName } }: FanTipProps) {
  return (
    <CursorTip x={ground.x(reading.step)} y={ground.plot.top} within={size}>
      <div dir={text.direction}>
        <b>{text.month(reading.step)}</b>{' '}
        {reading.kind === 'future' && <span className="chart-tip__plan">{reading.futures.name}</span>}
        <dl className="chart-tip__lines">
          {reading.kind === 'past' ? (
            <TipLine term={text.t('axis.observed')} value={text.value(axis, reading.value)} />
          ) : (
            TIP_MARKS.map((line) => {
              const { low, high } = rangeOf(reading.band, line)
              return (
                <TipLine
                  key={line}
                  term={bandName(line)}
                  value={text.range(axis, low, high)}
                  isCurrent={line === mark}
                />
              )
            })
          )}
          {reading.kind === 'future' && reading.shareOver !== undefined && axis.threshold && (
            <TipLine term={axis.threshold.phrase} value={text.share(reading.shareOver)} isStrong />
          )}
        </dl>
      </div>
    </CursorTip>
  )
}

interface TipLineProps {
  readonly term: string
  readonly value: string
  readonly isCurrent?: boolean
  readonly isStrong?: boolean
}

function TipLine({ term, value, isCurrent = false, isStrong = false }: TipLineProps) {
  return (
    <div className="chart-tip__line" data-current={isCurrent || undefined}>
      <dt>{term}</dt>
      <dd>{isStrong ? <b>{value}</b> : value}</dd>
    </div>
  )
}
