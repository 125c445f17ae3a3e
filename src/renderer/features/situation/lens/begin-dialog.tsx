import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ORGANISATION_KINDS, type OrganisationKind } from '../../../../shared/assessment'
import { visibleText } from '../../../../shared/lib/visible-text'
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'
import { useUnconfirmed } from '../../../ui/pending-edits'
import { Picker } from '../../../ui/picker'
import { useRoom } from '../../../ui/use-room'
import { FullNote } from '../../../words/full-note'

interface BeginDialogProps {
  /** How many assessors there are. */
  readonly count: number
  readonly onBegin: (name: string, organisation: OrganisationKind | undefined) => void
  readonly onClose: () => void
}

const NOT_SAID = 'not-said'
const LONGEST_NAME = 80

/** Who begins a private first round: a pseudonym, and a kind of organisation if they like. */
export function BeginDialog({ count, onBegin, onClose }: BeginDialogProps) {
  const { t } = useTranslation('lens')
  const usual = t('begin.defaultName', { number: count + 1 })
  const [name, setName] = useState(usual)
  const [kind, setKind] = useState<string>(NOT_SAID)
  const fullId = useId()
  const room = useRoom(name, LONGEST_NAME)
  useUnconfirmed('assessment', name !== usual && visibleText(name) !== '')
  const begin = () =>
    onBegin(
      visibleText(name) || usual,
      ORGANISATION_KINDS.find((one) => one === kind),
    )
  return (
    <Dialog
      title={t('begin.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('begin.cancel')}</Button>
          <Button look="primary" onPress={begin}>
            {t('begin.start')}
          </Button>
        </>
      }
    >
      <p>{t('begin.steps')}</p>
      <label className="lens__name-field">
        {t('begin.name')}
        <input
          {...room.field}
          autoFocus
          dir="auto"
          value={name}
          aria-describedby={room.isFull ? fullId : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </label>
      {room.isFull && <FullNote id={fullId} most={LONGEST_NAME} leftOut={room.leftOut} />}
      <p className="caption">{t('begin.pseudonym')}</p>
      <Picker
        label={t('begin.organisation')}
        showsLabel
        groups={[
          {
            id: 'kind',
            options: [
              { id: NOT_SAID, label: t('begin.noOrganisation') },
              ...ORGANISATION_KINDS.map((id) => ({ id, label: t(`begin.organisations.${id}`) })),
            ],
          },
        ]}
        selected={kind}
        onSelect={setKind}
      />
    </Dialog>
  )
}
