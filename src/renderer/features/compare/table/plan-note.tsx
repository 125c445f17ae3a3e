import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlanName } from '../../../plans/use-plan-name'
import { useStore } from '../../../state/store'
import { useStay } from '../../../state/use-stay'
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'
import { usePendingEdit } from '../../../ui/pending-edits'
import { usePause } from '../../../ui/use-pause'
import { useRoom } from '../../../ui/use-room'
import { FullNote } from '../../../words/full-note'

interface PlanNoteProps {
  readonly planId: string
  readonly onClose: () => void
}

const LONGEST_NOTE = 2000

/** What the authors of a plan say of it. The document has it whenever they pause, as one step that is taken back if they cancel. */
export function PlanNote({ planId, onClose }: PlanNoteProps) {
  const { t } = useTranslation(['compare', 'explore'])
  const nameOf = usePlanName()
  const note = useStore(({ document }) => document.plans.find(({ id }) => id === planId)?.note ?? '')
  const [draft, setDraft] = useState(note)
  const fieldId = useId()
  const fullId = useId()
  const room = useRoom(draft, LONGEST_NOTE)
  const stay = useStay()
  const text = draft.trim()
  const put = () => {
    if (text === note) return undefined
    stay.change(() =>
      useStore.getState().edit({ key: 'compare:change.note', params: { name: nameOf(planId) } }, (document) => {
        const plan = document.plans.find(({ id }) => id === planId)
        if (!plan) return
        if (text === '') delete plan.note
        else plan.note = text
      }),
    )
    return undefined
  }
  usePendingEdit(text !== note, put)
  const typedOn = usePause(put)
  const keep = () => {
    put()
    onClose()
  }
  const cancel = () => {
    stay.takeBack()
    onClose()
  }
  return (
    <Dialog
      title={t('plan.noteTitle', { plan: nameOf(planId) })}
      onClose={cancel}
      actions={
        <>
          <Button onPress={cancel}>{t('explore:cancel')}</Button>
          <Button look="primary" onPress={keep}>
            {t('explore:done')}
          </Button>
        </>
      }
    >
      <label htmlFor={fieldId}>{t('plan.noteLabel')}</label>
      <textarea
        {...room.field}
        id={fieldId}
        className="plan-note"
        autoFocus
        rows={5}
        dir="auto"
        value={draft}
        aria-describedby={room.isFull ? fullId : undefined}
        onChange={(event) => {
          setDraft(event.currentTarget.value)
          typedOn()
        }}
      />
      {room.isFull && <FullNote id={fullId} most={LONGEST_NOTE} leftOut={room.leftOut} />}
    </Dialog>
  )
}
