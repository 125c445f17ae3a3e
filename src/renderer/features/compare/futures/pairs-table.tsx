import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from 'react-aria-components'
import type { Pair } from '../../../charts'
import { usePlanName } from '../../../plans/use-plan-name'
import { useNumbers } from '../../../words/use-numbers'
import type { CompareFacts, CompareRow } from '../compare-facts'
import { futureBeside, kindsOf, type PairKind } from './paired-futures'
import { useOutcomeWords } from '../use-outcome-words'
import { usePlanLists } from '../use-plan-lists'
import './pairs-table.css'

interface PairsTableProps {
  readonly facts: CompareFacts
  readonly row: CompareRow
  readonly pairs: readonly Pair[]
  readonly selected: number | null
  readonly onSelect: (member: number) => void
}

/** Cells as they are read: what comes with the plan above what does not, what comes with the reference before what does not. */
const CELLS: readonly (readonly PairKind[])[] = [
  ['both', 'broughtOn'],
  ['averted', 'neither'],
]

/** Futures by what comes with either plan: of a yes or no there are four kinds, and no distances to draw. */
export function PairsTable({ facts, row, pairs, selected, onSelect }: PairsTableProps) {
  const { t } = useTranslation('compare')
  const nameOf = usePlanName()
  const { one } = usePlanLists()
  const { count } = useNumbers()
  const event = useOutcomeWords().event(facts.question.outcome)
  const kinds = useMemo(() => kindsOf(pairs), [pairs])
  const heading = (plan: string, comes: boolean) => t(`pairs.table.${comes ? 'comes' : 'comesNot'}`, { plan, event })
  const cell = (kind: PairKind) => {
    const members = kinds[kind]
    const next = futureBeside(members, selected, 'next')
    const isSelected = selected !== null && members.includes(selected)
    const words = t(`pairs.table.${kind}`)
    return (
      <td key={kind} data-kind={kind} data-selected={isSelected || undefined}>
        {next === undefined ? (
          <span className="pairs-table__cell">
            <b>{count(0)}</b> {words}
          </span>
        ) : (
          <Button
            className="pairs-table__cell"
            aria-label={t('pairs.table.open', { count: members.length, formatted: count(members.length), kind: words })}
            onPress={() => onSelect(next)}
          >
            <b>{count(members.length)}</b> {words}
          </Button>
        )}
      </td>
    )
  }
  return (
    <>
      <p className="compare-panel__caption">
        {t('pairs.table.caption', { count: pairs.length, formatted: count(pairs.length), event })}
      </p>
      <table className="pairs-table">
        <thead>
          <tr>
            <td />
            {[true, false].map((comes) => (
              <th key={String(comes)} scope="col">
                {heading(one(facts.referenceId), comes)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {CELLS.map((kindsInRow, place) => (
            <tr key={kindsInRow.join()}>
              <th scope="row">{heading(nameOf(row.id), place === 0)}</th>
              {kindsInRow.map(cell)}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
