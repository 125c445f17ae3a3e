import { CursorTip } from '../frame/cursor-tip'
import type { Size } from '../frame/chart-frame'
import type { FanGround } from './fan-ground-layout'
import { isOfOthers, marksOf, rangeOf, readFan, type FanMark, type FanReading } from './fan-reading'
import type { FanSeries } from './fan-series'
import { tipMarks, type FanWords } from './use-fan-words'

interface FanTipProps {
  readonly series: FanSeries
  readonly reading: FanReading
  readonly mark: FanMark
  readonly ground: Pick<FanGround, 'x' | 'plot'>
  readonly size: Size
  readonly words: FanWords
}

/** Room of the most lines there are, with words and numbers in each. */
const ROOM = { width: 410, height: 190 }

/** Month and plan; the middle future, half of futures, 8 in 10; the share at or over the threshold; and the middle of what else is drawn. */
export function FanTip({ series, reading, mark, ground, size, words: { text, bandName } }: FanTipProps) {
  const { axis } = series
  const others = marksOf(series)
    .filter((other) => other === 'median' || isOfOthers(other))
    .map((other) => readFan(series, reading.step, other))
  return (
    <CursorTip x={ground.x(reading.step)} y={ground.plot.top} within={size} room={ROOM}>
      <div dir={text.direction}>
        <b>{text.month(reading.step)}</b>{' '}
        {reading.kind === 'future' && <span className="chart-tip__plan">{reading.futures.name}</span>}
        <dl className="chart-tip__lines">
          {reading.kind === 'past' ? (
            <TipLine term={text.t('axis.observed')} value={text.value(axis, reading.value)} />
          ) : (
            tipMarks(mark).map((line) => {
              const { low, high } = rangeOf(reading.band, line)
              return (
                <TipLine
                  key={line}
                  term={bandName(line)}
                  value={text.numbers(axis, low, high)}
                  isCurrent={line === mark || (line === 'median' && isOfOthers(mark))}
                />
              )
            })
          )}
          {reading.kind === 'future' && reading.shareOver !== undefined && axis.threshold && (
            <TipLine term={axis.threshold.phrase} value={text.share(reading.shareOver)} isStrong />
          )}
          {reading.kind === 'future' &&
            others.map(
              (other) =>
                other?.kind === 'future' &&
                other.futures !== reading.futures && (
                  <TipLine
                    key={other.futures.name}
                    term={text.t('fan.planMedian', { plan: other.futures.name })}
                    value={text.numbers(axis, other.band.median, other.band.median)}
                  />
                ),
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
