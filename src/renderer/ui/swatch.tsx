import './picker.css'

interface SwatchProps {
  /** Name of a colour token, such as `--plan-1`. */
  readonly token: string
  readonly dashed?: boolean
}

/** A short line in the colour of a plan. */
export function Swatch({ token, dashed = false }: SwatchProps) {
  return (
    <span
      className={dashed ? 'swatch swatch--dashed' : 'swatch'}
      style={{ '--swatch': `var(${token})` } as SwatchStyle}
      aria-hidden="true"
    />
  )
}

type SwatchStyle = React.CSSProperties & Record<'--swatch', string>
