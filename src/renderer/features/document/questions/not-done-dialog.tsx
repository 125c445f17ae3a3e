import { useTranslation } from 'react-i18next'
import type { Answer } from '../../../state/question-slice'
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'

/** A way out where a disk does not answer: the work is put aside, and the window need not wait. */
export function NotDoneDialog({ onAnswer }: { readonly onAnswer: (answer: Answer) => void }) {
  const { t } = useTranslation('document', { keyPrefix: 'questions.notDone' })
  return (
    <Dialog
      role="alertdialog"
      title={t('title')}
      onClose={() => onAnswer('cancel')}
      asideAction={<Button onPress={() => onAnswer('close')}>{t('close')}</Button>}
      actions={
        <Button look="primary" autoFocus onPress={() => onAnswer('cancel')}>
          {t('wait')}
        </Button>
      }
    >
      <p>{t('body')}</p>
    </Dialog>
  )
}
