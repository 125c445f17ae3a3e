import './skeleton.css'

interface SkeletonProps {
  /** Width of each bar as a share of the whole, 0 to 1. */
  readonly bars?: readonly number[]
}

/** Still bars where text is not known yet. They don't shimmer. */
export function Skeleton({ bars = [0.9, 0.65, 0.73, 0.4] }: SkeletonProps) {
  return (
    <div className="skeleton" aria-hidden="true">
      {bars.map((share, index) => (
        <div key={index} className="skeleton__bar" style={{ inlineSize: `${share * 100}%` }} />
      ))}
    </div>
  )
}
