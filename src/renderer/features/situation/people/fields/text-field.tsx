import { useId, useState, type ChangeEvent, type FocusEvent, type KeyboardEvent } from 'react'
import { visibleText } from '../../../../../shared/lib/visible-text'
import { selectPresent } from '../../../../state/document-slice'
import { useRefusedText } from '../../../../state/refused-text'
import { useStore } from '../../../../state/store'
import { useStay } from '../../../../state/use-stay'
import { isPassingLeave } from '../../../../ui/passing-leave'
import { usePendingEdit } from '../../../../ui/pending-edits'
import { useKeptCaret } from '../../../../ui/use-kept-caret'
import { usePause } from '../../../../ui/use-pause'
import { useRoom } from '../../../../ui/use-room'
import { FullNote } from '../../../../words/full-note'
import './fields.css'

interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly longest: number
  /** Where the text may not be empty: what is said of that. */
  readonly needed?: string
  /** Language the author writes in. */
  readonly language?: string
  readonly rows?: number
  /** Say in plain words why a text can't be taken; undefined: it can. */
  readonly faultOf?: (text: string) => string | undefined
  /** What becomes of a text in the document, where that is not the text itself. */
  readonly asKept?: (text: string) => string
  /**
   * Called on leaving the field, with Enter, and when the document is about to be saved or left, and only with another text that
   * can be taken. A long text is also put into the document whenever its author pauses. What it returns is why not.
   */
  readonly onCommit: (text: string) => string | undefined
}

interface Draft {
  readonly text: string
  /** What the document held before it was typed. */
  readonly before: string
}

/**
 * A text that is kept as typed until it is left; what can't be taken stays, and says why beside it.
 *
 * All that is typed before the field is left is one step of the history. Until then undo is about the text.
 */
export function TextField({ label, value, longest, needed, language, rows, faultOf, ...field }: TextFieldProps) {
  const { asKept = asItIs, onCommit } = field
  const id = useId()
  const [draft, setDraft] = useState<Draft | null>(null)
  const [fault, setFault] = useState<string>()
  const [seen, setSeen] = useState(value)
  // The change that the document ends with when typing was undone here: after another one that is not what was undone last.
  const [undoneAt, setUndoneAt] = useState<number>()
  const present = useStore(selectPresent)
  const stay = useStay()
  const kept = (typed: string) => asKept(visibleText(typed))
  if (seen !== value) {
    setSeen(value)
    // Undo, or another edit, has changed the text: what was being typed is about one that is gone.
    if (draft !== null && kept(draft.text) !== value) {
      setDraft(null)
      setFault(undefined)
    }
  }
  /** Why it is not in the document now; undefined: it is. */
  const put = ({ text: typed, before }: Draft): string | undefined => {
    const text = visibleText(typed)
    const found = needed !== undefined && text === '' ? needed : faultOf?.(text)
    if (found !== undefined || kept(typed) === value) return found
    // Back at what it was, as if nothing had been typed.
    if (kept(typed) === before && stay.takeBack()) return undefined
    return stay.change(() => onCommit(text))
  }
  const commit = () => {
    if (draft === null) return
    const refused = put(draft)
    setFault(refused)
    if (refused !== undefined) return
    setDraft(null)
    stay.end()
  }
  /** Let the document have it, and leave what stands in the field as it was typed. */
  const putAsTyped = () => {
    const refused = draft === null ? undefined : put(draft)
    setFault(refused)
    return refused === undefined ? undefined : 'refused'
  }
  usePendingEdit(draft !== null && kept(draft.text) !== value, putAsTyped)
  const refused = draft === null ? '' : visibleText(draft.text)
  // Nothing is no text that somebody would miss.
  useRefusedText(fault === undefined || refused === '' ? undefined : { label, typed: refused, why: fault })
  // A short text is put as a whole: half a name would be shown everywhere.
  const isLong = rows !== undefined && needed === undefined && faultOf === undefined
  const typedOn = usePause(() => {
    if (draft !== null) put(draft)
  })
  // Whoever comes back goes on where they were: a space or a paragraph at the end may have been the beginning of more.
  const leave = (event: FocusEvent) => {
    if (isPassingLeave(event)) putAsTyped()
    else commit()
  }
  const pressKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && rows === undefined) commit()
    if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation()
      stay.takeBack()
      setDraft(null)
      setFault(undefined)
    }
  }
  const shown = draft?.text ?? value
  const room = useRoom(shown, longest)
  const notes = [fault !== undefined && `${id}-fault`, room.isFull && `${id}-full`].filter((note) => note !== false)
  const caret = useKeptCaret(shown, draft !== null)
  const input = {
    ...room.field,
    ref: (field: HTMLInputElement | HTMLTextAreaElement | null) => {
      caret.hold(field)
      return room.field.ref(field)
    },
    id,
    className: 'text-field__input',
    value: shown,
    lang: language,
    dir: 'auto' as const,
    // Undo is the document's as soon as the text is.
    'data-committed': draft === null || draft.text === draft.before || undefined,
    'data-undone': (draft !== null && undoneAt === present) || undefined,
    'aria-invalid': fault !== undefined || undefined,
    'aria-describedby': notes.join(' ') || undefined,
    onSelect: caret.note,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      caret.note(event)
      setDraft({ text: event.currentTarget.value, before: draft?.before ?? value })
      setFault(undefined)
      setUndoneAt(isUndo(event.nativeEvent) ? present : undefined)
      if (isLong) typedOn()
    },
    onBlur: leave,
    onKeyDown: pressKey,
  }
  return (
    <div className="text-field">
      <label className="text-field__label" htmlFor={id}>
        {label}
      </label>
      {rows === undefined ? <input {...input} /> : <textarea {...input} rows={rows} />}
      {fault !== undefined && (
        <p className="text-field__fault" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
      {room.isFull && <FullNote id={`${id}-full`} most={longest} leftOut={room.leftOut} />}
    </div>
  )
}

const isUndo = (event: Event): boolean => event instanceof InputEvent && event.inputType === 'historyUndo'

const asItIs = (text: string): string => text
