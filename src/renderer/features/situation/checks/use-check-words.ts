import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RealityCheck, RealityFinding } from '../../../../shared/engine'
import { usePlanName } from '../../../plans/use-plan-name'
import { useStore } from '../../../state/store'
import { useNumbers } from '../../../words/use-numbers'
import type { CheckForm } from '../../../state/checks-slice'

export interface CheckWords {
  /** The sentence of a filled-in template. */
  readonly sentence: (form: CheckForm) => string
  /** What is expected, in words and numbers. */
  readonly expected: (check: RealityCheck) => string
  readonly reached: (check: RealityCheck, finding: RealityFinding) => string
  /** Of a key such as `armed-conflict` or `<actor or population>/<level>`. */
  readonly level: (key: string) => string
}

/** One decimal at most: in a hundred futures. */
const inHundred = (share: number): string => String(Math.round(share * 1000) / 10)

/** How reality checks are said. */
export function useCheckWords(): CheckWords {
  const { t } = useTranslation(['checks', 'model', 'charts', 'explore'])
  const { actors, populations, scheduled } = useStore(({ document }) => document.scenario)
  const planName = usePlanName()
  const { count } = useNumbers()
  return useMemo(() => {
    const level = (key: string): string => {
      const slash = key.indexOf('/')
      const measure = t(`model:levels.${key.slice(slash + 1)}.name`)
      const owner = [...actors, ...populations].find(({ id }) => id === key.slice(0, slash))
      return owner ? t('explore:outcome.of', { party: owner.name, measure }) : measure
    }
    const condition = ({ condition: given }: CheckForm): string => {
      switch (given.kind) {
        case 'nothing':
          return t('text.condition.nothing')
        case 'plan':
          return t('text.condition.plan', { plan: planName(given.plan) })
        case 'level':
          return t('text.condition.level', { level: level(given.level), percent: given.percent })
        case 'event': {
          const known = scheduled.find(({ trigger, step }) => trigger === given.trigger && step === given.step)
          const event = known?.label ?? t(`model:triggers.${given.trigger}.name`)
          return t(`text.condition.${given.happens ? 'event' : 'noEvent'}`, { event, step: given.step })
        }
      }
    }
    const outcomeText = ({ outcome }: CheckForm): string => {
      switch (outcome.kind) {
        case 'onset':
          return t('text.outcome.onset')
        case 'stage':
          return t('text.outcome.stage', { stage: t(`charts:stage.inline.${STAGES[outcome.atLeast] ?? 'violence'}`) })
        case 'people':
          return t(`text.outcome.${outcome.of}`, { number: count(outcome.atLeast) })
        case 'level':
          return t('text.outcome.level', { level: level(outcome.level), percent: Math.round(outcome.atLeast * 100) })
      }
    }
    const changeOf = (change: number): string =>
      change === 0
        ? t('moves.none')
        : t(change < 0 ? 'moves.fewer' : 'moves.more', { number: inHundred(Math.abs(change)) })
    /** Two changes as one range: "1 to 30 fewer", or from fewer to more. */
    const changeRange = (low: number, high: number): string => {
      if (low >= 0) return t('moves.moreRange', { from: inHundred(low), to: inHundred(high) })
      if (high <= 0) return t('moves.fewerRange', { from: inHundred(-high), to: inHundred(-low) })
      return t('moves.across', { fewer: inHundred(-low), more: inHundred(high) })
    }
    return {
      level,
      sentence: (form) =>
        t('text.whole', {
          condition: condition(form),
          outcome: outcomeText(form),
          side: t(`text.side.${form.side}`),
          percent: form.percent,
          months: form.months,
        }),
      expected: ({ expected, horizonSteps }) => {
        const { low, high } = expected
        const kind =
          expected.kind === 'difference' ? 'difference' : low === 0 ? 'under' : high === 1 ? 'above' : 'between'
        const range = changeRange(low, high)
        return `${t(`expected.${kind}`, { low: inHundred(low), high: inHundred(high), range })}, ${t('months', { count: horizonSteps })}`
      },
      reached: ({ expected }, { reached, low, high }) =>
        expected.kind === 'difference'
          ? t('reached.difference', { reached: changeOf(reached), range: changeRange(low, high) })
          : t('reached.share', { reached: inHundred(reached), low: inHundred(low), high: inHundred(high) }),
    }
  }, [t, actors, populations, scheduled, planName, count])
}

/** By the number of the stage. */
export const STAGES = ['latent', 'violence', 'serious', 'massKilling', 'extreme'] as const
