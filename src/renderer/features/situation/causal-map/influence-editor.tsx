import { useId, useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Estimate, Influence } from '../../../../shared/engine'
import { LONGEST_LINE } from '../../../../shared/formats'
import type { InfluenceForm } from '../../../state/situation-slice'
import { useStore } from '../../../state/store'
import { Button } from '../../../ui/button'
import { useRoom } from '../../../ui/use-room'
import { FullNote } from '../../../words/full-note'
import { useNumbers } from '../../../words/use-numbers'
import {
  changeInfluence,
  faultOfChange,
  localInfluence,
  MOST_WEIGHT,
  takeModelInfluence,
  type WeightFault,
} from './local-influence'
import type { MapNames } from './use-map-names'

interface InfluenceEditorProps {
  readonly influence: Influence
  /** As it holds now. */
  readonly weight: Estimate
  readonly names: MapNames
  readonly onClose: () => void
}

const ENDS = ['low', 'best', 'high'] as const

/** Change an influence for this scenario, with the reason, or take the model's value again. */
export function InfluenceEditor({ influence, weight, names, onClose }: InfluenceEditorProps) {
  const { t } = useTranslation('causal-map')
  const { level } = useNumbers()
  const scenario = useStore(({ document }) => document.scenario)
  const local = localInfluence(scenario, influence.id)
  const present: InfluenceForm = {
    low: String(weight.low),
    best: String(weight.best),
    high: String(weight.high),
    because: local?.because ?? '',
  }
  const typed = useStore(({ influenceDrafts }) => influenceDrafts[influence.id]) ?? present
  const { because } = typed
  const { influenceDrafted } = useStore.getState()
  const write = (part: Partial<InfluenceForm>) => {
    const next = { ...typed, ...part }
    const isChanged = ([...ENDS, 'because'] as const).some((one) => next[one] !== present[one])
    influenceDrafted(influence.id, isChanged ? next : undefined)
  }
  const close = () => {
    influenceDrafted(influence.id, undefined)
    onClose()
  }
  const [fault, setFault] = useState<WeightFault>()
  const faultId = useId()
  const fullId = useId()
  const room = useRoom(because, LONGEST_LINE)
  const name = t('influence', { from: names.reference(influence.from), to: names.reference(influence.to) })
  const keep = (event: SyntheticEvent) => {
    event.preventDefault()
    const wanted = { low: numberIn(typed.low), best: numberIn(typed.best), high: numberIn(typed.high) }
    const found = faultOfChange(scenario, influence.id, wanted, because)
    setFault(found)
    if (found !== undefined) return
    changeInfluence({ influence: influence.id, weight: wanted, because: inOneLine(because) }, name)
    close()
  }
  return (
    <form className="influence-editor" aria-label={name} onSubmit={keep}>
      <p className="caption">
        {t('edit.model', {
          low: level(influence.weight.low),
          high: level(influence.weight.high),
          best: level(influence.weight.best),
        })}
      </p>
      <div className="influence-editor__numbers">
        {ENDS.map((end) => (
          <label key={end}>
            <span className="caption">{t(`edit.${end}`)}</span>
            <input
              className="influence-editor__number"
              type="number"
              step="0.05"
              min={-MOST_WEIGHT}
              max={MOST_WEIGHT}
              dir="ltr"
              value={typed[end]}
              aria-describedby={fault === undefined ? undefined : faultId}
              onChange={(event) => write({ [end]: event.currentTarget.value })}
            />
          </label>
        ))}
      </div>
      <label>
        <span className="caption">{t('edit.because')}</span>
        <textarea
          {...room.field}
          className="influence-editor__because"
          rows={2}
          placeholder={t('edit.becauseHint')}
          value={because}
          aria-describedby={[fault && faultId, room.isFull && fullId].filter(Boolean).join(' ') || undefined}
          onChange={(event) => write({ because: event.currentTarget.value })}
        />
      </label>
      {room.isFull && <FullNote id={fullId} most={LONGEST_LINE} leftOut={room.leftOut} />}
      {fault !== undefined && (
        <p id={faultId} className="influence-editor__fault" role="alert">
          {t(`edit.fault.${fault}`)}
        </p>
      )}
      <div className="influence-editor__buttons">
        <Button type="submit">{t('edit.save')}</Button>
        <Button look="quiet" onPress={close}>
          {t('edit.cancel')}
        </Button>
        {local && (
          <Button
            look="quiet"
            onPress={() => {
              takeModelInfluence(influence.id, name)
              close()
            }}
          >
            {t('edit.back')}
          </Button>
        )}
      </div>
    </form>
  )
}

/** A reason is one line in the file. */
const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Nothing typed is no number, and not zero. */
const numberIn = (text: string): number => (text.trim() === '' ? NaN : Number(text))
