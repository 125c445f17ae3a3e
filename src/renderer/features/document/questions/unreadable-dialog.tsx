import { useTranslation } from 'react-i18next'
import type { FileFault } from '../../../../shared/formats'
import type { Answer, UnreadableWork } from '../../../state/question-slice'
import { Button } from '../../../ui/button'
import { Dialog, Facts } from '../../../ui/dialog'
import { faultDetails } from '../../../words/fault-words'
import { useCopyDetails } from '../use-copy-details'
import { Details } from './details'
import { CloseAction } from './failure-dialog'
import { FaultList } from './fault-list'

interface UnreadableDialogProps {
  readonly name: string
  readonly faults: readonly FileFault[]
  readonly of?: UnreadableWork
  readonly onAnswer: (answer: Answer) => void
}

/** Every fault of the file with its place, the rule and what mends it. */
export function UnreadableDialog({ name, faults, of, onAnswer }: UnreadableDialogProps) {
  const { t } = useTranslation('document', { keyPrefix: 'questions' })
  const copyDetails = useCopyDetails()
  const details = faultDetails(name, faults)
  const isLeftover = of === 'leftover' || of === 'leftoverInTheWay'
  const isNewer = of === undefined && faults[0]?.code === 'version/newer'
  return (
    <Dialog
      width="wide"
      tone="error"
      title={t(`unreadable.${isLeftover ? 'leftover' : (of ?? (isNewer ? 'newer' : 'title'))}`)}
      onClose={() => onAnswer('cancel')}
      asideAction={
        <Button look="quiet" onPress={() => copyDetails(details)}>
          {t('copy')}
        </Button>
      }
      actions={
        <>
          {isLeftover && <Button onPress={() => onAnswer('save-as')}>{t('unreadable.saveCopy')}</Button>}
          <CloseAction onAnswer={onAnswer} />
        </>
      }
    >
      <Facts
        facts={[
          { term: t('file'), description: <bdi>{name}</bdi> },
          ...(isNewer ? [] : [{ term: t('what'), description: t('unreadable.faults', { count: faults.length }) }]),
        ]}
      />
      <FaultList faults={faults} />
      <Details text={details} />
      {!isNewer && <p className="caption">{t(`unreadable.next.${of ?? 'file'}`)}</p>}
    </Dialog>
  )
}
