import type { ReactNode } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'

interface TokenPopoverProps {
  readonly text: string
  /** What is changed here: "Start of Mediation". */
  readonly label: string
  /** The last token of a row gives way where there is no room. */
  readonly isLast?: boolean
  readonly children: (close: () => void) => ReactNode
}

/** A word with a dotted line that opens a small panel in which it is changed. */
export function TokenPopover({ text, label, isLast = false, children }: TokenPopoverProps) {
  return (
    <DialogTrigger>
      <Button className={isLast ? 'lever__token lever__token--last' : 'lever__token'} aria-label={`${label}: ${text}`}>
        {text}
      </Button>
      <Popover className="card card--small" placement="top start" offset={6}>
        <Dialog className="card__body" aria-label={label}>
          {({ close }) => <>{children(close)}</>}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
