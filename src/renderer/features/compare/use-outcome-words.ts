import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { isYesNo, populationOf, totalOf, type JudgedOutcome } from '../../../shared/decision'
import { useStore } from '../../state/store'
import { useNumbers } from '../../words/use-numbers'
import { isInStages } from './smallest-difference'

/** What an outcome that plans are judged by is called, and how its differences are said. */
export interface OutcomeWords {
  readonly name: (outcome: JudgedOutcome) => string
  /** What comes or does not, inside a sentence: "mass killing", "violence (25+ deaths a year)". */
  readonly event: (outcome: JudgedOutcome) => string
  /** An amount of it: "half a stage", "1,000 people". */
  readonly amount: (outcome: JudgedOutcome, value: number) => string
  /** A difference, plan minus reference: "1 stage lower", "2,000 more". */
  readonly difference: (outcome: JudgedOutcome, value: number) => string
}

export function useOutcomeWords(): OutcomeWords {
  const { t } = useTranslation('compare')
  const { count, level } = useNumbers()
  const populations = useStore((state) => state.document.scenario.populations)
  return useMemo(() => {
    const named = (id: string) => populations.find((population) => population.id === id)?.name ?? id
    const namedStages: Readonly<Record<number, string>> = {
      0.25: t('unit.quarterStage'),
      0.5: t('unit.halfStage'),
      1: t('unit.oneStage'),
    }
    const event = (outcome: JudgedOutcome) => (isYesNo(outcome) ? t(`event.${outcome}`) : '')
    const size = (value: number) => (Number.isInteger(value) ? count(value) : level(value))
    return {
      name: (outcome) => {
        const population = populationOf(outcome)
        const total = t(`outcomes.${totalOf(outcome)}`)
        return population === undefined ? total : t('outcomeOf', { population: named(population), outcome: total })
      },
      event,
      amount: (outcome, value) =>
        isInStages(outcome)
          ? (namedStages[value] ?? t('unit.stages', { count: value, formatted: size(value) }))
          : t(`unit.${unitOf(outcome)}`, { count: value, formatted: count(Math.round(value)), event: event(outcome) }),
      difference: (outcome, value) => {
        if (value === 0) return t('difference.same')
        const direction = value < 0 ? 'less' : 'more'
        const kind = isYesNo(outcome) ? 'futures' : isInStages(outcome) ? 'stages' : 'people'
        const absolute = Math.abs(value)
        return t(`difference.${kind}.${direction}`, { formatted: size(absolute), count: absolute })
      },
    }
  }, [t, count, level, populations])
}

/** What an outcome is an amount of. */
export const countedIn = (outcome: JudgedOutcome): 'futures' | 'stages' | 'deaths' | 'people' | 'harms' => {
  if (isInStages(outcome)) return 'stages'
  return totalOf(outcome) === 'other-harms' ? 'harms' : unitOf(outcome)
}

const unitOf = (outcome: JudgedOutcome): 'futures' | 'deaths' | 'people' =>
  isYesNo(outcome) ? 'futures' : totalOf(outcome).endsWith('deaths') ? 'deaths' : 'people'

/** Whether an outcome is an amount of something, and no stage or yes or no. */
export const isCounted = (outcome: JudgedOutcome): boolean => !['futures', 'stages'].includes(countedIn(outcome))
