import { useState, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { beginsAfter, unavailableIn } from '../../../../shared/decision'
import { NO_RESPONSE } from '../../../../shared/engine'
import type { PlanSlot } from '../../../charts'
import { canAddPlan, deletePlan, forkPlan } from '../../../plans/plan-actions'
import { RenamePlan } from '../../../plans/rename-plan'
import { useCopyNaming, usePlanName, usePlanNaming } from '../../../plans/use-plan-name'
import { useStore } from '../../../state/store'
import { Icon } from '../../../ui/icon'
import { MenuButton, type MenuEntry } from '../../../ui/menu'
import { useOnPaper } from '../../../ui/on-paper'
import { NameInLines } from '../../../ui/name-in-lines'
import type { ScreenLayout } from '../../../ui/use-layout'
import { PlanMark, PlanMarker } from '../../../plans/plan-mark'
import { BegunBeforeToday } from './begun-before-today'
import { BestMark } from './best-mark'
import { standInOf, type CompareFacts, type CompareRow } from '../compare-facts'
import { planThatHoldsUpBest } from '../headline/headline-parts'
import { PlanFeasibilityCard } from './plan-feasibility-card'
import { PlanNote } from './plan-note'
import { useHindranceWords } from './use-hindrance-words'
import './plan-cell.css'

interface PlanCellProps {
  readonly row: CompareRow
  readonly slot: PlanSlot
  readonly layout: ScreenLayout
  readonly facts: CompareFacts
}

/** The name of a plan, what stops it, and what can be done with it. Pressing the name makes it the current plan. */
export function PlanCell({ row, slot, layout, facts }: PlanCellProps) {
  const { t } = useTranslation('compare')
  const nameOf = usePlanName()
  const isNoResponse = row.id === NO_RESPONSE.id
  const isPinned = useStore(({ document }) => !isNoResponse && document.currentPlan === row.id)
  const name = isNoResponse ? t('noResponse') : nameOf(row.id)
  const note = useStore(({ document }) => document.plans.find(({ id }) => id === row.id)?.note)
  const { planShown } = useStore.getState()
  const isOnPaper = useOnPaper()
  const isBest = planThatHoldsUpBest(facts) === standInOf(facts, row.id)
  return (
    <div className="plan-cell">
      {/* Its line would take the room of its name. */}
      {layout === 'narrow' ? <PlanMarker slot={slot} /> : <PlanMark slot={slot} />}
      <span className="plan-cell__words">
        <span className="plan-cell__title">
          {isOnPaper ? (
            <bdi className="plan-cell__name">{name}</bdi>
          ) : (
            <Button
              className="plan-cell__name"
              aria-label={t('plan.choose', { plan: name })}
              onPress={() => planShown(isNoResponse ? null : row.id)}
            >
              <NameInLines name={name} />
            </Button>
          )}
        </span>
        {(isBest || isPinned) && (
          <span className="plan-cell__marks">
            {isBest && <BestMark row={row} facts={facts} />}
            {isPinned && <Pin title={t('plan.current')}>{t(isBest ? 'plan.currentShort' : 'plan.current')}</Pin>}
          </span>
        )}
        <span className="plan-cell__subtitle">
          <Subtitle row={row} facts={facts} />
        </span>
        <BegunBeforeToday plan={row.plan} />
        {note !== undefined && note !== '' && (
          <span className="plan-cell__note" dir="auto" title={note}>
            {note}
          </span>
        )}
      </span>
      {!isNoResponse && <RowMenu planId={row.id} />}
    </div>
  )
}

interface PinProps {
  readonly title?: string
  readonly children: ReactNode
}

/** Says of a row that it stays on top. */
function Pin({ title, children }: PinProps) {
  return (
    <span className="plan-cell__pin" title={title}>
      <Icon name="pin" size={12} />
      {children}
    </span>
  )
}

/** What stands under the name: what stops it comes before what it is, and what can't act here before both. */
function Subtitle({ row, facts: { horizonSteps } }: Pick<PlanCellProps, 'row' | 'facts'>) {
  const { t } = useTranslation(['compare', 'model'])
  const scenario = useStore((state) => state.document.scenario)
  const nameOf = usePlanName()
  const hindrance = useHindranceWords()
  const { id, plan, sameAs, effort, feasibility } = row
  if (id === NO_RESPONSE.id) {
    return <Pin>{t('plan.baseline')}</Pin>
  }
  if (!effort) return <>{t('plan.empty')}</>
  if (sameAs !== undefined) {
    return (
      <span className="plan-cell__same" title={nameOf(sameAs)}>
        {t('plan.sameAs', { plan: nameOf(sameAs) })}
      </span>
    )
  }
  const without = unavailableIn(scenario, plan)
  if (without.length > 0) {
    const instrument = t(`model:instruments.${without[0] ?? ''}.name`)
    const words = t('unavailable.plan', { count: without.length, instrument })
    return <span title={words}>{words}</span>
  }
  if (beginsAfter(plan, horizonSteps)) {
    return <>{t('plan.beginsAfter', { count: effort.responseCount, month: horizonSteps })}</>
  }
  const responses = t('plan.responses', { count: effort.responseCount })
  if (!feasibility) return <>{responses}</>
  const title = t('feasibility.title', { plan: nameOf(id) })
  return (
    <PlanFeasibilityCard
      {...(hindrance(plan, feasibility) ?? { lines: [responses] })}
      title={title}
      feasibility={feasibility}
    />
  )
}

function RowMenu({ planId }: { readonly planId: string }) {
  const { t } = useTranslation(['compare', 'explore'])
  const nameOf = usePlanName()
  const nameWith = usePlanNaming()
  const copyWith = useCopyNaming()
  const isFull = useStore((state) => !canAddPlan(state.document.plans))
  const [editing, setEditing] = useState<'name' | 'note' | null>(null)
  const { planShown, placeChosen, referenceChosen } = useStore.getState()
  const entries: (MenuEntry & { readonly onChosen: () => void })[] = [
    {
      id: 'open',
      label: t('plan.open'),
      onChosen: () => {
        planShown(planId)
        placeChosen('explore')
      },
    },
    { id: 'reference', label: t('plan.makeReference'), onChosen: () => referenceChosen(planId) },
    {
      id: 'duplicate',
      label: isFull ? t('explore:plan.limit') : t('explore:plan.fork'),
      disabled: isFull,
      onChosen: () => {
        planShown(planId)
        forkPlan(nameWith, copyWith)
      },
    },
    { id: 'rename', label: t('explore:plan.rename'), onChosen: () => setEditing('name') },
    { id: 'note', label: t('plan.note'), onChosen: () => setEditing('note') },
    { id: 'delete', label: t('explore:plan.delete'), startsGroup: true, onChosen: () => deletePlan(planId, nameWith) },
  ]
  return (
    <>
      <MenuButton
        label={t('plan.menu', { plan: nameOf(planId) })}
        items={entries}
        onAction={(id) => entries.find((entry) => entry.id === id)?.onChosen()}
      />
      {editing === 'name' && <RenamePlan planId={planId} name={nameOf(planId)} onClose={() => setEditing(null)} />}
      {editing === 'note' && <PlanNote planId={planId} onClose={() => setEditing(null)} />}
    </>
  )
}
