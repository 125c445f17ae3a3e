import type { ReactNode, RefObject } from 'react'
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components'

interface TokenPopoverProps {
  readonly text: string
  /** What is changed here: "Start of Mediation". */
  readonly label: string
  /** The lever the panel stands beside, so that what is changed stays in sight. */
  readonly lever: RefObject<HTMLElement | null>
  /** The last token of a row gives way where there is no room. */
  readonly isLast?: boolean
  readonly children: (close: () => void) => ReactNode
}

/** A word with a dotted line that opens a small panel in which it is changed. */
export function TokenPopover({ text, label, lever, isLast = false, children }: TokenPopoverProps) {
  return (
    <DialogTrigger>
      <Button className={isLast ? 'lever__token lever__token--last' : 'lever__token'} aria-label={`${label}: ${text}`}>
        <span className="lever__token-word" dir="auto" {...(isLast && { title: text })}>
          {text}
        </span>
      </Button>
      <Popover className="card card--small" triggerRef={lever} placement="end top" offset={6} containerPadding={32}>
        <Dialog className="card__body">
          {({ close }) => (
            <>
              <Heading slot="title" level={2} className="card__title">
                {label}
              </Heading>
              {children(close)}
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
