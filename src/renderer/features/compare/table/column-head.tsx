import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { SortKey } from '../../../../shared/decision'
import { useStore } from '../../../state/store'
import { Icon } from '../../../ui/icon'
import { MenuButton } from '../../../ui/menu'
import { useOnPaper } from '../../../ui/on-paper'
import { orderAfter, USUAL_ORDER } from './table-order'

export type ColumnId = 'plan' | 'severity' | 'mass-killing' | 'better' | 'worse' | 'effort' | 'lead' | 'evidence'

export interface Column {
  readonly id: ColumnId
  readonly title: string
  readonly note?: string
  /** What it means, where there is no room to show it. */
  readonly hint?: string
  /** What else stands in the column. */
  readonly also?: string
  /** What rows can be put in order by here; several are offered in a menu. */
  readonly sorts?: readonly SortKey[]
}

/** What a column is, and the way to put rows in its order. */
export function ColumnHead({ id, title, note, hint, also, sorts = [] }: Column) {
  const { key, isDescending } = useStore((state) => state.compareSort) ?? USUAL_ORDER
  const isOnPaper = useOnPaper()
  const words = (
    <span title={hint}>
      {id === 'worse' ? <b>{title}</b> : title}
      {[note, also].map((line) => line !== undefined && <Note key={line}>{line}</Note>)}
    </span>
  )
  const [only] = sorts
  if (only === undefined) {
    return (
      <th scope="col" data-column={id}>
        {words}
      </th>
    )
  }
  const name = [title, note, also, hint].filter(Boolean).join(' ')
  return (
    <th
      scope="col"
      data-column={id}
      aria-sort={sorts.includes(key) ? (isDescending ? 'descending' : 'ascending') : 'none'}
    >
      {isOnPaper ? (
        words
      ) : sorts.length === 1 ? (
        <SortButton sort={only} name={name}>
          {words}
        </SortButton>
      ) : (
        <SortMenu sorts={sorts} name={name}>
          {words}
        </SortMenu>
      )}
    </th>
  )
}

function Note({ children }: { readonly children: ReactNode }) {
  return <span className="compare-table__note">{children}</span>
}

interface SortProps {
  /** What is sorted by, to be said. */
  readonly name: string
  readonly children: ReactNode
}

function SortButton({ sort, name, children }: SortProps & { readonly sort: SortKey }) {
  const { t } = useTranslation('compare')
  const current = useStore((state) => state.compareSort)
  const { compareSorted } = useStore.getState()
  return (
    <Button
      className="compare-table__sort"
      aria-label={t('table.sort', { column: name })}
      onPress={() => compareSorted(orderAfter(current, sort))}
    >
      {children}
      <Arrow of={sort} />
    </Button>
  )
}

/** One column that rows can be put in order by in several ways: which of them is chosen stands under its words. */
function SortMenu({ sorts, name, children }: SortProps & { readonly sorts: readonly SortKey[] }) {
  const { t } = useTranslation('compare')
  const current = useStore((state) => state.compareSort)
  const { key, isDescending } = current ?? USUAL_ORDER
  const { compareSorted } = useStore.getState()
  const sorted = sorts.find((sort) => sort === key)
  const nameOf = (sort: SortKey) => t(`order.by.${sort}`)
  // By itself, not within a sentence: what that changes is the language's to say.
  const itemOf = (sort: SortKey) => t(`order.item.${sort}`)
  const way = isDescending ? 'most' : 'least'
  return (
    <MenuButton
      className="compare-table__sort compare-table__sort--several"
      label={
        sorted
          ? t(`table.sortMenuBy.${way}`, { column: name, by: nameOf(sorted) })
          : t('table.sortMenu', { column: name })
      }
      items={sorts.map((sort) => ({
        id: sort,
        label: sort === sorted ? t(`table.sortedBy.${way}`, { by: itemOf(sort) }) : itemOf(sort),
        mark: <Arrow of={sort} />,
      }))}
      onAction={(id) => {
        const chosen = sorts.find((sort) => sort === id)
        if (chosen) compareSorted(orderAfter(current, chosen))
      }}
      face={
        <>
          <span>
            {children}
            {sorted && (
              <span className="compare-table__by">
                {t('table.by', { by: nameOf(sorted) })} <Arrow of={sorted} />
              </span>
            )}
          </span>
          {!sorted && <Icon name="chevron" size={12} />}
        </>
      }
    />
  )
}

/** Which way rows are in order by something, if they are. */
function Arrow({ of }: { readonly of: SortKey }) {
  const { key, isDescending } = useStore((state) => state.compareSort) ?? USUAL_ORDER
  return (
    <span className="compare-table__arrow" data-state={key === of ? (isDescending ? 'down' : 'up') : 'off'}>
      <Icon name="chevron" size={12} />
    </span>
  )
}
