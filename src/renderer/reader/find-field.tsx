import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useShortcut, useShortcutKeys } from '../state/use-shortcut'
import { IconButton } from '../ui/button'
import { findInPage } from './find-in-page'

interface FindFieldProps {
  readonly page: RefObject<HTMLElement | null>
}

interface Finding {
  readonly places: readonly Range[]
  /** Position of the place that is shown; -1: none. */
  readonly at: number
}

const NOTHING: Finding = { places: [], at: -1 }

/** Finds a text in the page, marks every place, and goes from one to the next. */
export function FindField({ page }: FindFieldProps) {
  const { t } = useTranslation('shell', { keyPrefix: 'reader' })
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [{ places, at }, setFinding] = useState(NOTHING)
  useShortcut('find', { onPress: () => field.current?.select() })
  useEffect(() => unmark, [])

  const show = (finding: Finding) => {
    setFinding(finding)
    mark(finding)
    finding.places[finding.at]?.startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest' })
  }
  const type = (text: string) => {
    setTyped(text)
    // One letter is found nearly everywhere.
    const found = page.current && text.trim().length > 1 ? findInPage(page.current, text) : []
    show({ places: found, at: found.length > 0 ? 0 : -1 })
  }
  const step = (by: number) => {
    if (places.length > 0) show({ places, at: (at + by + places.length) % places.length })
  }
  const pressKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      step(event.shiftKey ? -1 : 1)
    } else if (event.key === 'Escape' && typed !== '') {
      // The first press is about the field, the next about the reader.
      event.stopPropagation()
      type('')
    }
  }

  return (
    <div className="reader__find" role="search">
      <span className="reader__found caption" role="status">
        {typed.trim().length > 1 && t(places.length > 0 ? 'found' : 'foundNone', { at: at + 1, all: places.length })}
      </span>
      <input
        ref={field}
        className="reader__field"
        type="text"
        aria-label={t('find')}
        placeholder={t('find')}
        title={useShortcutKeys('find')}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={pressKey}
      />
      <IconButton label={t('findNext')} icon="chevron" isDisabled={places.length === 0} onPress={() => step(1)} />
    </div>
  )
}

const MARKS = { all: 'reader-found', here: 'reader-here' }

function mark({ places, at }: Finding): void {
  const here = places[at]
  CSS.highlights.set(MARKS.all, new Highlight(...places))
  CSS.highlights.set(MARKS.here, here ? new Highlight(here) : new Highlight())
}

function unmark(): void {
  for (const name of Object.values(MARKS)) CSS.highlights.delete(name)
}
