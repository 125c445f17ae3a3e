import { useRef, type KeyboardEvent } from 'react'
import './slider.css'

interface SliderProps {
  readonly label: string
  readonly value: number
  readonly min?: number
  readonly max?: number
  /** How the value is said: "60 of 100". */
  readonly valueText?: string
  /** `off` draws a small grey handle. */
  readonly look?: 'on' | 'off'
  /** Value before the last change, marked by a tick. */
  readonly tick?: number
  /** With every movement. */
  readonly onSlide: (value: number) => void
  /** The pointer was lifted, the key released: the gesture is over. */
  readonly onSettle?: () => void
  /** A digit was typed by whoever came or moves it by keyboard; the typed value takes over. After a drag, digits are the window's. */
  readonly onDigit?: (digit: string) => void
}

/** A slider by pointer, touch and keyboard: arrows 1, Shift 5, Home and End. Its hue is the token `--slider`. */
export function Slider({
  label,
  value,
  min = 0,
  max = 100,
  look = 'on',
  tick,
  onSlide,
  onSettle,
  ...more
}: SliderProps) {
  const isSliding = useRef(false)
  const isPointed = useRef(false)
  const slide = (next: number) => {
    const within = Math.min(max, Math.max(min, Math.round(next)))
    if (within === value) return
    isSliding.current = true
    onSlide(within)
  }
  const settle = () => {
    if (!isSliding.current) return
    isSliding.current = false
    onSettle?.()
  }
  const pressKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (/^\p{Nd}$/u.test(event.key) && more.onDigit && !isPointed.current) {
      event.preventDefault()
      more.onDigit(event.key)
      return
    }
    const step = stepOf(event.key, getComputedStyle(event.currentTarget).direction === 'rtl')
    if (step === 0) return
    event.preventDefault()
    isPointed.current = false
    slide(value + step * (event.shiftKey || event.key.startsWith('Page') ? 5 : 1))
  }
  const share = (at: number) => (at - min) / (max - min)

  return (
    <span className={`slider slider--${look}`} style={{ '--share': share(value) } as SliderStyle}>
      {tick !== undefined && <span className="slider__tick" style={{ '--share': share(tick) } as SliderStyle} />}
      <input
        type="range"
        className="slider__input"
        aria-label={label}
        aria-valuetext={more.valueText}
        min={min}
        max={max}
        value={value}
        onChange={(event) => slide(event.currentTarget.valueAsNumber)}
        onKeyDown={pressKey}
        onKeyUp={settle}
        onPointerDown={() => (isPointed.current = true)}
        onPointerUp={settle}
        onPointerCancel={settle}
        onBlur={() => {
          isPointed.current = false
          settle()
        }}
      />
    </span>
  )
}

/** Which way a key moves the value; Home and End are left to the browser. */
function stepOf(key: string, isRightToLeft: boolean): -1 | 0 | 1 {
  const forward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight'
  const back = isRightToLeft ? 'ArrowRight' : 'ArrowLeft'
  if (key === forward || key === 'ArrowUp' || key === 'PageUp') return 1
  return key === back || key === 'ArrowDown' || key === 'PageDown' ? -1 : 0
}

type SliderStyle = React.CSSProperties & Record<'--share', number>
