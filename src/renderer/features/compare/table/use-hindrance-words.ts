import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { mainStop, type Hindrance, type PlanFeasibility } from '../../../../shared/decision'
import { wilsonInterval, type ProbabilityEstimate, type ResponsePlan } from '../../../../shared/engine'
import { rangeText, tenthsText } from '../../../words/probability-wording'
import { useNumbers } from '../../../words/use-numbers'
import { unbroken } from '../unbroken'
import { useSays } from '../use-says'

/** Held up in fewer futures than this, a plan's other facts matter more in its one line. */
const WORTH_SAYING = 0.1

interface HindranceWords {
  /** What stands under the name of the plan, a line each. */
  readonly lines: readonly string[]
  /** The same in full: where part of the plan is stopped, what is stopped most often. */
  readonly sentence: string
}

/** Where all of a plan goes ahead in fewer futures than this, that comes first. */
const MOSTLY_AHEAD = 0.9

/** The other way round, so that what stands under every plan is what goes amiss. */
const notAll = ({ count, memberCount }: ProbabilityEstimate) => wilsonInterval(memberCount - count, memberCount)

/** What takes from responses that go ahead, and so is no part of what is stopped. */
const WEAKENING = ['attention', 'access'] as const

/** Where more than this is left of what each response does, little is short: else a line under most futures reads as a failure. */
const NEARLY_ALL = 0.9

/** More than this left of what every response does, what is short is not worth a line of its own. */
const AS_GOOD_AS_ALL = 0.95

const isWeakening = (hindrance: Hindrance): hindrance is (typeof WEAKENING)[number] =>
  WEAKENING.some((one) => one === hindrance)

/** Whether a response loses so much by what is short that it is worth saying. */
const isFelt = (weakening: (typeof WEAKENING)[number], { responses }: PlanFeasibility): boolean =>
  responses.some((response) => (response[`${weakening}Left`] ?? 1) <= AS_GOOD_AS_ALL)

/** The cause of what comes short: by how much belongs to it, for a plan may go ahead with nearly all of its effect. */
function causeOf(hindrance: Hindrance, { responses }: PlanFeasibility): string {
  const weakening = WEAKENING.find((one) => one === hindrance)
  if (!weakening) return hindrance
  const isLittle = responses.every((response) => (response[`${weakening}Left`] ?? 1) > NEARLY_ALL)
  return isLittle ? `${weakening}Little` : weakening
}

/** What stops a plan and what weakens it most often; undefined where that is too seldom to stand under its name. */
export function useHindranceWords(): (plan: ResponsePlan, feasibility: PlanFeasibility) => HindranceWords | undefined {
  const { t } = useTranslation(['compare', 'model'])
  const { chance } = useSays()
  const { count } = useNumbers()
  return useCallback(
    (plan, feasibility) => {
      const { main, responses, heldBy, allGoAhead } = feasibility
      if (!main || main.share.probability < WORTH_SAYING) return undefined
      const inFutures = (share: ProbabilityEstimate) =>
        share.count === share.memberCount ? t('hindrance.inAll') : unbroken(rangeText(share, chance))
      const short = (of: Hindrance) =>
        t('hindrance.short', { cause: t(`hindrance.cause.${causeOf(of, feasibility)}`), share: inFutures(heldBy[of]) })
      const mostOften = (
        { hindrance, response, share, fromStep }: NonNullable<PlanFeasibility['main']>,
        key: 'some' | 'heldUp' = 'some',
      ) => {
        const month = Math.round(fromStep ?? 0)
        const from = t(month === 0 ? 'hindrance.fromToday' : 'hindrance.fromMonth', { month })
        const what = t(`hindrance.${hindrance}`, { share: tenthsText(share, chance, count), from })
        const instrument = responses.find(({ id }) => id === response)?.instrument ?? ''
        return responses.length === 1
          ? t('hindrance.whole', { what })
          : t(`hindrance.${key}`, { response: t(`model:instruments.${instrument}.name`), what })
      }
      if (allGoAhead.probability >= MOSTLY_AHEAD) {
        if (isWeakening(main.hindrance) && !isFelt(main.hindrance, feasibility)) return undefined
        return { lines: [short(main.hindrance)], sentence: mostOften(main, 'heldUp') }
      }
      const [weakening] = WEAKENING.filter((one) => isFelt(one, feasibility)).toSorted(
        (a, b) => heldBy[b].probability - heldBy[a].probability,
      )
      const stopped = notAll(allGoAhead)
      return {
        lines: [
          t('hindrance.stopped', { share: inFutures(stopped) }),
          ...(weakening && heldBy[weakening].probability >= WORTH_SAYING ? [short(weakening)] : []),
        ],
        sentence: t('hindrance.partStopped', {
          count: responses.length,
          share: tenthsText(stopped, chance, count),
          most: mostOften(mainStop(plan, feasibility) ?? main),
        }),
      }
    },
    [t, chance, count],
  )
}
