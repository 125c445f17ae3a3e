import { useRef, useState } from 'react'
import { readWholeNumber } from './whole-number'
import './typed-value.css'

interface TypedValueProps {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  /** Called with Enter or on leaving the field, and only with a whole number in the range. */
  readonly onCommit: (value: number) => void
  /** What stands in the field is kept as typed; say why it can't be used. undefined: it can. */
  readonly onInvalid?: (text: string | undefined) => void
  /** Id of the text that says what is wrong. */
  readonly describedBy?: string
  readonly autoFocus?: boolean
  /** What is typed already, when typing a digit elsewhere led here. */
  readonly typed?: string
  readonly widthInDigits?: number
}

/** A whole number as a field: digits replace it, Enter commits, Esc restores. */
export function TypedValue({ value, min, max, onCommit, onInvalid, widthInDigits = 3, ...field }: TypedValueProps) {
  const [draft, setDraft] = useState<string | null>(field.typed ?? null)
  // Committing with Enter is followed by leaving the field, which must not commit twice.
  const committed = useRef(false)
  const isInvalid = draft !== null && readWholeNumber(draft, min, max) === undefined

  const commit = () => {
    if (draft === null || committed.current) return
    const read = readWholeNumber(draft, min, max)
    onInvalid?.(read === undefined ? draft : undefined)
    if (read === undefined) return
    committed.current = true
    setDraft(null)
    if (read !== value) onCommit(read)
  }
  const restore = () => {
    setDraft(null)
    onInvalid?.(undefined)
  }

  return (
    <input
      className="typed-value"
      aria-label={field.label}
      aria-invalid={isInvalid || undefined}
      aria-describedby={field.describedBy}
      autoFocus={field.autoFocus}
      inputMode="numeric"
      dir="ltr"
      autoComplete="off"
      style={{ inlineSize: `${widthInDigits * 0.6 + 2}em` }}
      value={draft ?? String(value)}
      onFocus={(event) => {
        if (field.typed === undefined) event.currentTarget.select()
      }}
      onChange={(event) => {
        committed.current = false
        setDraft(event.currentTarget.value)
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
        if (event.key === 'Escape' && draft !== null) {
          event.stopPropagation()
          restore()
        }
      }}
    />
  )
}
