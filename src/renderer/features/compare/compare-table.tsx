import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { JudgedOutcome, PlanComparison, SortKey } from '../../../shared/decision'
import { MASS_KILLING_THRESHOLD, NO_RESPONSE, STAGE_THRESHOLDS } from '../../../shared/engine'
import { HatchPattern, SparkFan, useAxes, type PlanSlot } from '../../charts'
import { slotOf } from '../../plans/current-plan'
import { strengthOf } from '../../plans/evidence-strength'
import { usePlanName } from '../../plans/use-plan-name'
import { bandsIn, mediansIn } from '../../simulation/summaries'
import { useStore } from '../../state/store'
import { EvidenceGrade } from '../../ui/evidence-grade'
import { Icon } from '../../ui/icon'
import type { ScreenLayout } from '../../ui/use-layout'
import { probabilityText, rangeText } from '../../words/probability-wording'
import { ChanceCell } from './chance-cell'
import type { CompareFacts, CompareRow } from './compare-facts'
import { EffortCell } from './effort-cell'
import { HarmPathway } from './harm-pathway'
import { PlanCell } from './plan-cell'
import { unbroken } from './unbroken'
import { useOutcomeWords, type OutcomeWords } from './use-outcome-words'
import { useSays } from './use-says'
import { WaitingLine } from './waiting-line'
import './compare-table.css'

interface CompareTableProps {
  readonly facts: CompareFacts
  readonly layout: ScreenLayout
}

/** A line a plan. No response and the current plan stay on top, and harm can't be hidden or sorted away. */
export function CompareTable({ facts, layout }: CompareTableProps) {
  const { t } = useTranslation('compare')
  const nameOf = usePlanName()
  const reference = facts.referenceId === NO_RESPONSE.id ? t('noResponseInline') : nameOf(facts.referenceId)
  const columns = useColumns(facts, reference, layout)
  return (
    <div className="compare-table__room" tabIndex={-1}>
      <HatchPattern />
      <table className="compare-table" data-layout={layout}>
        <caption className="visually-hidden">{t('table.caption', { months: facts.horizonSteps, reference })}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <ColumnHead key={column.id} {...column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {facts.rows.map((row) => (
            <PlanRow key={row.id} row={row} facts={facts} layout={layout} columns={columns} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type ColumnId = 'plan' | 'severity' | 'mass-killing' | 'better' | 'worse' | 'effort' | 'lead' | 'evidence'

interface Column {
  readonly id: ColumnId
  readonly title: string
  readonly note?: string
  readonly sort?: SortKey
  /** What else stands in the column and can be sorted by. */
  readonly also?: { readonly title: string; readonly sort: SortKey }
}

function useColumns(facts: CompareFacts, reference: string, layout: ScreenLayout): readonly Column[] {
  const { t } = useTranslation('compare')
  return useMemo(() => {
    const columns: Column[] = [
      { id: 'plan', title: t('column.plan') },
      { id: 'severity', title: t('column.severity', { count: facts.horizonSteps }) },
      { id: 'mass-killing', title: t('column.massKilling', { count: facts.horizonSteps }), sort: 'mass-killing' },
      { id: 'better', title: t('column.better', { reference }), note: t('column.betterNote'), sort: 'better' },
      { id: 'worse', title: t('column.worse'), note: t('column.worseNote'), sort: 'worse' },
    ]
    const effort = { id: 'effort', title: t('column.effort'), note: t('column.effortNote'), sort: 'money' } as const
    const also = { title: t('column.waiting'), sort: 'waiting' } as const
    if (layout === 'narrow') columns.push({ ...effort, also })
    else
      columns.push(effort, { id: 'lead', title: t('column.lead'), note: t('column.leadNote'), sort: 'lead-time', also })
    columns.push({ id: 'evidence', title: t('column.evidence'), sort: 'evidence' })
    return columns
  }, [t, facts.horizonSteps, reference, layout])
}

/** Columns in which more is worse come with the least first; better and evidence with the most. */
const DESCENDS_FIRST: readonly SortKey[] = ['better', 'evidence']

function ColumnHead({ id, title, note, sort, also }: Column) {
  const current = useStore((state) => state.compareSort)
  const words = (
    <span>
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
  const isSorted = current?.key === sort || (also !== undefined && current?.key === also.sort)
  return (
    <th
      scope="col"
      data-column={id}
      aria-sort={isSorted ? (current.isDescending ? 'descending' : 'ascending') : 'none'}
    >
      <SortButton sort={sort} name={[title, note].filter(Boolean).join(' ')}>
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
  readonly children: React.ReactNode
}

function SortButton({ sort, name, children }: SortButtonProps) {
  const { t } = useTranslation('compare')
  const current = useStore((state) => state.compareSort)
  const { compareSorted } = useStore.getState()
  const isSorted = current?.key === sort
  const isDescending = isSorted ? !current.isDescending : DESCENDS_FIRST.includes(sort)
  return (
    <Button
      className="compare-table__sort"
      aria-label={t('table.sort', { column: name })}
      onPress={() => compareSorted({ key: sort, isDescending })}
    >
      {children}
      <span className="compare-table__arrow" data-state={isSorted ? (current.isDescending ? 'down' : 'up') : 'off'}>
        <Icon name="chevron" size={12} />
      </span>
    </Button>
  )
}

interface PlanRowProps {
  readonly row: CompareRow
  readonly facts: CompareFacts
  readonly layout: ScreenLayout
  readonly columns: readonly Column[]
}

function PlanRow({ row, facts, layout, columns }: PlanRowProps) {
  const { t } = useTranslation('compare')
  const slot = useStore(({ document }) => slotOf(document, row.id))
  const isCurrent = useStore(({ document }) => (document.currentPlan ?? NO_RESPONSE.id) === row.id)
  const none = <span className="compare-table__none">{t('cell.none')}</span>
  const nameOf = usePlanName()
  const words = useOutcomeWords()
  const plan = row.id === NO_RESPONSE.id ? t('noResponse') : nameOf(row.id)
  const origins = useOrigins(facts, plan, words)
  const cells: Readonly<Record<ColumnId, React.ReactNode>> = {
    plan: <PlanCell row={row} slot={slot} isReference={facts.referenceId === row.id} />,
    severity: <Severity row={row} facts={facts} slot={slot} />,
    'mass-killing': <MassKilling row={row} slot={slot} plan={plan} months={facts.horizonSteps} />,
    better: <Better comparison={row.comparison.againstReference} slot={slot} none={none} origin={origins.better} />,
    worse: row.effort ? <Worse row={row} none={none} origin={origins.worse} /> : none,
    effort: row.effort ? (
      <>
        <EffortCell effort={row.effort} withLead={layout === 'narrow'} />
        {layout === 'narrow' && <WaitingLine outcome={facts.question.outcome} row={row} />}
      </>
    ) : (
      none
    ),
    lead: row.effort ? <Lead row={row} outcome={facts.question.outcome} /> : none,
    evidence: row.effort ? <Evidence row={row} /> : none,
  }
  return (
    <tr className="compare-row" data-current={isCurrent || undefined}>
      {columns.map(({ id, title, note }) =>
        id === 'plan' ? (
          <th key={id} scope="row" data-column={id}>
            {cells[id]}
          </th>
        ) : (
          <td key={id} data-column={id} data-title={[title, note].filter(Boolean).join(', ')}>
            {cells[id]}
          </td>
        ),
      )}
    </tr>
  )
}

function Severity({
  row,
  facts,
  slot,
}: {
  readonly row: CompareRow
  readonly facts: CompareFacts
  readonly slot: PlanSlot
}) {
  const axis = useAxes().severity(STAGE_THRESHOLDS, MASS_KILLING_THRESHOLD)
  const reference = facts.rows.find(({ id }) => id === NO_RESPONSE.id)
  const series = useMemo(
    () => ({
      axis,
      bands: bandsIn(row.result, 'severity'),
      ...(reference && reference.id !== row.id && { referenceMedian: mediansIn(reference.result, 'severity') }),
    }),
    [axis, row, reference],
  )
  return <SparkFan series={series} slot={slot} />
}

interface MassKillingProps {
  readonly row: CompareRow
  readonly slot: PlanSlot
  readonly plan: string
  readonly months: number
}

function MassKilling({ row, slot, plan, months }: MassKillingProps) {
  const { t, chance } = useSays()
  const { massKilling } = row.comparison
  return (
    <ChanceCell
      estimate={massKilling}
      text={probabilityText(massKilling, chance)}
      look={slot}
      origin={{ title: t('origin.massKilling', { plan }), definition: t('origin.massKillingText', { count: months }) }}
    />
  )
}

interface ChanceOrigin {
  readonly title: string
  readonly definition: string
}

function useOrigins(
  { question, referenceId }: CompareFacts,
  plan: string,
  words: OutcomeWords,
): Readonly<Record<'better' | 'worse', ChanceOrigin>> {
  const { t } = useTranslation('compare')
  const nameOf = usePlanName()
  const reference = referenceId === NO_RESPONSE.id ? t('noResponseInline') : nameOf(referenceId)
  const values = {
    plan,
    outcome: words.name(question.outcome),
    amount: words.amount(question.outcome, question.smallest.absolute),
    percent: Math.round(question.smallest.relative * 100),
  }
  const definition = question.smallest.relative > 0 ? 'origin.differenceBoth' : 'origin.difference'
  return {
    better: { title: t('origin.better', { plan, reference }), definition: t(definition, { ...values, reference }) },
    worse: {
      title: t('origin.worse', { plan }),
      definition: t(definition, { ...values, reference: t('noResponseInline') }),
    },
  }
}

interface BetterProps {
  readonly comparison: PlanComparison | null
  readonly slot: PlanSlot
  readonly none: React.ReactNode
  readonly origin: ChanceOrigin
}

function Better({ comparison, slot, none, origin }: BetterProps) {
  const { t, chance } = useSays()
  if (!comparison) return none
  const { better, same, verdict } = comparison
  if (verdict === 'too-few') return <span className="compare-table__none">{t('cell.tooFew', {})}</span>
  const isOpen = verdict === 'too-close'
  const text = isOpen ? t('cell.tooClose', { range: rangeText(better, chance) }) : probabilityText(better, chance)
  return (
    <>
      <ChanceCell estimate={better} text={text} look={slot} isOpen={isOpen} origin={origin} />
      <span className="compare-table__under">
        {t('cell.noDifference', { range: unbroken(rangeText(same, chance)) })}
      </span>
    </>
  )
}

function Worse({
  row,
  none,
  origin,
}: {
  readonly row: CompareRow
  readonly none: React.ReactNode
  readonly origin: ChanceOrigin
}) {
  const { chance } = useSays()
  const worse = row.comparison.againstNoResponse?.worse
  if (!worse) return none
  return (
    <>
      <ChanceCell estimate={worse} text={probabilityText(worse, chance)} look="ink" origin={origin} />
      <HarmPathway row={row} />
    </>
  )
}

function Lead({ row, outcome }: { readonly row: CompareRow; readonly outcome: JudgedOutcome }) {
  const { t } = useSays()
  if (!row.effort) return null
  const { shortest, longest } = row.effort.leadMonths
  return (
    <>
      <span className="compare-table__small">
        {t(shortest === longest ? 'cell.leadOne' : 'cell.lead', { from: shortest, to: longest, count: longest })}
      </span>
      <WaitingLine outcome={outcome} row={row} />
    </>
  )
}

function Evidence({ row }: { readonly row: CompareRow }) {
  const { t } = useTranslation('compare')
  if (!row.effort) return null
  const grade = row.effort.weakestEvidence
  return <EvidenceGrade grade={strengthOf(grade)} label={t(`evidence.${grade}`)} />
}
