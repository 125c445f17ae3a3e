import { useTranslation } from 'react-i18next'
import { planEffort } from '../../../../shared/decision'
import { actingResponses, FIRST_CAPITAL, MOST_CAPITAL, type CapitalLimit } from '../../../../shared/engine'
import { usePlanName } from '../../../plans/use-plan-name'
import { countryModel } from '../../../state/country-model'
import { useStore } from '../../../state/store'
import { useNumbers } from '../../../words/use-numbers'
import { changeCapital } from './challenge-edits'
import { LimitSetting } from './limit-setting'
import { WholeSetting } from './whole-setting'

/** How much political capital there is: as much as plans take, or so much, which is spent and partly comes back. */
export function CapitalSetting({ capital }: { readonly capital?: CapitalLimit }) {
  const { t } = useTranslation('explore')
  return (
    <LimitSetting
      limit="capital"
      isLimited={capital !== undefined}
      onSwitch={(isLimited) => changeCapital(isLimited ? FIRST_CAPITAL : undefined)}
    >
      {capital && (
        <>
          <WholeSetting
            label={t('challenges.capital.available')}
            value={capital.available}
            min={0}
            max={MOST_CAPITAL}
            onCommit={(available) => changeCapital({ ...capital, available })}
          />
          <WholeSetting
            label={t('challenges.capital.regained')}
            value={capital.regainedPerMonth}
            min={0}
            max={MOST_CAPITAL}
            onCommit={(regainedPerMonth) => changeCapital({ ...capital, regainedPerMonth })}
          />
          <p className="challenge__text">
            {t('challenges.capital.judgement', {
              available: FIRST_CAPITAL.available,
              regained: FIRST_CAPITAL.regainedPerMonth,
            })}
          </p>
        </>
      )}
      <TakenNow />
    </LimitSetting>
  )
}

/** What the plan on the screen takes of it, so that a limit can be thought of in its points. */
function TakenNow() {
  const { t } = useTranslation('explore')
  const { tenths } = useNumbers()
  const nameOf = usePlanName()
  const plan = useStore(({ shownEnsemble }) => shownEnsemble?.demand.plan)
  const scenario = useStore(({ document }) => document.scenario)
  if (!plan) return null
  const fromToday = plan.responses.filter(({ startStep }) => startStep >= 0)
  const effort = planEffort(
    { ...plan, responses: fromToday },
    countryModel.instruments,
    actingResponses(countryModel, scenario, plan),
  )
  if (!effort) return null
  return (
    <p className="challenge__text">
      {t('challenges.capital.taken', { plan: nameOf(plan.id), points: tenths(effort.politicalCapital) })}
    </p>
  )
}
