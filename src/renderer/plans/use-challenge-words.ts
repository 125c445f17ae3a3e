import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { rankingChange, type ChallengeFinding, type StayingRanking, type WithinChance } from '../../shared/decision'
import { NO_RESPONSE, type Challenge, type ChallengeSubject } from '../../shared/engine'
import { challengedName, challengedUnit } from '../../shared/formats'
import { countryModel } from '../state/country-model'
import { useStore } from '../state/store'
import { typedFactor } from '../words/factor-number'
import { isolated } from '../words/isolated'
import { useNumbers } from '../words/use-numbers'
import { usePlanName } from './use-plan-name'
import { scaleOfChallenged, useScaleWords, type Scale } from './use-scale-words'

/** What challenges of numbers are called, and what came of them. A number kept as the logarithm of a factor is said as the factor. */
export interface ChallengeWords {
  readonly name: (subject: ChallengeSubject) => string
  readonly unit: (subject: ChallengeSubject) => string
  readonly isFactor: (subject: ChallengeSubject) => boolean
  /** Rounded to what can be meant. */
  readonly value: (subject: ChallengeSubject, value: number) => string
  /** As somebody typed it. */
  readonly typed: (subject: ChallengeSubject, value: number) => string
  /** What it means, "20 % more"; undefined where number and unit say it. */
  readonly meaning: (subject: ChallengeSubject, value: number) => string | undefined
  readonly meaningOfRange: (subject: ChallengeSubject, low: number, high: number) => string | undefined
  /** Whether the ranking changes, and from which value on it does or would. Plans in the order they were run. */
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
    const isFactor = (subject: ChallengeSubject) => scaleOfChallenged(subject) === 'factor'
    const value = (subject: ChallengeSubject, number: number) => {
      if (isFactor(subject)) return isolated(scaleWords.value('factor', number))
      return signed(subject.kind === 'level' ? level(number) : significant(number, 2))
    }
    const typed = (subject: ChallengeSubject, number: number) =>
      isFactor(subject)
        ? isolated(t('compare:scale.value.factor', { value: exact.format(typedFactor(number)) }))
        : signed(exact.format(number))
    const inScale = (subject: ChallengeSubject, say: (scale: Scale) => string) => {
      const scale = scaleOfChallenged(subject)
      return scale && isolated(say(scale))
    }
    const stays = (
      { order, front, inFront }: StayingRanking,
      said: { readonly value: string },
      listed: (plans: readonly number[]) => string,
    ): string => {
      const plans = listed(order)
      const tied = listed(inFront)
      switch (front) {
        case 'alone':
          return t('ledger:finding.stays', { ...said, plans })
        case 'firmer':
          return t('ledger:finding.staysFirmer', { ...said, plans, first: tied })
        case 'looser':
          return t('ledger:finding.staysLooser', { ...said, plans, tied })
        case 'tied': {
          const others = order.filter((plan) => !inFront.includes(plan))
          return others.length === 0
            ? t('ledger:finding.staysTied', { ...said, tied })
            : t('ledger:finding.staysTiedAhead', { ...said, tied, others: listed(others) })
        }
      }
    }
    const turns = (
      subject: ChallengeSubject,
      change: StayingRanking,
      named: (plan: number) => string,
    ): readonly string[] =>
      change.turns.length === 0
        ? [t('ledger:finding.nowhere', { low: value(subject, change.low), high: value(subject, change.high) })]
        : change.turns.map(({ side, from, ahead, behind }) =>
            t(`ledger:finding.${side}`, {
              from: value(subject, from),
              ahead: named(ahead),
              behind: named(behind),
            }),
          )
    return {
      name: (subject) => challengedName(subject, ground, t),
      unit: (subject) => (isFactor(subject) ? t('ledger:unit.factor') : challengedUnit(subject, countryModel, t)),
      isFactor,
      value,
      typed,
      meaning: (subject, number) => inScale(subject, (scale) => scaleWords.meaning(scale, number)),
      meaningOfRange: (subject, low, high) => inScale(subject, (scale) => scaleWords.meaningOfRange(scale, low, high)),
      finding: ({ subject, alternative }, finding, planIds) => {
        const called = (plan: number) => planName(planIds[plan] ?? '')
        const named = (plan: number) =>
          planIds[plan] === NO_RESPONSE.id ? t('compare:noResponseInline') : called(plan)
        const change = rankingChange(finding)
        const said = { value: typed(subject, alternative) }
        const chanceText = (within: WithinChance, pair: readonly number[]) =>
          within === 'neither'
            ? []
            : [t(`ledger:finding.withinChance.${within}`, { ...said, plans: list(pair.map(named)) })]
        switch (change.kind) {
          case 'stays':
            return [stays(change, said, (plans) => list(plans.map(named))), ...turns(subject, change, named)].join(' ')
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
              t(`ledger:finding.${change.first === undefined ? 'reorderedBelow' : 'reordered'}`, {
                ...said,
                from: value(subject, change.from),
                first: change.first === undefined ? '' : called(change.first),
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
