import { Button } from 'react-aria-components'
import './probability-text.css'

interface ProbabilityTextProps {
  /** Word and range as one text of the language: "likely (55–80 %)". */
  readonly text: string
  /** `open`: too close to call. */
  readonly emphasis?: 'clear' | 'open'
  /** Shows where the number comes from. */
  readonly onPress?: () => void
}

/** A probability: never a bare number, never broken over two lines. */
export function ProbabilityText({ text, emphasis = 'clear', onPress }: ProbabilityTextProps) {
  const className = `probability probability--${emphasis}`
  if (!onPress) return <span className={className}>{text}</span>
  return (
    <Button className={`${className} probability--pressable`} onPress={onPress}>
      {text}
    </Button>
  )
}
