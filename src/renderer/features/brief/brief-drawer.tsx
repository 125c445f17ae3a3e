import { useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { MinorityView } from '../../plans/minority-view'
import { useStore } from '../../state/store'
import { IconButton } from '../../ui/button'
import { Tabs } from '../../ui/tabs'
import { AssessedList } from './assessed-list'
import { ExpectationsList } from './expectations-list'
import { PeopleList } from './people-list'
import './brief.css'

const PARTS = ['brief', 'people', 'assessed', 'expected'] as const
type Part = (typeof PARTS)[number]

/** What the open scenario says of the country: its one-page brief, its people, and every assessment with its evidence. */
export function BriefDrawer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['brief', 'shell'])
  const document = useStore((state) => state.document)
  const { scenario } = document
  const [part, setPart] = useState<Part>('brief')
  return (
    <ModalOverlay
      className="dialog-scrim brief-scrim"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Modal className="brief">
        <Dialog className="brief__dialog">
          <header className="brief__head">
            <Heading slot="title" level={1} className="brief__title">
              <bdi>{scenario.country}</bdi>
              <span className="brief__subtitle">
                <bdi>{scenario.title}</bdi>
              </span>
            </Heading>
            <IconButton label={t('shell:close')} icon="close" onPress={onClose} />
          </header>
          <Tabs
            label={t('label')}
            moreLabel={t('more')}
            tabs={PARTS.map((id) => ({ id, label: t(`parts.${id}`) }))}
            selected={part}
            onSelect={(id) => setPart(PARTS.find((known) => known === id) ?? part)}
          >
            {/* The words of a scenario are in its own language, whichever the window speaks. */}
            <div className="brief__page" key={part} tabIndex={0} role="document" aria-label={t(`parts.${part}`)}>
              {part === 'brief' && (
                <>
                  <BriefText language={scenario.language} paragraphs={scenario.brief} />
                  <MinorityView />
                </>
              )}
              {part === 'people' && <PeopleList scenario={scenario} />}
              {part === 'expected' && <ExpectationsList document={document} />}
              {part === 'assessed' && <AssessedList scenario={scenario} />}
            </div>
          </Tabs>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

interface BriefTextProps {
  readonly language: string
  readonly paragraphs: readonly string[]
}

function BriefText({ language, paragraphs }: BriefTextProps) {
  const { t } = useTranslation('brief')
  if (paragraphs.length === 0) return <p>{t('empty')}</p>
  return paragraphs.map((paragraph, index) => (
    <p key={index} className="brief__reading" lang={language} dir="auto">
      {paragraph}
    </p>
  ))
}
