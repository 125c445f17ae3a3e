import { useId, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button'
import { TypedValue } from '../../../ui/typed-value'
import type { NumberFault } from '../../../ui/whole-number'
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

/** A number that is pressed and typed. Enter takes it and closes; what can't be taken stays, with the reason. */
export function NumberToken({ text, label, hint, lever, value, min, max, onCommit }: NumberTokenProps) {
  const { t } = useTranslation('explore')
  const hintId = useId()
  const [fault, setFault] = useState<NumberFault>()
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
              onEnter={close}
            />
            <Button
              onPress={() => {
                // Leaving the field for this button has taken its number, or found out why it can't be taken.
                if (fault === undefined) close()
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
