import { useTranslation } from 'react-i18next'
import type { Answer } from '../../../state/question-slice'
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'

interface ConflictDialogProps {
  readonly name: string
  readonly onAnswer: (answer: Answer) => void
}

/** The file is no longer the one that was opened. The way that loses nothing is the primary one. */
export function ConflictDialog({ name, onAnswer }: ConflictDialogProps) {
  const { t } = useTranslation('document', { keyPrefix: 'questions' })
  return (
    <Dialog
      role="alertdialog"
      width="wide"
      tone="error"
      title={t('conflict.title', { name })}
      onClose={() => onAnswer('cancel')}
      asideAction={
        <Button look="quiet" onPress={() => onAnswer('cancel')}>
          {t('cancel')}
        </Button>
      }
      actions={
        <>
          <Button onPress={() => onAnswer('read-theirs')}>{t('conflict.readTheirs')}</Button>
          <Button onPress={() => onAnswer('keep-mine')}>{t('conflict.keepMine')}</Button>
          <Button look="primary" autoFocus onPress={() => onAnswer('keep-both')}>
            {t('conflict.keepBoth')}
          </Button>
        </>
      }
    >
      <p>{t('conflict.body')}</p>
    </Dialog>
  )
}
