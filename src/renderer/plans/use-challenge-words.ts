import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { rankingChange, type ChallengeFinding, type WithinChance } from '../../shared/decision'
import { NO_RESPONSE, type Challenge, type ChallengeSubject } from '../../shared/engine'
import { challengedName, challengedUnit } from '../../shared/formats'
import { countryModel } from '../state/country-model'
import { useStore } from '../state/store'
import { isolated } from '../words/isolated'
import { useNumbers } from '../words/use-numbers'
import { usePlanName } from './use-plan-name'
import { scaleOfChallenged, useScaleWords, type Scale } from './use-scale-words'

/** What challenges of numbers are called, and what came of them. */
export interface ChallengeWords {
  readonly name: (subject: ChallengeSubject) => string
  readonly unit: (subject: ChallengeSubject) => string
  /** Rounded to what can be meant. */
  readonly value: (subject: ChallengeSubject, value: number) => string
  /** As somebody typed it. */
  readonly typed: (value: number) => string
  /** What it means, "× 1.05 (5 % more)"; undefined where number and unit say it. */
  readonly meaning: (subject: ChallengeSubject, value: number) => string | undefined
  readonly meaningOfRange: (subject: ChallengeSubject, low: number, high: number) => string | undefined
  /** Whether the ranking changes and from which value on, in one sentence. Plans in the order they were run. */
  readonly finding: (
    challenge: Pick<Challenge, 'subject' | 'alternative'>,
    finding: ChallengeFinding,
    planIds: readonly string[],
  ) => string
}

export function useChallengeWords(): ChallengeWords {
  const { t, i18n } = useTranslation(['ledger', 'model', 'compare'])
  const { level, list, significant } = useNumbers()
  const scaleWords = useScaleWords()
  const planName = usePlanName()
  const scenario = useStore(({ document }) => document.scenario)
  return useMemo(() => {
    const ground = { model: countryModel, scenario }
    const exact = new Intl.NumberFormat(i18n.resolvedLanguage, {
      numberingSystem: 'latn',
      maximumSignificantDigits: 15,
    })
    const signed = (number: string) => isolated(number.replace('-', '−'))
    const value = ({ kind }: ChallengeSubject, number: number) =>
      signed(kind === 'level' ? level(number) : significant(number, 2))
    const typed = (number: number) => signed(exact.format(number))
    const inScale = (subject: ChallengeSubject, say: (scale: Scale) => string) => {
      const scale = scaleOfChallenged(subject)
      return scale && isolated(say(scale))
    }
    return {
      name: (subject) => challengedName(subject, ground, t),
      unit: (subject) => challengedUnit(subject, countryModel, t),
      value,
      typed,
      meaning: (subject, number) => inScale(subject, (scale) => scaleWords.value(scale, number)),
      meaningOfRange: (subject, low, high) => inScale(subject, (scale) => scaleWords.range(scale, low, high)),
      finding: ({ subject, alternative }, finding, planIds) => {
        const called = (plan: number) => planName(planIds[plan] ?? '')
        const named = (plan: number) =>
          planIds[plan] === NO_RESPONSE.id ? t('compare:noResponseInline') : called(plan)
        const change = rankingChange(finding)
        const said = { value: typed(alternative) }
        const chanceText = (within: WithinChance, pair: readonly number[]) =>
          within === 'neither'
            ? []
            : [t(`ledger:finding.withinChance.${within}`, { ...said, plans: list(pair.map(named)) })]
        switch (change.kind) {
          case 'stays':
            return [
              t('ledger:finding.stays', { ...said, plans: list(change.order.map(named)) }),
              ...(change.front.length > 1
                ? [t('ledger:finding.shared', { ...said, plans: list(change.front.map(named)) })]
                : []),
            ].join(' ')
          case 'other-first':
            return [
              t('ledger:finding.otherFirst', {
                ...said,
                from: value(subject, change.from),
                plan: named(change.first),
                before: named(change.before),
              }),
              ...chanceText(change.withinChance, [change.first, change.before]),
            ].join(' ')
          case 'reordered':
            return [
              t('ledger:finding.reordered', {
                ...said,
                from: value(subject, change.from),
                first: called(change.first),
                ahead: named(change.ahead),
                behind: named(change.behind),
              }),
              ...chanceText(change.withinChance, [change.ahead, change.behind]),
            ].join(' ')
        }
      },
    }
  }, [t, i18n, level, list, significant, scaleWords, planName, scenario])
}
