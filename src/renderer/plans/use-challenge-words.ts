import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { rankingChange, type ChallengeFinding } from '../../shared/decision'
import { NO_RESPONSE, type Challenge, type ChallengeSubject } from '../../shared/engine'
import { challengedName, challengedUnit } from '../../shared/formats'
import { countryModel } from '../state/country-model'
import { useStore } from '../state/store'
import { isolated } from '../words/isolated'
import { useNumbers } from '../words/use-numbers'
import { usePlanName } from './use-plan-name'

/** What challenges of numbers are called, and what came of them. */
export interface ChallengeWords {
  readonly name: (subject: ChallengeSubject) => string
  readonly unit: (subject: ChallengeSubject) => string
  readonly value: (subject: ChallengeSubject, value: number) => string
  /** Whether the ranking changes and from which value on, in one sentence. Plans in the order they were run. */
  readonly finding: (
    challenge: Pick<Challenge, 'subject' | 'alternative'>,
    finding: ChallengeFinding,
    planIds: readonly string[],
  ) => string
}

export function useChallengeWords(): ChallengeWords {
  const { t, i18n } = useTranslation(['ledger', 'model', 'compare'])
  const { level, list } = useNumbers()
  const planName = usePlanName()
  const scenario = useStore(({ document }) => document.scenario)
  return useMemo(() => {
    const ground = { model: countryModel, scenario }
    const digits = new Intl.NumberFormat(i18n.resolvedLanguage, {
      numberingSystem: 'latn',
      maximumSignificantDigits: 3,
    })
    const value = ({ kind }: ChallengeSubject, number: number): string =>
      isolated((kind === 'level' ? level(number) : digits.format(number)).replace('-', '−'))
    return {
      name: (subject) => challengedName(subject, ground, t),
      unit: (subject) => challengedUnit(subject, countryModel, t),
      value,
      finding: ({ subject, alternative }, finding, planIds) => {
        const called = (plan: number) => planName(planIds[plan] ?? '')
        const named = (plan: number) =>
          planIds[plan] === NO_RESPONSE.id ? t('compare:noResponseInline') : called(plan)
        const change = rankingChange(finding)
        const said = { value: value(subject, alternative) }
        switch (change.kind) {
          case 'stays':
            return t('ledger:finding.stays', { ...said, plans: list(change.order.map(named)) })
          case 'other-first':
            return t('ledger:finding.otherFirst', {
              ...said,
              from: value(subject, change.from),
              plan: named(change.first),
              before: named(change.before),
            })
          case 'reordered':
            return t('ledger:finding.reordered', {
              ...said,
              from: value(subject, change.from),
              first: called(change.first),
              ahead: named(change.ahead),
              behind: named(change.behind),
            })
        }
      },
    }
  }, [t, i18n, level, list, planName, scenario])
}
