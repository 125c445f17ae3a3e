import { useTranslation } from 'react-i18next'
import { useStore } from '../../state/store'
import { useNumbers } from '../../words/use-numbers'

export interface LimitWords {
  /** Beside a number in a row. */
  readonly short: string
  readonly inFull: string
}

/** How much money and political capital there is, in words; absent where that is not limited. */
export function useLimitWords(): { readonly budget?: LimitWords; readonly capital?: LimitWords } {
  const { t } = useTranslation('compare')
  const { count } = useNumbers()
  const { budget, politicalCapital: capital } = useStore(({ document }) => document.settings.world) ?? {}
  return {
    ...(budget !== undefined && {
      budget: {
        short: t('limit.budget', { units: count(budget) }),
        inFull: t('limit.budgetInFull', { count: budget, formatted: count(budget) }),
      },
    }),
    ...(capital && {
      capital: {
        short: t(capital.regainedPerMonth === 0 ? 'limit.capitalOnce' : 'limit.capital', {
          points: count(capital.available),
          regained: count(capital.regainedPerMonth),
        }),
        inFull: t('limit.capitalInFull', {
          count: capital.available,
          formatted: count(capital.available),
          regained: count(capital.regainedPerMonth),
        }),
      },
    }),
  }
}
