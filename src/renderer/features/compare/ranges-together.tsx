import { joinedAtDash } from './unbroken'

interface RangesTogetherProps {
  readonly text: string
}

/** A range in brackets goes to the next line as a whole, and is parted only where its column is narrower than it is. */
export function RangesTogether({ text }: RangesTogetherProps) {
  return joinedAtDash(text)
    .split(/(\([^()]*\))/)
    .map((part, place) =>
      part.startsWith('(') ? (
        <span key={place} className="ranges-together">
          {part}
        </span>
      ) : (
        part
      ),
    )
}
