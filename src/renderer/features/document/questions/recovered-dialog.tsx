import { useTranslation } from 'react-i18next'
import type { RecoveredWork } from '../../../../shared/contract'
import type { Answer } from '../../../state/question-slice'
import { Button } from '../../../ui/button'
import { Dialog, Facts } from '../../../ui/dialog'

interface RecoveredDialogProps extends Pick<RecoveredWork, 'name' | 'savedAt' | 'fileNow'> {
  readonly onAnswer: (answer: Answer) => void
}

/** After a crash: what came back, and what is still missing. */
export function RecoveredDialog({ name, savedAt, fileNow, onAnswer }: RecoveredDialogProps) {
  const { t, i18n } = useTranslation('document', { keyPrefix: 'questions.recovered' })
  const format = new Intl.DateTimeFormat(i18n.resolvedLanguage, {
    dateStyle: 'long',
    timeStyle: 'medium',
    numberingSystem: 'latn',
  })
  return (
    <Dialog
      role="alertdialog"
      width="wide"
      title={t('title')}
      onClose={() => onAnswer('keep')}
      actions={
        <>
          <Button onPress={() => onAnswer('discard')}>{t('discard')}</Button>
          <Button look="primary" autoFocus onPress={() => onAnswer('keep')}>
            {t('keep')}
          </Button>
        </>
      }
    >
      <Facts
        facts={[
          { term: t('what'), description: t('whatText', { name, when: format.format(new Date(savedAt)) }) },
          { term: t('state'), description: t(`file.${fileNow}`) },
        ]}
      />
    </Dialog>
  )
}
