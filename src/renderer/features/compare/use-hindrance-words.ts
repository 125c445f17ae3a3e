import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { hindranceShare, type PlanFeasibility } from '../../../shared/decision'
import { tenthsText } from '../../words/probability-wording'
import { useNumbers } from '../../words/use-numbers'
import { useSays } from './use-says'

/** Held up in fewer futures than this, a plan's other facts matter more in its one line. */
const WORTH_SAYING = 0.1

interface HindranceWords {
  /** What stands under the name of the plan. */
  readonly short: string
  readonly sentence: string
}

/** What stops a plan most often; undefined where that is too seldom to stand under its name. */
export function useHindranceWords(): (feasibility: PlanFeasibility) => HindranceWords | undefined {
  const { t } = useTranslation('compare')
  const { chance } = useSays()
  const { count } = useNumbers()
  return useCallback(
    ({ main, responses }) => {
      if (!main || main.share.probability < WORTH_SAYING) return undefined
      const { hindrance, share, fromStep } = main
      const month = Math.round(fromStep ?? 0)
      const from = t(month === 0 ? 'hindrance.fromToday' : 'hindrance.fromMonth', { month })
      const what = t(`hindrance.${hindrance}`, { share: tenthsText(share, chance, count), from })
      const cause = t(`hindrance.cause.${hindrance}`)
      if (responses.length === 1) {
        const when = hindrance === 'lead' ? 'never' : month === 0 ? 'today' : 'month'
        return { short: t(`hindrance.short.${when}`, { cause, month }), sentence: t('hindrance.whole', { what }) }
      }
      const held = responses.filter((response) => hindranceShare(response, hindrance).probability >= WORTH_SAYING)
      return {
        short: t('hindrance.short.some', { cause, held: held.length, all: responses.length }),
        sentence: t('hindrance.some', { what, held: held.length, count: responses.length }),
      }
    },
    [t, chance, count],
  )
}
