import { useTranslation } from 'react-i18next'
import type { IpcError } from '../../../../shared/contract'
import type { Answer } from '../../../state/question-slice'
import { Button } from '../../../ui/button'
import { Dialog, Facts } from '../../../ui/dialog'
import { useCopyDetails } from '../use-copy-details'
import { Details } from './details'

const TEXTS = {
  'not-saved': 'questions.notSaved',
  'not-opened': 'questions.notOpened',
  'not-printed': 'questions.notPrinted',
  'not-exported': 'questions.notExported',
} as const

/** The file itself may be written, only no other beside it. */
const IN_CLOSED_FOLDER: ReadonlySet<IpcError['code']> = new Set([
  'storage/folder-read-only',
  'storage/edition-not-kept',
])

interface FailureDialogProps {
  readonly kind: keyof typeof TEXTS
  readonly name: string | null
  readonly error: IpcError
  readonly isHeld?: boolean
  readonly isNewPlace?: boolean
  readonly onAnswer: (answer: Answer) => void
}

/** The disk said no: what happened, what is safe, what to do. */
export function FailureDialog({ kind, name, error, isHeld = false, isNewPlace = false, onAnswer }: FailureDialogProps) {
  const { t } = useTranslation(['document', 'errors'])
  const copyDetails = useCopyDetails()
  const texts = TEXTS[kind]
  // A crash in the middle is mended from the backup of the work's own file, and of no other.
  const isInClosedFolder = IN_CLOSED_FOLDER.has(error.code)
  const details = [error.code, error.message, JSON.stringify(error.details ?? {})].join(' · ')
  return (
    <Dialog
      role="alertdialog"
      width="wide"
      tone="error"
      title={name === null ? t(`${texts}.nameless`) : t(`${texts}.title`, { name })}
      onClose={() => onAnswer('cancel')}
      asideAction={
        <Button look="quiet" onPress={() => copyDetails(details)}>
          {t('questions.copy')}
        </Button>
      }
      actions={
        kind === 'not-saved' ? (
          <SaveActions canWriteInto={isInClosedFolder && !isNewPlace} onAnswer={onAnswer} />
        ) : kind === 'not-opened' ? (
          <CloseAction onAnswer={onAnswer} />
        ) : (
          <RetryActions onAnswer={onAnswer} />
        )
      }
    >
      <Facts
        facts={[
          {
            term: t('questions.what'),
            description: `${t(`errors:codes.${error.code}.what`, error.details ?? {})} ${t(`${texts}.${isHeld ? 'held' : 'kept'}`)}`,
          },
          {
            term: t('questions.next'),
            description:
              isInClosedFolder && isNewPlace ? t('questions.elsewhere') : t(`errors:codes.${error.code}.next`),
          },
        ]}
      />
      <Details text={details} />
    </Dialog>
  )
}

interface SaveActionsProps extends Pick<FailureDialogProps, 'onAnswer'> {
  readonly canWriteInto: boolean
}

function SaveActions({ canWriteInto, onAnswer }: SaveActionsProps) {
  const { t } = useTranslation('document', { keyPrefix: 'questions' })
  return (
    <>
      <Button onPress={() => onAnswer('cancel')}>{t('close')}</Button>
      {canWriteInto ? (
        <Button onPress={() => onAnswer('in-place')}>{t('inPlace')}</Button>
      ) : (
        <Button onPress={() => onAnswer('retry')}>{t('retry')}</Button>
      )}
      <Button look="primary" autoFocus onPress={() => onAnswer('save-as')}>
        {t('saveAs')}
      </Button>
    </>
  )
}

/** Nothing of the work is in danger, so that closing is as good. */
function RetryActions({ onAnswer }: Pick<FailureDialogProps, 'onAnswer'>) {
  const { t } = useTranslation('document', { keyPrefix: 'questions' })
  return (
    <>
      <Button onPress={() => onAnswer('retry')}>{t('retry')}</Button>
      <CloseAction onAnswer={onAnswer} />
    </>
  )
}

export function CloseAction({ onAnswer }: Pick<FailureDialogProps, 'onAnswer'>) {
  const { t } = useTranslation('document', { keyPrefix: 'questions' })
  return (
    <Button look="primary" autoFocus onPress={() => onAnswer('cancel')}>
      {t('close')}
    </Button>
  )
}
