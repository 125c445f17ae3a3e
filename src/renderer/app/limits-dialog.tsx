import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { TextSection } from './text-section'

const PARTS = ['is', 'isNot', 'content'] as const

interface LimitsDialogProps {
  /** However it is closed: who closed it has seen it. */
  readonly onClose: () => void
  readonly onOpenBrief: () => void
}

/** What the tool is, what it is not, and what one will read about. Shown once at the first start, later from Help. */
export function LimitsDialog({ onClose, onOpenBrief }: LimitsDialogProps) {
  const { t } = useTranslation('shell', { keyPrefix: 'limits' })
  return (
    <Dialog
      title={t('title')}
      width="wide"
      onClose={onClose}
      asideAction={
        <Button look="quiet" onPress={onOpenBrief}>
          {t('openBrief')}
        </Button>
      }
      actions={
        <Button look="primary" size="large" autoFocus onPress={onClose}>
          {t('understood')}
        </Button>
      }
    >
      <div className="text-sections">
        {PARTS.map((part) => (
          <TextSection key={part} title={t(`${part}.title`)}>
            <p className="text-section__text">{t(`${part}.text`)}</p>
          </TextSection>
        ))}
        <p className="caption">{t('offline')}</p>
      </div>
    </Dialog>
  )
}
