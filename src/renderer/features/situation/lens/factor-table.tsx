import { useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { LevelCell, RangeMarks } from '../../../charts'
import { countryModel } from '../../../state/country-model'
import { EvidenceGrade } from '../../../ui/evidence-grade'
import { useLevelText } from '../use-level-text'
import type { FactorRow } from './factor-rows'
import { TrendMark } from './trend-mark'

interface FactorTableProps {
  readonly rows: readonly FactorRow[]
  readonly selected: string | null
  /** Whether a row is read from levels that nobody has assessed yet. */
  readonly isNotAssessed: (row: FactorRow) => boolean
  readonly onSelect: (id: string) => void
  /** A press with the pointer. */
  readonly onPress: (id: string) => void
  /** Enter: the keyboard goes to the detail. */
  readonly onOpen: (id: string) => void
}

const KINDS = ['common', 'specific'] as const
const COLUMNS = 8

/** The 14 factors: level, range with each assessor, trend, confidence and evidence. Arrow keys walk, Enter opens. */
export function FactorTable({ rows, selected, isNotAssessed, onSelect, onPress, onOpen }: FactorTableProps) {
  const { t } = useTranslation('lens')
  const body = useRef<HTMLTableElement>(null)
  const current = rows.find(({ factor }) => factor.id === selected) ?? rows[0]
  const pressKey = (event: KeyboardEvent, at: number) => {
    const id = rows[at]?.factor.id
    if (event.key === 'Enter' && id !== undefined) {
      event.preventDefault()
      onOpen(id)
      return
    }
    const next = rowAfter(event.key, at, rows.length)
    const target = next === undefined ? undefined : rows[next]?.factor.id
    if (target === undefined) return
    event.preventDefault()
    onSelect(target)
    body.current?.querySelector<HTMLElement>(`[data-row="${target}"]`)?.focus()
  }
  const isStanding = rows.some(({ from }) => from === 'levels')
  return (
    <table className="lens__table" role="grid" aria-label={t('table.label')} ref={body}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('table.number')}</span>
          </th>
          <th scope="col">{t('table.factor')}</th>
          <th scope="col">{t('table.level')}</th>
          <th scope="col" className="lens__drawing">
            {t('table.range')}
          </th>
          <th scope="col">
            <span className="visually-hidden">{t('table.numbers')}</span>
          </th>
          <th scope="col">{t('table.trend')}</th>
          <th scope="col" className="lens__confidence">
            {t('table.confidence')}
          </th>
          <th scope="col">{t('table.evidence')}</th>
        </tr>
      </thead>
      {KINDS.map((kind) => (
        <tbody key={kind}>
          <tr className="lens__group">
            <th scope="rowgroup" colSpan={COLUMNS}>
              {t(kind === 'common' && isStanding ? 'table.commonStanding' : `table.${kind}`)}
            </th>
          </tr>
          {rows.map((row, at) =>
            row.factor.kind === kind ? (
              <tr
                key={row.factor.id}
                data-row={row.factor.id}
                aria-selected={row.factor.id === selected}
                tabIndex={row === current ? 0 : -1}
                onClick={() => onPress(row.factor.id)}
                onKeyDown={(event) => pressKey(event, at)}
              >
                <FactorCells row={row} isNotAssessed={isNotAssessed(row)} />
              </tr>
            ) : null,
          )}
        </tbody>
      ))}
    </table>
  )
}

function rowAfter(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, at + 1)
    case 'ArrowUp':
      return Math.max(0, at - 1)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}

interface FactorCellsProps {
  readonly row: FactorRow
  readonly isNotAssessed: boolean
}

function FactorCells({ row, isNotAssessed }: FactorCellsProps) {
  const { t } = useTranslation(['lens', 'framework'])
  const levels = useLevelText()
  const { factor, range, views, trend, confidence } = row
  return (
    <>
      <td className="lens__number">{factor.number}</td>
      <th scope="row" className="lens__name">
        {t(`framework:factors.${factor.id}`)}
      </th>
      <td>
        {isNotAssessed ? (
          <span className="caption">{t('table.notAssessed')}</span>
        ) : range || row.from === 'assessors' ? (
          <LevelCell level={range?.best} />
        ) : null}
      </td>
      <td className="lens__drawing">
        {(range ?? views.length > 0) && <RangeMarks range={range} ticks={views.map((view) => view.range.best)} />}
      </td>
      <td className="lens__numbers">
        {!range ? (
          <NoRange row={row} />
        ) : isNotAssessed ? (
          t('table.takenAs', { range: levels.range(range) })
        ) : (
          levels.range(range)
        )}
      </td>
      <td>{trend && !isNotAssessed && <TrendMark trend={trend} />}</td>
      <td className="lens__confidence">{confidence && t(`confidence.${confidence}`)}</td>
      <td>
        <Evidence row={row} />
      </td>
    </>
  )
}

function NoRange({ row: { from, views, factor } }: { readonly row: FactorRow }) {
  const { t } = useTranslation('lens')
  const key = from === 'signs' ? 'computing' : views.length > 1 ? 'apart' : from === 'levels' ? 'events' : 'none'
  return <span className="caption">{t(`table.${key}`, { factor: factor.number })}</span>
}

function Evidence({ row }: { readonly row: FactorRow }) {
  const { t } = useTranslation(['lens', 'framework'])
  if (row.from === 'signs') {
    const crime = crimeOf(row.factor.id)
    return crime === undefined ? null : <span className="caption">{t(`framework:crimes.${crime}`)}</span>
  }
  if (row.from === 'levels')
    return row.levels.length === 0 ? null : (
      <span className="caption">{t('table.levels', { count: row.levels.length })}</span>
    )
  return <EvidenceGrade grade={row.evidenceStrength} label={String(row.evidenceCount)} />
}

/** The crime a specific factor belongs to: the first that counts it as close. */
function crimeOf(factor: string): string | undefined {
  return countryModel.framework.crimes.find(({ signs }) =>
    signs.some((sign) => sign.of === 'factor' && sign.factor === factor),
  )?.id
}
