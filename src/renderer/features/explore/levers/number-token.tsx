import { useId, useState } from 'react'
import { TypedValue } from '../../../ui/typed-value'
import { TokenPopover } from './token-popover'

interface NumberTokenProps {
  readonly text: string
  readonly label: string
  /** What may be typed: "Months from today, −24 to 36". */
  readonly hint: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly onCommit: (value: number) => void
}

/** A number that is pressed and typed. Enter takes it and closes; what can't be taken stays, with the reason. */
export function NumberToken({ text, label, hint, value, min, max, onCommit }: NumberTokenProps) {
  const hintId = useId()
  const [isInvalid, setIsInvalid] = useState(false)
  return (
    <TokenPopover text={text} label={label}>
      {(close) => (
        <form
          className="token-field"
          onSubmit={(event) => {
            event.preventDefault()
          }}
          onKeyDown={(event) => {
            // The field has taken the number by now; only a field that could not keeps the panel open.
            if (event.key === 'Enter' && event.currentTarget.querySelector('[aria-invalid]') === null) close()
          }}
        >
          <TypedValue
            label={label}
            value={value}
            min={min}
            max={max}
            autoFocus
            widthInDigits={4}
            describedBy={hintId}
            onCommit={onCommit}
            onInvalid={(typed) => setIsInvalid(typed !== undefined)}
          />
          <span
            id={hintId}
            className={isInvalid ? 'token-field__hint token-field__hint--problem' : 'token-field__hint'}
          >
            {hint}
          </span>
        </form>
      )}
    </TokenPopover>
  )
}
