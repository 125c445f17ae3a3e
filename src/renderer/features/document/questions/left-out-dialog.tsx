import { useTranslation } from 'react-i18next'
import type { Answer } from '../../../state/question-slice'
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'
import type { LeftOut } from '../../../ui/pending-edits'

interface LeftOutDialogProps {
  readonly why: LeftOut
  readonly onAnswer: (answer: Answer) => void
}

/** Something that was typed goes with the document it was typed in. The way that loses nothing is the primary one. */
export function LeftOutDialog({ why, onAnswer }: LeftOutDialogProps) {
  const { t } = useTranslation('document', { keyPrefix: 'questions' })
  const forms = why.filter((one) => one !== 'refused')
  const worst = forms.length < why.length ? 'refused' : 'unconfirmed'
  return (
    <Dialog
      role="alertdialog"
      title={t(`leftOut.${worst}.title`)}
      onClose={() => onAnswer('cancel')}
      asideAction={<Button onPress={() => onAnswer('discard')}>{t('leftOut.discard')}</Button>}
      actions={
        <Button look="primary" autoFocus onPress={() => onAnswer('cancel')}>
          {t('leftOut.goBack')}
        </Button>
      }
    >
      <p>{t(`leftOut.${worst}.body`)}</p>
      {forms.length > 0 && (
        <>
          <p>{t('leftOut.begun')}</p>
          <ul>
            {forms.map((form) => (
              <li key={form}>{t(`leftOut.forms.${form}`)}</li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  )
}
