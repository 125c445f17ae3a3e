import { useId, useState, type KeyboardEvent } from 'react'
import { visibleText } from '../../../../../shared/lib/visible-text'
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
  /** Called on leaving the field or with Enter, and only with another text that can be taken. What it returns is why not. */
  readonly onCommit: (text: string) => string | undefined
}

/** A text that is kept as typed until it is left; what can't be taken stays, and says why beside it. */
export function TextField({ label, value, longest, needed, language, rows, faultOf, onCommit }: TextFieldProps) {
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const [fault, setFault] = useState<string>()
  const [seen, setSeen] = useState(value)
  // Undo, or another edit, has changed the text: what was being typed is about one that is gone.
  if (seen !== value) {
    setSeen(value)
    setDraft(null)
    setFault(undefined)
  }
  const commit = () => {
    if (draft === null) return
    const text = visibleText(draft)
    const found = needed !== undefined && text === '' ? needed : faultOf?.(text)
    if (found !== undefined) {
      setFault(found)
      return
    }
    const refused = text === value ? undefined : onCommit(text)
    setFault(refused)
    if (refused === undefined) setDraft(null)
  }
  const pressKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && rows === undefined) commit()
    if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation()
      setDraft(null)
      setFault(undefined)
    }
  }
  const field = {
    id,
    className: 'text-field__input',
    value: draft ?? value,
    maxLength: longest,
    lang: language,
    dir: 'auto' as const,
    // Undo is the document's as soon as the text is.
    'data-committed': draft === null || draft === value || undefined,
    'aria-invalid': fault !== undefined || undefined,
    'aria-describedby': fault === undefined ? undefined : `${id}-fault`,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      setDraft(event.currentTarget.value)
      setFault(undefined)
    },
    onBlur: commit,
    onKeyDown: pressKey,
  }
  return (
    <div className="text-field">
      <label className="text-field__label" htmlFor={id}>
        {label}
      </label>
      {rows === undefined ? <input {...field} /> : <textarea {...field} rows={rows} />}
      {fault !== undefined && (
        <p className="text-field__fault" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}
