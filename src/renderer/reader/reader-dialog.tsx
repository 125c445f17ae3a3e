import { useCallback, useEffect, useRef } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { PagePlace } from '../state/view-slice'
import { Button, IconButton } from '../ui/button'
import { Skeleton } from '../ui/skeleton'
import { ContentsList } from './contents-list'
import { FindField } from './find-field'
import { goToHeading, goToLink, placeOfLink } from './page-elements'
import { PageText } from './page-text'
import { usePage } from './use-page'
import { useTrail } from './use-trail'
import '../ui/dialog.css'
import './reader.css'

interface ReaderDialogProps {
  /** Where reading begins; links lead on from there. */
  readonly start: PagePlace
  readonly onClose: () => void
  readonly onOpenAbout: () => void
}

/** The pages of the documentation, read in the window: they are part of the program, and nothing outside is opened. */
export function ReaderDialog({ start, onClose, onOpenAbout }: ReaderDialogProps) {
  const { t, i18n } = useTranslation('shell')
  const { here, canGoBack, follow, back } = useTrail(start)
  const status = usePage(here.page)
  const read = status.kind === 'ready' && status.path === here.page ? status.page : null
  const pageElement = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const page = pageElement.current
    if (!read || !page) return
    if (here.leftBy === null) goToHeading(page, here.anchor)
    else goToLink(page, here.leftBy)
  }, [here, read])
  const followLink = useCallback(
    (place: PagePlace, link: HTMLAnchorElement) =>
      follow(place, pageElement.current && placeOfLink(pageElement.current, link)),
    [follow],
  )

  const title = read?.title ?? here.page
  return (
    <ModalOverlay
      className="dialog-scrim reader-scrim"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Modal className="dialog-frame reader">
        <Dialog className="dialog">
          <header className="reader__head">
            <div className="reader__name">
              <Heading slot="title" level={1} className="reader__title" lang="en" dir="ltr">
                {title}
              </Heading>
              <p className="caption">
                <bdi>{here.page}</bdi>
                {i18n.resolvedLanguage !== 'en' && ` · ${t('reader.english')}`}
              </p>
            </div>
            <div className="reader__tools">
              <FindField key={here.page} page={pageElement} />
              <Button look="quiet" isDisabled={!canGoBack} onPress={back}>
                {t('reader.back')}
              </Button>
              <Button look="quiet" onPress={onOpenAbout}>
                {t('reader.toCard')}
              </Button>
              <IconButton label={t('close')} icon="close" onPress={onClose} />
            </div>
          </header>
          <div className="reader__columns">
            {read && (
              <ContentsList headings={read.headings} onChoose={(anchor) => follow({ page: here.page, anchor }, null)} />
            )}
            {/* The pages are in English, whichever language the window speaks. */}
            <div
              key={here.page}
              ref={pageElement}
              className="reader__page page-text"
              tabIndex={0}
              role="document"
              aria-label={title}
              lang="en"
              dir="ltr"
            >
              {read && <PageText path={here.page} page={read} onFollow={followLink} />}
              {!read && status.kind === 'failed' && <p role="alert">{t('reader.failed')}</p>}
              {!read && status.kind !== 'failed' && <Skeleton />}
            </div>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
