import { ChartLabel } from '../text/chart-label'
import type { FanFutures, SeenFutures } from './fan-futures-layout'
import type { PlanSlot } from './fan-series'

interface FanFuturesProps {
  readonly futures: FanFutures
  readonly referenceSlot: PlanSlot
  /** Keeps sampled paths inside the plot: their curve may swing past their points. */
  readonly clipId: string
}

/** Bands, sampled paths and middle futures. */
export function FanFutureMarks({ futures, referenceSlot, clipId }: FanFuturesProps) {
  const { bands, reference, seen } = futures
  return (
    <>
      <path className="chart-band chart-band--95" d={bands.p95} />
      <path className="chart-band chart-band--80" d={bands.p80} />
      <path className="chart-band chart-band--50" d={bands.p50} />
      <g clipPath={`url(#${clipId})`}>
        {futures.paths.map((path, index) => (
          <path key={index} className="chart-path" d={path} />
        ))}
      </g>
      {reference && (
        <g data-plan={referenceSlot}>
          <path className="chart-reference" d={reference.median} />
        </g>
      )}
      <path className="chart-median" d={futures.median} />
      {seen && <FanSeenMarks seen={seen} clipId={clipId} />}
    </>
  )
}

interface FanSeenMarksProps {
  readonly seen: SeenFutures
  readonly clipId: string
}

/** What observers would see, drawn like the observed past: hollow marks on a line of its own. */
function FanSeenMarks({ seen, clipId }: FanSeenMarksProps) {
  return (
    <g clipPath={`url(#${clipId})`}>
      {seen.range.map((path, index) => (
        <path key={index} className="chart-seen chart-seen--range" d={path} />
      ))}
      <path className="chart-seen" d={seen.median} />
      {seen.marks.map(({ x, y }) => (
        <circle key={x} className="chart-observed" cx={x} cy={y} r={2.6} />
      ))}
    </g>
  )
}

interface FanFutureLabelsProps {
  readonly futures: FanFutures
  readonly planSlot: PlanSlot
  readonly referenceSlot: PlanSlot
}

/** Ends, brackets and names, over everything else. */
export function FanFutureLabels({ futures, planSlot, referenceSlot }: FanFutureLabelsProps) {
  return (
    <>
      {futures.brackets.map((bracket, index) => (
        <path key={index} className="chart-bracket" d={bracket} />
      ))}
      {futures.bracketLabels.map(({ lines, y }) =>
        lines.map((line, index) => (
          <ChartLabel key={line} x={futures.bracketX} y={y + index * 13} at="left" className="chart-tick">
            {line}
          </ChartLabel>
        )),
      )}
      <circle
        className={planSlot === 0 ? 'chart-end chart-end--hollow' : 'chart-end'}
        cx={futures.end.x}
        cy={futures.end.y}
        r={3.5}
      />
      {futures.reference && (
        <g data-plan={referenceSlot}>
          <circle
            className="chart-end chart-end--hollow"
            cx={futures.reference.end.x}
            cy={futures.reference.end.y}
            r={3.5}
          />
        </g>
      )}
      {futures.names.map((name) => (
        <g key={name.of} data-plan={name.of === 'plan' ? planSlot : referenceSlot}>
          <ChartLabel x={name.x} y={name.y} at="middle" className="chart-name">
            {name.text}
          </ChartLabel>
        </g>
      ))}
    </>
  )
}
