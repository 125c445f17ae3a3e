import { useRef, useState, type ReactNode } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { closeAndGoBack, LeaveCard } from './leave-card'
import { useOnPaper } from './on-paper'
import './explained-word.css'

interface ExplainedWordProps {
  /** What stands in the sentence. */
  readonly word: ReactNode
  readonly title: string
  /** Which end of the word the card keeps to, so that it grows away from what it explains. */
  readonly side?: 'start' | 'end'
  /** Class of what is pressed, where it is no word of a sentence. */
  readonly className?: string
  /** What it means and where it comes from. */
  readonly children: ReactNode
}

/** What stands at the foot of the window, such as that the country is fictional, is not covered: pixels from every edge. */
const CLEAR_OF_STATUS_LINE = 32

/** A word of the headline that opens a card which explains it, by pointer or keyboard. */
export function ExplainedWord({
  word,
  title,
  side = 'start',
  className = 'explained-word',
  children,
}: ExplainedWordProps) {
  const button = useRef<HTMLButtonElement>(null)
  // The card of a word in a table leaves its whole row in sight, for its numbers are what it explains.
  const anchor = useRef<Element | null>(null)
  const [isOpen, setIsOpen] = useState(false)
  const leave = () => closeAndGoBack(() => setIsOpen(false), button.current)
  if (useOnPaper()) return className === 'explained-word' ? word : <span className={className}>{word}</span>
  return (
    <DialogTrigger
      isOpen={isOpen}
      onOpenChange={(opens) => {
        setIsOpen(opens)
        anchor.current = button.current?.closest('td, th') ?? button.current
      }}
    >
      <Button ref={button} className={className}>
        {word}
      </Button>
      <Popover
        className="card card--wide"
        triggerRef={anchor}
        placement={`bottom ${side}`}
        offset={8}
        containerPadding={CLEAR_OF_STATUS_LINE}
      >
        <Dialog className="card__body" aria-label={title}>
          <h2 className="card__title">{title}</h2>
          <LeaveCard value={leave}>{children}</LeaveCard>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
