import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { isPassingLeave, isWindowLeft } from './passing-leave'
import { usePendingEdit } from './pending-edits'
import { faultOfNumber, readWholeNumber, type NumberFault } from './whole-number'
import './typed-value.css'

interface TypedValueProps {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  /** Called with Enter or on leaving the field, and only with a whole number in the range that is not the value. */
  readonly onCommit: (value: number) => void
  /** What was just committed was so by leaving the field: nothing was pressed to confirm it. */
  readonly onUnconfirmed?: (value: number) => void
  /** What stands in the field is kept as typed while it is edited; say why it can't be used. undefined: it can. */
  readonly onInvalid?: (fault: NumberFault | undefined) => void
  /** The field was left with what can't be used, and shows its value again, or is gone: say so, since the reason is gone with the text. */
  readonly onRefused?: (fault: NumberFault, typed: string) => void
  /** Enter was pressed, and what stands in the field could be used. */
  readonly onEnter?: () => void
  /** Id of the text that says what is wrong. */
  readonly describedBy?: string
  readonly autoFocus?: boolean
  /** What is typed already, when typing a digit elsewhere led here. */
  readonly typed?: string
  readonly widthInDigits?: number
}

/**
 * A whole number as a field: digits replace it, arrows up and down change it, Enter commits, Esc restores.
 *
 * While it shows the value, undo is the document's; while another text stands in it, undo restores the value, as Esc does, and redo
 * brings that text back. The text's own undo would bring back numbers that are the value no more, or parts of them, and knows nothing
 * of arrows.
 *
 * What can't be used stays only while the field has the focus: on leaving it, a number that is not the value would be a lie. Where a
 * dialog comes to lie over the field, all stays as it was typed: whoever comes back goes on with it.
 * The first press takes all of it, so that what is typed replaces it; a second press puts the caret where it points.
 */
export function TypedValue({ value, min, max, onCommit, onInvalid, widthInDigits = 3, ...field }: TypedValueProps) {
  const input = useRef<HTMLInputElement>(null)
  const [draft, setDraft] = useState<string | null>(field.typed ?? null)
  // What undo took out of the field, for redo to bring back.
  const [undone, setUndone] = useState<string | null>(null)
  const [fault, setFault] = useState<NumberFault>()
  const [seen, setSeen] = useState(value)
  // What stands here was given, or told as refused: leaving the field, which may follow, must not do it twice.
  const settled = useRef(false)
  const isPressedFirst = useRef(false)
  const selectsNext = useRef(false)
  if (seen !== value) {
    setSeen(value)
    setUndone(null)
    // Somebody else has changed the value: what was being typed is about a value that is gone.
    if (draft !== null && readWholeNumber(draft, min, max) !== value) {
      setDraft(null)
      setFault(undefined)
    }
  }
  const shown = useRef(value)
  useLayoutEffect(() => {
    // What is typed after undo replaces the number that came back, instead of adding digits to it.
    const isChangedHere = shown.current !== value && draft === null && document.activeElement === input.current
    shown.current = value
    if (!selectsNext.current && !isChangedHere) return
    selectsNext.current = false
    input.current?.select()
  })

  const judge = (found: NumberFault | undefined) => {
    if (found === fault) return
    setFault(found)
    onInvalid?.(found)
  }
  const write = (text: string | null) => {
    settled.current = false
    setDraft(text)
    setUndone(null)
    // What is wrong is said when a number is given, and not while it is typed; that it is mended is said at once.
    if (fault !== undefined) judge(text === null ? undefined : faultOfNumber(text, min, max))
  }
  const restore = () => {
    selectsNext.current = true
    write(null)
  }
  const undoTyping = () => {
    restore()
    if (draft !== null && draft !== String(value)) setUndone(draft)
  }
  const redoTyping = () => {
    if (undone !== null) write(undone)
  }
  const latest = useRef({ undoTyping, redoTyping })
  useEffect(() => {
    latest.current = { undoTyping, redoTyping }
  })
  useEffect(() => {
    const field = input.current
    // React has no such event. It is also what the menu of the window asks for.
    const moveTyping = (event: InputEvent) => {
      if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return
      event.preventDefault()
      if (event.inputType === 'historyUndo') latest.current.undoTyping()
      else latest.current.redoTyping()
    }
    field?.addEventListener('beforeinput', moveTyping)
    return () => field?.removeEventListener('beforeinput', moveTyping)
  }, [])
  /** Let the document have it, and leave what stands in the field as it was typed. Returns whether it can be used. */
  const put = (isConfirmed: boolean): boolean => {
    if (draft === null || settled.current) return true
    const read = readWholeNumber(draft, min, max)
    judge(faultOfNumber(draft, min, max))
    if (read === undefined) return false
    settled.current = true
    if (read === value) return true
    onCommit(read)
    if (!isConfirmed) field.onUnconfirmed?.(read)
    return true
  }
  const refuse = () => {
    const found = draft === null || settled.current ? undefined : faultOfNumber(draft, min, max)
    const typed = draft?.trim() ?? ''
    if (found === undefined || typed === '') return
    settled.current = true
    field.onRefused?.(found, typed)
  }
  // Nothing is no number that somebody would miss.
  const isEmpty = draft !== null && draft.trim() === ''
  usePendingEdit(
    draft !== null && !isEmpty && draft !== String(value),
    () => (put(false) ? undefined : 'refused'),
    () => {
      settled.current = true
      judge(undefined)
      setDraft(null)
    },
  )
  const leave = () => {
    setUndone(null)
    if (draft === null) return
    if (readWholeNumber(draft, min, max) !== undefined) put(false)
    else {
      setFault(undefined)
      onInvalid?.(undefined)
      refuse()
    }
    setDraft(null)
  }
  const latestRefuse = useRef(refuse)
  useEffect(() => {
    latestRefuse.current = refuse
  })
  // From a dialog that lies over it another place may be gone to: the field is gone then, and was not left before.
  useEffect(() => () => latestRefuse.current(), [])
  const step = (by: number) => {
    const from = (draft === null ? undefined : readWholeNumber(draft, -Infinity, Infinity)) ?? value
    selectsNext.current = true
    write(String(Math.min(max, Math.max(min, from + by))))
  }
  const pressKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' && put(true)) {
      setDraft(null)
      event.currentTarget.select()
      selectsNext.current = true
      field.onEnter?.()
    }
    if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation()
      restore()
    }
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    step((event.key === 'ArrowUp' ? 1 : -1) * (event.shiftKey ? 10 : 1))
  }

  return (
    <input
      ref={input}
      className="typed-value"
      aria-label={field.label}
      aria-invalid={fault !== undefined || undefined}
      aria-describedby={field.describedBy}
      autoFocus={field.autoFocus}
      inputMode="numeric"
      dir="ltr"
      autoComplete="off"
      style={{ inlineSize: `${widthInDigits * 0.6 + 2}em` }}
      value={draft ?? String(value)}
      data-committed={draft === null || draft === String(value) || undefined}
      data-undone={undone !== null || undefined}
      data-keeps-typing
      onPointerDown={(event) => {
        isPressedFirst.current = document.activeElement !== event.currentTarget
      }}
      onPointerUp={({ currentTarget }) => {
        // The press itself puts a caret, so all is taken only once it is over; unless a part was marked by dragging.
        if (isPressedFirst.current && currentTarget.selectionStart === currentTarget.selectionEnd)
          currentTarget.select()
      }}
      onFocus={(event) => {
        // What is typed already, here or where a digit led here, is gone on with.
        if (draft === null) event.currentTarget.select()
      }}
      onChange={(event) => write(event.currentTarget.value)}
      onBlur={(event) => {
        if (isWindowLeft(event)) return
        if (isPassingLeave(event)) {
          if (!isEmpty) put(false)
        } else leave()
      }}
      onKeyDown={pressKey}
    />
  )
}
