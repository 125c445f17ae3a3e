import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../../state/store'
import { useShortcutKeys } from '../../../state/use-shortcut'
import { MenuButton, type MenuEntry } from '../../../ui/menu'
import { addPlan, canAddPlan, deletePlan, forkPlan } from '../../../plans/plan-actions'
import { RenamePlan } from '../../../plans/rename-plan'
import { useCopyNaming, usePlanName, usePlanNaming } from '../../../plans/use-plan-name'

/** What can be done with plans: new, fork, rename, delete. */
export function PlanMenu() {
  const { t } = useTranslation('explore')
  const forkKeys = useShortcutKeys('fork')
  const isFull = useStore((state) => !canAddPlan(state.document.plans))
  const current = useStore((state) => state.document.currentPlan)
  const nameOf = usePlanName()
  const [isNaming, setIsNaming] = useState(false)
  const nameWith = usePlanNaming()
  const copyWith = useCopyNaming()
  const entries: (MenuEntry & { readonly onChosen: () => void })[] = [
    {
      id: 'new',
      label: isFull ? t('plan.limit') : t('plan.new'),
      icon: 'add',
      disabled: isFull,
      onChosen: () => addPlan(nameWith),
    },
    {
      id: 'fork',
      label: t('plan.fork'),
      disabled: isFull || current === null,
      ...(forkKeys !== undefined && { keys: forkKeys }),
      onChosen: () => forkPlan(nameWith, copyWith),
    },
    { id: 'rename', label: t('plan.rename'), disabled: current === null, onChosen: () => setIsNaming(true) },
    {
      id: 'delete',
      label: t('plan.delete'),
      disabled: current === null,
      startsGroup: true,
      onChosen: () => {
        if (current !== null) deletePlan(current, nameWith)
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
