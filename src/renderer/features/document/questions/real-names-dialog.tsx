import { useTranslation } from 'react-i18next'
import type { RealWorldName } from '../../../../shared/formats'
import type { Answer, FileToOpen } from '../../../state/question-slice'
import { Button } from '../../../ui/button'
import { Dialog, Facts } from '../../../ui/dialog'
import { useDeclaredFacts } from './declared-facts'

/** More are counted, not listed: a few are enough to see what kind of file it is. */
const LISTED = 6

interface RealNamesDialogProps extends FileToOpen {
  readonly names: readonly RealWorldName[]
  readonly onAnswer: (answer: Answer) => void
}

/** A file names real places or peoples: what was found, what that would mean, and the way back as the safe one. */
export function RealNamesDialog({ names, onAnswer, ...file }: RealNamesDialogProps) {
  const { t } = useTranslation('document', { keyPrefix: 'questions.realNames' })
  const declared = useDeclaredFacts(file)
  const found = (
    <ul>
      {names.slice(0, LISTED).map((entry) => (
        <li key={`${entry.field} ${entry.found}`}>
          <b>
            <bdi>{entry.found}</bdi>
          </b>{' '}
          {t(`fields.${entry.field}`)}
        </li>
      ))}
      {names.length > LISTED && <li>{t('more', { count: names.length - LISTED })}</li>}
    </ul>
  )
  return (
    <Dialog
      role="alertdialog"
      width="wide"
      title={t('title')}
      onClose={() => onAnswer('cancel')}
      asideAction={<Button onPress={() => onAnswer('open')}>{t('open')}</Button>}
      actions={
        <Button look="primary" autoFocus onPress={() => onAnswer('cancel')}>
          {t('cancel')}
        </Button>
      }
    >
      <Facts
        facts={[
          ...declared,
          { term: t('found'), description: found },
          { term: t('tool'), description: t('toolText') },
          { term: t('notTool'), description: t('notToolText') },
          { term: t('afterwards'), description: t('afterwardsText') },
        ]}
      />
    </Dialog>
  )
}
