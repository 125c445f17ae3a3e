import { useTranslation } from 'react-i18next'
import { FIRST_BUDGET, MOST_BUDGET, planSpend, type World } from '../../../../shared/engine'
import { usePlanName } from '../../../plans/use-plan-name'
import { useStore } from '../../../state/store'
import { useNumbers } from '../../../words/use-numbers'
import { changeBudget } from './challenge-edits'
import { LimitSetting } from './limit-setting'
import { WholeSetting } from './whole-setting'

/** How much money there is: as much as plans take, or a budget that holds back what it does not pay for. */
export function BudgetSetting({ budget }: Pick<World, 'budget'>) {
  const { t } = useTranslation('explore')
  return (
    <LimitSetting
      limit="budget"
      isLimited={budget !== undefined}
      onSwitch={(isLimited) => changeBudget(isLimited ? FIRST_BUDGET : undefined)}
    >
      {budget !== undefined && (
        <WholeSetting
          label={t('challenges.budget.units')}
          value={budget}
          min={0}
          max={MOST_BUDGET}
          widthInDigits={7}
          onCommit={changeBudget}
        />
      )}
      <SpentNow />
    </LimitSetting>
  )
}

/** What the plan on the screen spends, so that a budget can be thought of in its units. */
function SpentNow() {
  const { t } = useTranslation('explore')
  const { briefCount } = useNumbers()
  const nameOf = usePlanName()
  const pair = useStore((state) => state.shownEnsemble)
  if (!pair || pair.withPlan === pair.baseline) return null
  const { median, low80, high80 } = planSpend(pair.withPlan)
  return (
    <p className="challenge__text">
      {t('challenges.budget.spent', {
        plan: nameOf(pair.demand.plan.id),
        median: briefCount(median),
        low: briefCount(low80),
        high: briefCount(high80),
      })}
    </p>
  )
}
