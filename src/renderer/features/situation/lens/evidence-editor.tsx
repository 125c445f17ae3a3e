import { useId, type ChangeEvent } from 'react'
import { useTranslation } from 'react-i18next'
import {
  CREDIBILITIES,
  MAX_EVIDENCE_NOTES,
  OLDEST_EVIDENCE,
  RELIABILITIES,
  type EvidenceNote,
} from '../../../../shared/assessment'
import { Button, IconButton } from '../../../ui/button'
import { Picker } from '../../../ui/picker'
import { TypedValue } from '../../../ui/typed-value'
import { useRoom } from '../../../ui/use-room'
import { FullNote } from '../../../words/full-note'
import { endRatingGesture } from './lens-edits'

interface EvidenceEditorProps {
  readonly notes: readonly EvidenceNote[]
  /** Changes with the same gesture are one step of the history. */
  readonly onChange: (notes: readonly EvidenceNote[], gesture?: string) => void
}

const LONGEST_NOTE = 1000
const LONGEST_SOURCE = 300

/** Notes of evidence: what was observed, where it comes from, when, and how far it can be relied on. */
export function EvidenceEditor({ notes, onChange }: EvidenceEditorProps) {
  const { t } = useTranslation('lens')
  const replaced = (at: number, changes: Partial<EvidenceNote>, gesture?: string) =>
    onChange(
      notes.map((note, other) => (other === at ? { ...note, ...changes } : note)),
      gesture,
    )
  const empty: EvidenceNote = { text: '', source: '', step: 0, reliability: 'F', credibility: 6 }
  return (
    <fieldset className="lens__evidence">
      <legend>{t('editor.evidence')}</legend>
      {notes.map((note, at) => (
        <div key={at} className="lens__note">
          <NoteText
            label={t('editor.text')}
            value={note.text}
            longest={LONGEST_NOTE}
            rows={2}
            onChange={(text) => replaced(at, { text }, `text ${at}`)}
          />
          <NoteText
            label={t('editor.source')}
            value={note.source}
            longest={LONGEST_SOURCE}
            onChange={(source) => replaced(at, { source }, `source ${at}`)}
          />
          <label className="lens__note-month">
            {t('editor.month')}
            <TypedValue
              label={t('editor.month')}
              value={-note.step}
              min={0}
              max={OLDEST_EVIDENCE}
              widthInDigits={4}
              onCommit={(months) => replaced(at, { step: 0 - months })}
            />
          </label>
          <div className="lens__pickers">
            <Picker
              label={t('editor.reliability')}
              groups={[
                { id: 'r', options: RELIABILITIES.map((id) => ({ id, label: t(`editor.reliabilities.${id}`) })) },
              ]}
              selected={note.reliability}
              onSelect={(id) => replaced(at, { reliability: RELIABILITIES.find((one) => one === id) ?? 'F' })}
            />
            <Picker
              label={t('editor.credibility')}
              groups={[
                {
                  id: 'c',
                  options: CREDIBILITIES.map((id) => ({ id: String(id), label: t(`editor.credibilities.${id}`) })),
                },
              ]}
              selected={String(note.credibility)}
              onSelect={(id) => replaced(at, { credibility: CREDIBILITIES.find((one) => String(one) === id) ?? 6 })}
            />
            <IconButton
              label={t('editor.removeNote')}
              icon="close"
              iconSize={14}
              onPress={() => onChange(notes.filter((_, other) => other !== at))}
            />
          </div>
        </div>
      ))}
      {notes.length < MAX_EVIDENCE_NOTES && (
        <Button icon="add" onPress={() => onChange([...notes, empty])}>
          {t('editor.addNote')}
        </Button>
      )}
    </fieldset>
  )
}

interface NoteTextProps {
  readonly label: string
  readonly value: string
  readonly longest: number
  readonly rows?: number
  readonly onChange: (text: string) => void
}

/** A text of a note, with what it is about inside it while it is empty. */
function NoteText({ label, value, longest, rows, onChange }: NoteTextProps) {
  const fullId = useId()
  const room = useRoom(value, longest)
  const field = {
    ...room.field,
    'aria-label': label,
    'aria-describedby': room.isFull ? fullId : undefined,
    placeholder: label,
    dir: 'auto',
    value,
    onChange: ({ currentTarget }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onChange(currentTarget.value),
    onBlur: endRatingGesture,
  }
  return (
    <>
      {rows === undefined ? <input {...field} /> : <textarea {...field} rows={rows} />}
      {room.isFull && <FullNote id={fullId} most={longest} leftOut={room.leftOut} />}
    </>
  )
}
