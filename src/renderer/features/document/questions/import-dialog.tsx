import { useTranslation } from 'react-i18next'
import type { Answer, FileToOpen } from '../../../state/question-slice'
import { Button } from '../../../ui/button'
import { Dialog, Facts } from '../../../ui/dialog'
import { useDeclaredFacts } from './declared-facts'

interface ImportDialogProps extends FileToOpen {
  readonly onAnswer: (answer: Answer) => void
}

/** A file that was never opened here: what it says of itself, and what was looked for in it, before it is shown. */
export function ImportDialog({ onAnswer, ...file }: ImportDialogProps) {
  const { t } = useTranslation('document', { keyPrefix: 'questions.import' })
  const declared = useDeclaredFacts(file)
  const checked = file.traces.length === 0 ? `${t('noNames')} ${t('noTraces')}` : t('noNames')
  return (
    <Dialog
      role="alertdialog"
      width="wide"
      title={t('title')}
      onClose={() => onAnswer('cancel')}
      asideAction={
        <Button look="quiet" onPress={() => onAnswer('cancel')}>
          {t('cancel')}
        </Button>
      }
      actions={
        <Button look="primary" autoFocus onPress={() => onAnswer('open')}>
          {t('open')}
        </Button>
      }
    >
      <Facts
        facts={[
          ...declared,
          { term: t('names'), description: checked },
          { term: t('results'), description: t('noResults') },
        ]}
      />
    </Dialog>
  )
}
