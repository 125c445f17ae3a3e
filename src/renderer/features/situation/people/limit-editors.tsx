import { useTranslation } from 'react-i18next'
import {
  FIRST_BUDGET,
  FIRST_CAPITAL,
  MOST_BUDGET,
  MOST_CAPITAL,
  type CapitalLimit,
  type World,
} from '../../../../shared/engine'
import { Switch } from '../../../ui/switch'
import { NumberField } from './fields/number-field'
import { Section } from './fields/section'

interface LimitEditorProps {
  readonly world: World
  /** What it returns is why the world can't be so. */
  readonly replace: (next: World) => string | undefined
}

/** How much money there is. */
export function BudgetEditor({ world: { budget, ...unlimited }, replace }: LimitEditorProps) {
  const { t } = useTranslation('explore')
  const limitTo = (next: number) => replace({ ...unlimited, budget: next })
  return (
    <Section title={t('challenges.budget.name')} note={t('challenges.budget.text')}>
      <Switch
        label={t('challenges.budget.limited')}
        isOn={budget !== undefined}
        onSwitch={(isOn) => (isOn ? limitTo(FIRST_BUDGET) : replace(unlimited))}
      />
      {budget !== undefined && (
        <NumberField
          label={t('challenges.budget.units')}
          value={budget}
          min={0}
          max={MOST_BUDGET}
          widthInDigits={7}
          onCommit={limitTo}
        />
      )}
    </Section>
  )
}

/** How much political capital there is, and how much of it comes back. */
export function CapitalEditor({ world: { politicalCapital: capital, ...unlimited }, replace }: LimitEditorProps) {
  const { t } = useTranslation('explore')
  const limitTo = (next: CapitalLimit) => replace({ ...unlimited, politicalCapital: next })
  return (
    <Section title={t('challenges.capital.name')} note={t('challenges.capital.text')}>
      <Switch
        label={t('challenges.capital.limited')}
        isOn={capital !== undefined}
        onSwitch={(isOn) => (isOn ? limitTo(FIRST_CAPITAL) : replace(unlimited))}
      />
      {capital && (
        <>
          <NumberField
            label={t('challenges.capital.available')}
            value={capital.available}
            min={0}
            max={MOST_CAPITAL}
            onCommit={(available) => limitTo({ ...capital, available })}
          />
          <NumberField
            label={t('challenges.capital.regained')}
            value={capital.regainedPerMonth}
            min={0}
            max={MOST_CAPITAL}
            onCommit={(regainedPerMonth) => limitTo({ ...capital, regainedPerMonth })}
          />
          <p className="caption">
            {t('challenges.capital.judgement', {
              available: FIRST_CAPITAL.available,
              regained: FIRST_CAPITAL.regainedPerMonth,
            })}
          </p>
        </>
      )}
    </Section>
  )
}
