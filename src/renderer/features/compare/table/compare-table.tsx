import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { isYesNo, stageIn, type JudgedOutcome, type SortKey, type StageOutcome } from '../../../../shared/decision'
import { MASS_KILLING_THRESHOLD, NO_RESPONSE, STAGE_THRESHOLDS } from '../../../../shared/engine'
import { HatchPattern, SparkFan, useAxes, type PlanSlot } from '../../../charts'
import { slotOf } from '../../../plans/current-plan'
import { strengthOf } from '../../../plans/evidence-strength'
import { usePlanName } from '../../../plans/use-plan-name'
import { WAITING_MONTHS } from '../../../simulation/comparison-runs'
import { bandsIn, mediansIn } from '../../../simulation/summaries'
import { useStore } from '../../../state/store'
import { EvidenceGrade } from '../../../ui/evidence-grade'
import { useInTurn } from '../../../ui/in-turn'
import type { ScreenLayout } from '../../../ui/use-layout'
import { probabilityText, rangeText } from '../../../words/probability-wording'
import { ChanceCell } from '../chance-cell'
import { ColumnHead, type Column, type ColumnId } from './column-head'
import type { CompareFacts, CompareRow } from '../compare-facts'
import { EffortCell } from './effort-cell'
import { HarmPathway } from '../harm/harm-pathway'
import { LateLine } from './late-line'
import { MeanLine } from './mean-line'
import { PairedChance } from '../paired-chance'
import { PlanCell } from './plan-cell'
import { TypicalLine } from './typical-line'
import { unbroken } from '../unbroken'
import { useLeadText } from './use-lead-text'
import { useOrigins } from '../use-origins'
import { isCounted, useOutcomeWords } from '../use-outcome-words'
import { usePlanLists } from '../use-plan-lists'
import { useSays } from '../use-says'
import { WaitingLine } from './waiting-line'
import './compare-table.css'

interface CompareTableProps {
  readonly facts: CompareFacts
  readonly layout: ScreenLayout
  /** Each row follows in a turn of its own (`useInTurn`): for the screen, since on paper nobody waits. */
  readonly inTurn?: boolean
}

/** A line a plan. No response and the current plan stay on top, and harm can't be hidden or sorted away. */
export function CompareTable({ facts, layout, inTurn = false }: CompareTableProps) {
  const { t } = useTranslation('compare')
  const reference = usePlanLists().one(facts.referenceId)
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
          {facts.rows.map((row, place) =>
            inTurn ? (
              <RowInTurn key={row.id} place={place} row={row} facts={facts} layout={layout} columns={columns} />
            ) : (
              <PlanRow key={row.id} row={row} facts={facts} layout={layout} columns={columns} />
            ),
          )}
        </tbody>
      </table>
    </div>
  )
}

/** A row as it was some turns ago, the later the lower it stands. */
function RowInTurn({ place, row, facts, layout, columns }: PlanRowProps & { readonly place: number }) {
  const shown = useInTurn(
    useMemo(() => ({ row, facts }), [row, facts]),
    place + 1,
  )
  return shown && <DrawnRow {...shown} layout={layout} columns={columns} />
}

const BY_EFFORT = ['money', 'political-capital', 'attention'] as const satisfies readonly SortKey[]
const BY_TIME = ['lead-time', 'waiting'] as const satisfies readonly SortKey[]

function useColumns(facts: CompareFacts, reference: string, layout: ScreenLayout): readonly Column[] {
  const { t } = useTranslation('compare')
  const words = useOutcomeWords()
  const { isGoingOn, question } = facts
  const { outcome } = question
  return useMemo(() => {
    const columns: Column[] = [
      { id: 'plan', title: t('column.plan') },
      {
        id: 'severity',
        title: t('column.severity', { count: facts.horizonSteps }),
        ...(isCounted(outcome) && { note: t('column.typical', { outcome: words.name(outcome) }) }),
        ...(isStageBesideMassKilling(outcome) && { note: t('column.stage', { event: words.event(outcome) }) }),
        // The column beside it is in the order of mass killing.
        ...(outcome !== 'mass-killing' && { sorts: ['judged'] }),
      },
      {
        id: 'mass-killing',
        title: t(isGoingOn ? 'column.massKillingGoesOn' : 'column.massKilling', { count: facts.horizonSteps }),
        ...(isGoingOn && { note: t('column.massKillingGoesOnNote') }),
        sorts: ['mass-killing'],
      },
      {
        id: 'better',
        title: t('column.better', { reference }),
        note: t(isYesNo(outcome) ? 'column.betterYesNo' : 'column.betterNote', { event: words.event(outcome) }),
        sorts: ['better'],
      },
      {
        id: 'worse',
        title: t('column.worse'),
        note: t(isYesNo(outcome) ? 'column.worseYesNo' : 'column.worseNote', { event: words.event(outcome) }),
        sorts: ['worse'],
      },
    ]
    const hint = t('column.effortHint')
    const also = t('column.waiting', { count: WAITING_MONTHS })
    if (layout === 'narrow')
      columns.push({
        id: 'effort',
        title: t('column.costAndLead'),
        note: t('column.costNote'),
        hint,
        also,
        sorts: [...BY_EFFORT, ...BY_TIME],
      })
    else
      columns.push(
        { id: 'effort', title: t('column.effort'), note: t('column.effortNote'), hint, sorts: BY_EFFORT },
        { id: 'lead', title: t('column.lead'), hint: t('column.leadNote'), also, sorts: BY_TIME },
      )
    columns.push({ id: 'evidence', title: t('column.evidence'), sorts: ['evidence'] })
    return columns
  }, [t, words, facts.horizonSteps, outcome, isGoingOn, reference, layout])
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
  const isPinned = useStore(({ document }) => row.id === NO_RESPONSE.id || row.id === document.currentPlan)
  const nameOf = usePlanName()
  const none = <span className="compare-table__none compare-table__dash">{t('cell.none')}</span>
  const cells: Readonly<Record<ColumnId, React.ReactNode>> = {
    plan: <PlanCell row={row} slot={slot} layout={layout} facts={facts} />,
    severity: <Severity row={row} facts={facts} slot={slot} />,
    'mass-killing': <MassKilling row={row} facts={facts} slot={slot} />,
    better: <Better row={row} facts={facts} slot={slot} none={none} />,
    worse: row.effort ? <Worse row={row} facts={facts} none={none} /> : none,
    effort: row.effort ? (
      <>
        <EffortCell plan={nameOf(row.id)} effort={row.effort} spend={row.spend} withLead={layout === 'narrow'} />
        {layout === 'narrow' && (
          <>
            <LateLine row={row} horizonSteps={facts.horizonSteps} />
            <WaitingLine outcome={facts.question.outcome} row={row} />
          </>
        )}
      </>
    ) : (
      none
    ),
    lead: row.effort ? <Lead row={row} facts={facts} /> : none,
    evidence: row.effort ? <Evidence row={row} /> : none,
  }
  return (
    <tr className="compare-row" data-pinned={isPinned || undefined}>
      {columns.map(({ id, title, note, also }) =>
        id === 'plan' ? (
          <th key={id} scope="row" data-column={id}>
            {cells[id]}
          </th>
        ) : (
          <td
            key={id}
            data-column={id}
            data-title={[note ? `${title}, ${note}` : title, also].filter(Boolean).join(' · ')}
          >
            {cells[id]}
          </td>
        ),
      )}
    </tr>
  )
}

const DrawnRow = memo(PlanRow)

function Severity({
  row,
  facts,
  slot,
}: {
  readonly row: CompareRow
  readonly facts: CompareFacts
  readonly slot: PlanSlot
}) {
  const { chance } = useSays()
  const { outcome, step } = facts.question
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
  return (
    <>
      <SparkFan series={series} slot={slot} />
      <TypicalLine outcome={outcome} typical={row.typical} />
      {isStageBesideMassKilling(outcome) && (
        <span className="compare-table__under compare-table__typical">
          {unbroken(rangeText(stageIn(row.result, outcome, step), chance))}
        </span>
      )}
    </>
  )
}

/** The chance of mass killing has a column of its own; that of another stage that plans are judged by stands under the fan. */
const isStageBesideMassKilling = (outcome: JudgedOutcome): outcome is StageOutcome =>
  isYesNo(outcome) && outcome !== 'mass-killing'

function MassKilling({ row, facts, slot }: Omit<BetterProps, 'none'>) {
  const { chance } = useSays()
  const { massKilling } = row.comparison
  const origin = useOrigins(facts).stage(row, 'mass-killing')
  return <ChanceCell estimate={massKilling} text={probabilityText(massKilling, chance)} look={slot} origin={origin} />
}

interface BetterProps {
  readonly row: CompareRow
  readonly facts: CompareFacts
  readonly slot: PlanSlot
  readonly none: React.ReactNode
}

function Better({ row, facts, slot, none }: BetterProps) {
  const { t, chance } = useSays()
  const origin = useOrigins(facts).better(row)
  const comparison = row.comparison.againstReference
  // A plan of which nothing is on is no response: where that is the reference, it stands as empty as the harm beside it.
  const isNothingOfNothing = !row.effort && facts.rows.some(({ id, effort }) => id === facts.referenceId && !effort)
  if (isNothingOfNothing) return none
  if (!comparison) return row.effort ? <span className="compare-table__none">{t('plan.reference', {})}</span> : none
  const { worse, same, verdict } = comparison
  const isChance = isYesNo(facts.question.outcome)
  if (verdict === 'too-few') return <span className="compare-table__none">{t('cell.tooFew', {})}</span>
  return (
    <>
      <PairedChance comparison={comparison} of="better" look={slot} origin={origin} isYesNo={isChance} />
      {facts.referenceId === NO_RESPONSE.id ? (
        <span className="compare-table__under compare-table__same">
          {t(isChance ? 'cell.sameEitherWay' : 'cell.noDifference', { range: unbroken(rangeText(same, chance)) })}
        </span>
      ) : (
        // The column of harm speaks of no response: what is worse than another reference stands nowhere else.
        <span className="compare-table__under">
          {t('cell.worseThanReference', { range: unbroken(rangeText(worse, chance)) })}
        </span>
      )}
      <MeanLine outcome={facts.question.outcome} comparison={comparison} />
    </>
  )
}

function Worse({ row, facts, none }: Omit<BetterProps, 'slot'>) {
  const origin = useOrigins(facts).worse(row)
  const comparison = row.comparison.againstNoResponse
  if (!comparison) return none
  return (
    <>
      <PairedChance
        comparison={comparison}
        of="worse"
        look="ink"
        origin={origin}
        isYesNo={isYesNo(facts.question.outcome)}
      />
      <HarmPathway row={row} facts={facts} />
    </>
  )
}

function Lead({ row, facts }: Pick<BetterProps, 'row' | 'facts'>) {
  const leadText = useLeadText()
  if (!row.effort) return null
  return (
    <>
      <span className="compare-table__small">{leadText(row.effort.leadMonths)}</span>
      <LateLine row={row} horizonSteps={facts.horizonSteps} />
      <WaitingLine outcome={facts.question.outcome} row={row} />
    </>
  )
}

function Evidence({ row }: { readonly row: CompareRow }) {
  const { t } = useTranslation('compare')
  if (!row.effort) return null
  const grade = row.effort.weakestEvidence
  return <EvidenceGrade grade={strengthOf(grade)} label={t(`evidence.${grade}`)} />
}
