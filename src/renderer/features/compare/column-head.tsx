import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { SortKey } from '../../../shared/decision'
import { useStore } from '../../state/store'
import { Icon } from '../../ui/icon'
import { useOnPaper } from '../../ui/on-paper'
import { orderAfter, USUAL_ORDER } from './table-order'

export type ColumnId = 'plan' | 'severity' | 'mass-killing' | 'better' | 'worse' | 'effort' | 'lead' | 'evidence'

export interface Column {
  readonly id: ColumnId
  readonly title: string
  readonly note?: string
  /** What it means, where there is no room to show it. */
  readonly hint?: string
  readonly sort?: SortKey
  /** What else stands in the column and can be sorted by. */
  readonly also?: { readonly title: string; readonly sort: SortKey }
}

/** What a column is, and the way to put rows in its order. */
export function ColumnHead({ id, title, note, hint, sort, also }: Column) {
  const current = useStore((state) => state.compareSort) ?? USUAL_ORDER
  const words = (
    <span title={hint}>
      {id === 'worse' ? <b>{title}</b> : title}
      {note !== undefined && <span className="compare-table__note">{note}</span>}
    </span>
  )
  if (sort === undefined) {
    return (
      <th scope="col" data-column={id}>
        {words}
      </th>
    )
  }
  const isSorted = current.key === sort || current.key === also?.sort
  return (
    <th
      scope="col"
      data-column={id}
      aria-sort={isSorted ? (current.isDescending ? 'descending' : 'ascending') : 'none'}
    >
      <SortButton sort={sort} name={[title, note, hint].filter(Boolean).join(' ')}>
        {words}
      </SortButton>
      {also && (
        <SortButton sort={also.sort} name={also.title}>
          <span className="compare-table__note">{also.title}</span>
        </SortButton>
      )}
    </th>
  )
}

interface SortButtonProps {
  readonly sort: SortKey
  /** What is sorted by, to be said. */
  readonly name: string
  readonly children: ReactNode
}

function SortButton({ sort, name, children }: SortButtonProps) {
  const { t } = useTranslation('compare')
  const current = useStore((state) => state.compareSort)
  const { key, isDescending } = current ?? USUAL_ORDER
  const { compareSorted } = useStore.getState()
  if (useOnPaper()) return children
  return (
    <Button
      className="compare-table__sort"
      aria-label={t('table.sort', { column: name })}
      onPress={() => compareSorted(orderAfter(current, sort))}
    >
      {children}
      <span className="compare-table__arrow" data-state={key === sort ? (isDescending ? 'down' : 'up') : 'off'}>
        <Icon name="chevron" size={12} />
      </span>
    </Button>
  )
}
