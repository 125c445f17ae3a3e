import { useTranslation } from 'react-i18next'
import { canAddPlan } from '../../plans/plan-actions'
import { useNewPlan } from '../../plans/use-new-plan'
import { usePlanName } from '../../plans/use-plan-name'
import { useStore } from '../../state/store'
import { Button } from '../../ui/button'

/** Under the plans that are compared: how another one comes among them. */
export function FurtherPlan() {
  const { t } = useTranslation(['compare', 'explore'])
  const nameOf = usePlanName()
  const { begin, copy } = useNewPlan()
  const isFull = useStore(({ document }) => !canAddPlan(document.plans))
  const current = useStore(({ document }) => document.currentPlan)
  return (
    <div className="compare__further">
      {isFull ? (
        <span className="caption">{t('explore:plan.limit')}</span>
      ) : (
        <>
          {current !== null && (
            <Button look="quiet" icon="fork" onPress={() => copy(current)}>
              {t('empty.copy', { plan: nameOf(current) })}
            </Button>
          )}
          <Button look="quiet" icon="add" onPress={begin}>
            {t('empty.new')}
          </Button>
        </>
      )}
    </div>
  )
}
