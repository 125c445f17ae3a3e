import { useId, useRef, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button'
import { TypedValue } from '../../../ui/typed-value'
import type { NumberFault } from '../../../ui/whole-number'
import { tellRefused } from '../../../state/refused-number'
import { useNumbers } from '../../../words/use-numbers'
import { TokenPopover } from './token-popover'

interface NumberTokenProps {
  readonly text: string
  readonly label: string
  /** What may be typed: "Months from today, −24 to 36". */
  readonly hint: string
  readonly lever: RefObject<HTMLElement | null>
  readonly value: number
  readonly min: number
  readonly max: number
  readonly onCommit: (value: number) => void
}

/** A number that is pressed and typed. Enter takes it and closes; what can't be taken keeps the panel open, with the reason. */
export function NumberToken({ text, label, hint, lever, value, min, max, onCommit }: NumberTokenProps) {
  const { t } = useTranslation('explore')
  const hintId = useId()
  const { month } = useNumbers()
  const [fault, setFault] = useState<NumberFault>()
  const wasRefused = useRef(false)
  return (
    <TokenPopover text={text} label={label} lever={lever}>
      {(close) => (
        <>
          <div className="token-field">
            <TypedValue
              label={label}
              value={value}
              min={min}
              max={max}
              autoFocus
              widthInDigits={4}
              describedBy={hintId}
              onCommit={onCommit}
              onInvalid={setFault}
              onRefused={(found, typed) => {
                setFault(found)
                wasRefused.current = true
                tellRefused({ label, value, low: month(min), high: month(max) }, found, typed)
              }}
              onEnter={close}
            />
            <Button
              onPress={() => {
                // Leaving the field for this button has taken its number, or found out why it can't be taken.
                if (!wasRefused.current) close()
                wasRefused.current = false
              }}
            >
              {t('done')}
            </Button>
          </div>
          <p id={hintId} className="token-field__hint" data-problem={fault !== undefined || undefined}>
            {fault !== undefined && fault !== 'out-of-range' && <>{t(`number.${fault}`)} </>}
            {hint}
          </p>
        </>
      )}
    </TokenPopover>
  )
}
