import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../../ui/button'
import { useUnconfirmed } from '../../../../ui/pending-edits'
import { useRoom } from '../../../../ui/use-room'
import { FullNote } from '../../../../words/full-note'
import { useNumbers } from '../../../../words/use-numbers'
import { LONGEST_LINE } from '../../../../../shared/formats'
import { isSameName } from '../../../../../shared/lib/same-name'
import { visibleText } from '../../../../../shared/lib/visible-text'
import { isKnownTag, KNOWN_TAGS } from '../known-tags'

/** Most tags a population may have. */
const MOST_TAGS = 30

interface TagFieldProps {
  readonly tags: readonly string[]
  /** Answers why they can't be taken. */
  readonly onChange: (tags: readonly string[]) => string | undefined
}

/** Attributes that overlap: known ones are pressed in and out, own ones are written. */
export function TagField({ tags, onChange }: TagFieldProps) {
  const { t } = useTranslation(['people', 'model'])
  const [own, setOwn] = useState('')
  const [fault, setFault] = useState<string>()
  const id = useId()
  const { count } = useNumbers()
  const room = useRoom(own, LONGEST_LINE)
  const isFull = tags.length >= MOST_TAGS
  const notes = [fault !== undefined && `${id}-fault`, room.isFull && `${id}-text`, isFull && `${id}-tags`].filter(
    (note) => note !== false,
  )
  const offered = [...KNOWN_TAGS, ...tags.filter((tag) => !isKnownTag(tag))]
  const wordsOf = (tag: string) => (isKnownTag(tag) ? t(`model:tags.${tag}`) : tag)
  const toggle = (tag: string) => onChange(tags.includes(tag) ? tags.filter((other) => other !== tag) : [...tags, tag])
  const add = () => {
    const tag = visibleText(own)
    if (tag === '') return
    // What reads the same is the same, however it is kept: a known one is switched on.
    const known = offered.find((other) => [other, wordsOf(other)].some((name) => isSameName(name, tag))) ?? tag
    const isNew = !tags.includes(known)
    if (isNew && isFull) return
    const refused = isNew ? onChange([...tags, known]) : undefined
    setFault(refused)
    if (refused === undefined) setOwn('')
  }
  useUnconfirmed('tag', visibleText(own) !== '')
  return (
    <>
      <div className="tag-field" role="group" aria-label={t('tags.title')}>
        {offered.map((tag) => (
          <button
            key={tag}
            type="button"
            className="tag-field__tag"
            aria-pressed={tags.includes(tag)}
            disabled={isFull && !tags.includes(tag)}
            onClick={() => toggle(tag)}
          >
            {isKnownTag(tag) ? wordsOf(tag) : <bdi>{tag}</bdi>}
          </button>
        ))}
      </div>
      <div className="tag-field__own">
        <input
          {...room.field}
          className="text-field__input"
          aria-label={t('tags.own')}
          placeholder={t('tags.own')}
          value={own}
          aria-invalid={fault !== undefined || undefined}
          aria-describedby={notes.join(' ') || undefined}
          dir="auto"
          onChange={(event) => {
            setOwn(event.currentTarget.value)
            setFault(undefined)
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') add()
          }}
        />
        <Button isDisabled={visibleText(own) === '' || isFull} onPress={add}>
          {t('tags.add')}
        </Button>
      </div>
      {fault !== undefined && (
        <p className="text-field__fault" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
      {room.isFull && <FullNote id={`${id}-text`} most={LONGEST_LINE} leftOut={room.leftOut} />}
      {isFull && (
        <p className="caption" id={`${id}-tags`} role="status">
          {t('tags.full', { count: MOST_TAGS, formatted: count(MOST_TAGS) })}
        </p>
      )}
    </>
  )
}
