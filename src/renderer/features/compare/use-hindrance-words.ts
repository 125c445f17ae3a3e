import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hindrance, PlanFeasibility } from '../../../shared/decision'
import { rangeText, tenthsText } from '../../words/probability-wording'
import { useNumbers } from '../../words/use-numbers'
import { unbroken } from './unbroken'
import { useSays } from './use-says'

/** Held up in fewer futures than this, a plan's other facts matter more in its one line. */
const WORTH_SAYING = 0.1

interface HindranceWords {
  /** What stands under the name of the plan, a line each. */
  readonly lines: readonly string[]
  readonly sentence: string
}

/** Where all of a plan goes ahead in fewer futures than this, that comes first. */
const MOSTLY_AHEAD = 0.9

/** The other way round, so that what stands under every plan is what goes amiss. */
const notAll = ({ low, high }: PlanFeasibility['allGoAhead']) => ({ low: 1 - high, high: 1 - low })

/** What takes from responses that go ahead, and so is no part of what is stopped. */
const WEAKENING = ['attention', 'access'] as const

/** What stops a plan and what weakens it most often; undefined where that is too seldom to stand under its name. */
export function useHindranceWords(): (feasibility: PlanFeasibility) => HindranceWords | undefined {
  const { t } = useTranslation(['compare', 'model'])
  const { chance } = useSays()
  const { count } = useNumbers()
  return useCallback(
    ({ main, responses, heldBy, allGoAhead }) => {
      if (!main || main.share.probability < WORTH_SAYING) return undefined
      const { hindrance, share, fromStep } = main
      const month = Math.round(fromStep ?? 0)
      const from = t(month === 0 ? 'hindrance.fromToday' : 'hindrance.fromMonth', { month })
      const what = t(`hindrance.${hindrance}`, { share: tenthsText(share, chance, count), from })
      const short = (of: Hindrance) =>
        t('hindrance.short', {
          cause: t(`hindrance.cause.${of}`),
          share: unbroken(rangeText(heldBy[of], chance)),
        })
      const [weakening] = WEAKENING.toSorted((a, b) => heldBy[b].probability - heldBy[a].probability)
      const instrument = responses.find(({ id }) => id === main.response)?.instrument ?? ''
      return {
        lines:
          allGoAhead.probability < MOSTLY_AHEAD
            ? [
                t('hindrance.stopped', { share: unbroken(rangeText(notAll(allGoAhead), chance)) }),
                ...(weakening && heldBy[weakening].probability >= WORTH_SAYING ? [short(weakening)] : []),
              ]
            : [short(hindrance)],
        sentence:
          responses.length === 1
            ? t('hindrance.whole', { what })
            : t('hindrance.some', { response: t(`model:instruments.${instrument}.name`), what }),
      }
    },
    [t, chance, count],
  )
}
