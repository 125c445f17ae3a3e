import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../../state/store'
import { useShortcutKeys } from '../../../state/use-shortcut'
import { MenuButton, type MenuEntry } from '../../../ui/menu'
import { addPlan, canAddPlan, deletePlan, forkPlan } from './plan-actions'
import { RenamePlan } from './rename-plan'
import { usePlanName } from './use-plan-name'

interface PlanMenuProps {
  /** Commands of the place that have no room of their own. */
  readonly more?: readonly (MenuEntry & { readonly onChosen: () => void })[]
}

/** What can be done with plans: new, fork, rename, delete. */
export function PlanMenu({ more = [] }: PlanMenuProps) {
  const { t } = useTranslation('explore')
  const forkKeys = useShortcutKeys('fork')
  const plans = useStore((state) => state.document.plans)
  const current = useStore((state) => state.document.currentPlan)
  const nameOf = usePlanName()
  const [isNaming, setIsNaming] = useState(false)
  const nameWith = (letter: string) => t('plan.named', { letter })
  const isFull = !canAddPlan(plans)
  const entries: (MenuEntry & { readonly onChosen: () => void })[] = [
    ...more,
    {
      id: 'new',
      label: isFull ? t('plan.limit') : t('plan.new'),
      icon: 'add',
      disabled: isFull,
      startsGroup: more.length > 0,
      onChosen: () => addPlan(nameWith),
    },
    {
      id: 'fork',
      label: t('plan.fork'),
      disabled: isFull || current === null,
      ...(forkKeys !== undefined && { keys: forkKeys }),
      onChosen: () => forkPlan(nameWith),
    },
    { id: 'rename', label: t('plan.rename'), disabled: current === null, onChosen: () => setIsNaming(true) },
    {
      id: 'delete',
      label: t('plan.delete'),
      disabled: current === null,
      startsGroup: true,
      onChosen: () => {
        if (current !== null) deletePlan(current)
      },
    },
  ]
  return (
    <>
      <MenuButton
        label={t('plan.menu')}
        items={entries}
        onAction={(id) => entries.find((entry) => entry.id === id)?.onChosen()}
      />
      {isNaming && current !== null && (
        <RenamePlan planId={current} name={nameOf(current)} onClose={() => setIsNaming(false)} />
      )}
    </>
  )
}
