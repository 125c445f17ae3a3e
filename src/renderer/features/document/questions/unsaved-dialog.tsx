import { useTranslation } from 'react-i18next'
import type { Answer } from '../../../state/question-slice'
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'

interface UnsavedDialogProps {
  readonly name: string | null
  readonly onAnswer: (answer: Answer) => void
}

export function UnsavedDialog({ name, onAnswer }: UnsavedDialogProps) {
  const { t } = useTranslation('document', { keyPrefix: 'questions' })
  return (
    <Dialog
      role="alertdialog"
      title={name === null ? t('unsaved.nameless') : t('unsaved.title', { name })}
      onClose={() => onAnswer('cancel')}
      asideAction={<Button onPress={() => onAnswer('discard')}>{t('unsaved.discard')}</Button>}
      actions={
        <>
          <Button onPress={() => onAnswer('cancel')}>{t('cancel')}</Button>
          <Button look="primary" autoFocus onPress={() => onAnswer('save')}>
            {t('unsaved.save')}
          </Button>
        </>
      }
    >
      <p>{t('unsaved.body')}</p>
    </Dialog>
  )
}
