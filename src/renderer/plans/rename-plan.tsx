import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { visibleText } from '../../shared/lib/visible-text'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { useUnconfirmed } from '../ui/pending-edits'
import { useRoom } from '../ui/use-room'
import { FullNote } from '../words/full-note'
import { renamePlan } from './plan-actions'
import { LONGEST_NAME } from './plan-edits'
import { usePlanNaming } from './use-plan-name'
import './rename-plan.css'

interface RenamePlanProps {
  readonly planId: string
  readonly name: string
  readonly onClose: () => void
}

/** Give a plan another name. */
export function RenamePlan({ planId, name, onClose }: RenamePlanProps) {
  const { t } = useTranslation('explore')
  const nameWith = usePlanNaming()
  const [draft, setDraft] = useState(name)
  const fieldId = useId()
  const fullId = useId()
  const room = useRoom(draft, LONGEST_NAME)
  const written = visibleText(draft)
  useUnconfirmed('planName', written !== '' && written !== name)
  const keep = () => {
    renamePlan(planId, written, nameWith)
    onClose()
  }
  return (
    <Dialog
      title={t('plan.rename')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button look="primary" isDisabled={written === ''} onPress={keep}>
            {t('done')}
          </Button>
        </>
      }
    >
      <label htmlFor={fieldId}>{t('plan.name')}</label>
      <input
        {...room.field}
        id={fieldId}
        className="plan-name"
        autoFocus
        value={draft}
        aria-describedby={room.isFull ? fullId : undefined}
        onFocus={(event) => {
          // Whoever comes back from another window goes on typing.
          if (draft === name) event.currentTarget.select()
        }}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && written !== '') keep()
        }}
      />
      {room.isFull && <FullNote id={fullId} most={LONGEST_NAME} leftOut={room.leftOut} />}
    </Dialog>
  )
}
