import { useTranslation } from 'react-i18next'
import { canAddPlan } from '../../plans/plan-actions'
import { useNewPlan } from '../../plans/use-new-plan'
import { usePlanName } from '../../plans/use-plan-name'
import { useStore } from '../../state/store'
import { Button } from '../../ui/button'
import { plansWithResponses } from './panel-plan'
import { USUAL_ORDER } from './table/table-order'

/** Under the plans that are compared: how another one comes among them, which a single one invites to, and what order they stand in. */
export function FurtherPlan() {
  const { t } = useTranslation(['compare', 'explore'])
  const nameOf = usePlanName()
  const { begin, copy } = useNewPlan()
  const isFull = useStore(({ document }) => !canAddPlan(document.plans))
  const only = useStore(({ document: { plans } }) => (plans.length === 1 ? plans[0]?.id : undefined))
  const copied = useStore(({ document }) => document.currentPlan) ?? only
  const isNothingOn = useStore(({ document: { plans } }) => plansWithResponses(plans).length === 0)
  if (isNothingOn) return <ToResponses />
  return (
    <div className="compare__further">
      {only !== undefined && <span className="compare__invitation">{t('empty.second')}</span>}
      {isFull ? (
        <span className="caption">{t('explore:plan.limit')}</span>
      ) : (
        <>
          {copied !== undefined && (
            <Button look={only === undefined ? 'quiet' : 'primary'} icon="fork" onPress={() => copy(copied)}>
              <span className="compare__copy" title={nameOf(copied)}>
                {t('empty.copy', { plan: nameOf(copied) })}
              </span>
            </Button>
          )}
          <Button look="quiet" icon="add" onPress={begin}>
            {t('empty.new')}
          </Button>
        </>
      )}
      {only === undefined && <TableOrder />}
    </div>
  )
}

/** Where no plan does anything a copy would do nothing either. */
function ToResponses() {
  const { t } = useTranslation('compare')
  const { placeChosen } = useStore.getState()
  return (
    <div className="compare__further">
      <span className="compare__invitation">{t('empty.nothingOn')}</span>
      <Button look="primary" onPress={() => placeChosen('explore')}>
        {t('empty.toExplore')}
      </Button>
    </div>
  )
}

/** The order of the rows in words, which is also heard when it changes; and the way back to the usual one. */
function TableOrder() {
  const { t } = useTranslation('compare')
  const sort = useStore((state) => state.compareSort)
  const current = useStore(({ document }) => document.currentPlan)
  const { compareSorted } = useStore.getState()
  const { key, isDescending } = sort ?? USUAL_ORDER
  const way = isDescending ? 'most' : 'least'
  return (
    <span className="compare__order">
      {sort !== null && (
        <Button look="quiet" onPress={() => compareSorted(null)}>
          {t('order.back')}
        </Button>
      )}
      <span className="caption" role="status">
        {t(current === null ? `order.${way}` : `order.${way}Under`, { by: t(`order.by.${key}`) })}
      </span>
    </span>
  )
}
