import type { ReactNode } from 'react'
import { Button } from '../../../ui/button'

export interface ListedParty {
  readonly id: string
  readonly name: string
  /** Short facts under the name. */
  readonly facts: readonly string[]
  readonly description: string
}

interface PartyListProps {
  readonly title: string
  readonly parties: readonly ListedParty[]
  readonly language: string
  readonly chosenId: string | null
  readonly addLabel: string
  readonly canAdd: boolean
  readonly onChoose: (id: string) => void
  readonly onAdd: () => void
  readonly note?: ReactNode
}

/** One that was added stands at the end of its list. */
const bringIntoView = (entry: HTMLElement | null): void => entry?.scrollIntoView({ block: 'nearest' })

/** Everybody of one kind, one under the other; pressing one opens what is known of them. */
export function PartyList({ title, parties, language, chosenId, addLabel, canAdd, note, ...on }: PartyListProps) {
  return (
    <section className="panel people__list" aria-label={title}>
      <h2 className="people__title">{title}</h2>
      <ul>
        {parties.map(({ id, name, facts, description }) => (
          <li key={id}>
            <button
              ref={chosenId === id ? bringIntoView : undefined}
              type="button"
              className="people__entry"
              aria-pressed={chosenId === id}
              onClick={() => on.onChoose(id)}
            >
              <bdi className="people__name" lang={language}>
                {name}
              </bdi>{' '}
              <span className="caption">{facts.join(' · ')}</span>{' '}
              {description !== '' && (
                <span className="people__description" lang={language} dir="auto">
                  {description}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
      <div className="people__add">
        <Button icon="add" isDisabled={!canAdd} onPress={on.onAdd}>
          {addLabel}
        </Button>
      </div>
      {note !== undefined && <p className="caption people__note">{note}</p>}
    </section>
  )
}
