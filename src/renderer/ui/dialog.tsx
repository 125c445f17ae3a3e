import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Icon } from './icon'
import './dialog.css'

interface DialogProps {
  readonly title: string
  readonly width?: 'narrow' | 'wide'
  /** `alertdialog`: a choice that can't be put off. */
  readonly role?: 'dialog' | 'alertdialog'
  readonly tone?: 'plain' | 'error'
  /** More than fits a window: the text can have the keyboard, so that it is scrolled with it. */
  readonly isLong?: boolean
  readonly children: ReactNode
  /** Buttons at the end; the safe one is primary and has the focus. */
  readonly actions?: ReactNode
  /** Stands at the start of the row of buttons, such as "Copy details". */
  readonly asideAction?: ReactNode
  /** Esc, or a press outside of a dialog that is not an `alertdialog`. */
  readonly onClose: () => void
}

/** A dialog over the scrim. It is open as long as it is rendered. */
export function Dialog({
  title,
  width = 'narrow',
  role = 'dialog',
  tone = 'plain',
  isLong = false,
  onClose,
  ...parts
}: DialogProps) {
  return (
    <ModalOverlay
      className="dialog-scrim"
      isOpen
      isDismissable={role === 'dialog'}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Modal className={`dialog-frame dialog-frame--${width}`}>
        <AriaDialog role={role} className="dialog">
          <Heading slot="title" level={1} className="dialog__title">
            {tone === 'error' && (
              <span className="dialog__icon">
                <Icon name="warning" size={20} />
              </span>
            )}
            {title}
          </Heading>
          <div className="dialog__body" {...(isLong && { tabIndex: 0, role: 'document', 'aria-label': title })}>
            {parts.children}
          </div>
          {(parts.actions ?? parts.asideAction) && (
            <div className="dialog__actions">
              {parts.asideAction}
              <span className="grow" />
              {parts.actions}
            </div>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

interface FactsProps {
  readonly facts: readonly { readonly term: string; readonly description: ReactNode }[]
}

/** Facts as term and description. */
export function Facts({ facts }: FactsProps) {
  return (
    <dl className="facts">
      {facts.map(({ term, description }) => (
        <div key={term} className="facts__row">
          <dt className="facts__term">{term}</dt>
          <dd>{description}</dd>
        </div>
      ))}
    </dl>
  )
}
