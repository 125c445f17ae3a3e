import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cellStanding, type MapCell } from '../../../../shared/decision'
import { slotOf } from '../../../plans/current-plan'
import { PlanMarker } from '../../../plans/plan-mark'
import { usePlanName } from '../../../plans/use-plan-name'
import { useStore } from '../../../state/store'
import { probabilityText, rangeText } from '../../../words/probability-wording'
import { useNumbers } from '../../../words/use-numbers'
import { useUnknownWords } from '../unknowns/use-unknown-words'
import { useSays } from '../use-says'
import { cellShare } from './cell-share'
import { placeAfterKey, type CellPlace } from './cell-keys'
import { isToday, type MapOfPlans } from './map-of-plans'

interface RobustMapGridProps {
  readonly shown: MapOfPlans
  readonly selected: MapCell | undefined
  readonly onSelect: (cell: MapCell) => void
  readonly onClose: () => void
}

/** The map as a grid of cells, low values at the bottom and at the left. Arrow keys walk, Enter opens a cell, Escape closes it. */
export function RobustMapGrid({ shown, selected, onSelect, onClose }: RobustMapGridProps) {
  const { t } = useTranslation('compare')
  const words = useUnknownWords()
  const { map, x, y } = shown
  // What is under the pointer, or has the focus, is said in words under the map.
  const [told, setTold] = useState<string | undefined>()
  const [place, setPlace] = useState<CellPlace>({ column: 0, row: map.y.parts.length - 1 })
  const table = useRef<HTMLTableElement>(null)
  const [columnName, rowName] = [words.name(x.subject), words.name(y.subject)]
  const go = (next: CellPlace) => {
    setPlace(next)
    table.current?.querySelector<HTMLElement>(`[data-place="${next.column}/${next.row}"]`)?.focus()
  }
  const rows = map.y.parts.map((part, row) => ({ row, part })).toReversed()
  return (
    <div className="robust-map__plot">
      <table
        ref={table}
        className="robust-map__grid"
        role="grid"
        dir="ltr"
        aria-label={t('map.label', { x: columnName, y: rowName })}
      >
        <thead>
          <tr role="row">
            <td />
            {map.x.parts.map((part, column) => (
              <th key={column} className="robust-map__part" scope="col" dir="auto">
                {words.part(x, part, column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, part }) => (
            <tr key={row} role="row">
              <th className="robust-map__part" scope="row" dir="auto">
                {words.part(y, part, row)}
              </th>
              {map.cells
                .filter((cell) => cell.row === row)
                .map((cell) => (
                  <Cell
                    key={cell.column}
                    cell={cell}
                    planIds={shown.planIds}
                    isToday={isToday(shown, cell)}
                    isReached={place.column === cell.column && place.row === cell.row}
                    isSelected={selected === cell}
                    onTold={setTold}
                    onSelect={() => {
                      setPlace(cell)
                      onSelect(cell)
                    }}
                    onKey={(key) => {
                      if (key === 'Escape' && selected) {
                        onClose()
                        return true
                      }
                      const next = placeAfterKey(key, cell, map.x.parts.length, map.y.parts.length)
                      if (next) go(next)
                      return next !== undefined
                    }}
                  />
                ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="robust-map__told" aria-hidden="true">
        {told ?? t('map.hint')}
      </p>
    </div>
  )
}

interface CellProps {
  readonly cell: MapCell
  readonly planIds: readonly string[]
  /** Today's best estimates of both axes lie in it. */
  readonly isToday: boolean
  /** The one cell that Tab leads to. */
  readonly isReached: boolean
  readonly isSelected: boolean
  readonly onSelect: () => void
  /** Said in full while the pointer or the focus is on it; undefined: no longer. */
  readonly onTold: (words: string | undefined) => void
  /** Gives whether the key meant something. */
  readonly onKey: (key: string) => boolean
}

function Cell({ cell, planIds, isToday: isOfToday, isReached, isSelected, onSelect, onTold, onKey }: CellProps) {
  const { t } = useTranslation('compare')
  const { chance } = useSays()
  const { count } = useNumbers()
  const nameOf = usePlanName()
  const planId = cell.best === undefined ? undefined : planIds[cell.best]
  const slot = useStore(({ document }) => (planId === undefined ? undefined : slotOf(document, planId)))
  const { isBest, isHatched, members } = cell
  const standing = cellStanding({ ...cell, memberCount: members.length })
  const isNamed = standing === 'clear' || standing === 'not-clear'
  const share = cellShare(isBest?.probability ?? 0, isHatched)
  const shareText = (tenths: ReturnType<typeof cellShare>): string => {
    // To call what leads by next to nothing clearly best in some futures would praise it.
    if (standing === 'not-clear') {
      return t(`map.shareNotClear.${tenths.kind === 'fewer-than-one' ? 'fewer-than-one' : 'about'}`, { ...tenths })
    }
    return t(`map.share.${tenths.kind}`, { ...tenths })
  }
  const name = planId === undefined ? '' : nameOf(planId)
  const said = isBest
    ? t(CELL_SENTENCES[standing], {
        plan: name,
        chance: probabilityText(isBest, chance),
        range: rangeText(isBest, chance),
        count: members.length,
        formatted: count(members.length),
      })
    : t('map.cellEmpty')
  const words = isOfToday ? t('map.cellToday', { cell: said }) : said
  return (
    <td
      className="robust-map__cell"
      role="gridcell"
      data-place={`${cell.column}/${cell.row}`}
      data-plan={isNamed ? slot : undefined}
      data-hatched={standing === 'not-clear' || undefined}
      data-blank={!isNamed || undefined}
      data-today={isOfToday || undefined}
      aria-selected={isSelected}
      aria-label={words}
      tabIndex={isReached ? 0 : -1}
      onClick={onSelect}
      onPointerEnter={() => onTold(words)}
      onPointerLeave={() => onTold(undefined)}
      onFocus={() => onTold(words)}
      onBlur={() => onTold(undefined)}
      onKeyDown={(event) => {
        const isMeant = event.key === 'Enter' || event.key === ' '
        if (isMeant) onSelect()
        if (isMeant || onKey(event.key)) event.preventDefault()
      }}
    >
      {standing !== 'empty' && (
        <span className="robust-map__inside">
          {isNamed && slot !== undefined && <PlanMarker slot={slot} />}
          <span>{isNamed ? shareText(share) : t(standing === 'too-few' ? 'map.tooFewFutures' : 'map.cannotSay')}</span>
        </span>
      )}
    </td>
  )
}

/** What is said of a cell in full. */
const CELL_SENTENCES = {
  empty: 'map.cellEmpty',
  'too-few': 'map.cellTooFew',
  'cannot-say': 'map.cellCannotSay',
  'not-clear': 'map.cellNotClear',
  clear: 'map.cellClear',
} as const satisfies Record<ReturnType<typeof cellStanding>, string>
