import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { rankingChange, type ChallengeFinding, type StayingRanking, type WithinChance } from '../../shared/decision'
import { NO_RESPONSE, type Challenge, type ChallengeSubject } from '../../shared/engine'
import { challengedName, challengedUnit } from '../../shared/formats'
import { countryModel } from '../state/country-model'
import { useStore } from '../state/store'
import { typedMultiplier } from '../words/multiplier-number'
import { isolated, isolatedWords } from '../words/isolated'
import { useNumbers } from '../words/use-numbers'
import { usePlanName } from './use-plan-name'
import { scaleOfChallenged, useScaleWords, type Scale } from './use-scale-words'

/** What challenges of numbers are called, and what came of them. A number kept as the logarithm of a multiplier is said as the multiplier. */
export interface ChallengeWords {
  readonly name: (subject: ChallengeSubject) => string
  readonly unit: (subject: ChallengeSubject) => string
  readonly isMultiplier: (subject: ChallengeSubject) => boolean
  /** Rounded to what can be meant. */
  readonly value: (subject: ChallengeSubject, value: number) => string
  /** As somebody typed it. */
  readonly typed: (subject: ChallengeSubject, value: number) => string
  /** Whether it shifts a level, in a unit that says little to most: what it means is said wherever it stands. */
  readonly isShift: (subject: ChallengeSubject) => boolean
  /** What it means, "20 % more"; undefined where number and unit say it. */
  readonly meaning: (subject: ChallengeSubject, value: number) => string | undefined
  /** Both numbers with what the one means instead of the other, and which of the three sentences about them fits. */
  readonly numbers: (challenge: Pick<Challenge, 'subject' | 'alternative' | 'original'>) => ChallengeNumbers
  readonly meaningOfRange: (subject: ChallengeSubject, low: number, high: number) => string | undefined
  /** Whether the ranking changes, and from which value on it does or would. Plans in the order they were run. */
  readonly finding: (
    challenge: Pick<Challenge, 'subject' | 'alternative'>,
    finding: ChallengeFinding,
    planIds: readonly string[],
  ) => string
}

export interface ChallengeNumbers {
  readonly sentence: 'numbers' | 'numbersMultiplier' | 'numbersMeaning'
  readonly values: Readonly<Record<'alternative' | 'original' | 'unit', string>> & {
    /** "20 % more instead of 10 % less"; undefined where number and unit say it. */
    readonly meaning: string | undefined
  }
}

export function useChallengeWords(): ChallengeWords {
  const { t, i18n } = useTranslation(['ledger', 'model', 'compare'])
  const { level, list, significant, signed } = useNumbers()
  const scaleWords = useScaleWords()
  const planName = usePlanName()
  const scenario = useStore(({ document }) => document.scenario)
  return useMemo(() => {
    const ground = { model: countryModel, scenario }
    const exact = new Intl.NumberFormat(i18n.resolvedLanguage, {
      numberingSystem: 'latn',
      maximumSignificantDigits: 15,
    })
    const isMultiplier = (subject: ChallengeSubject) => scaleOfChallenged(subject) === 'multiplier'
    const value = (subject: ChallengeSubject, number: number) => {
      if (isMultiplier(subject)) return isolated(scaleWords.value('multiplier', number))
      return subject.kind === 'level' ? level(number) : significant(number, 2)
    }
    const typed = (subject: ChallengeSubject, number: number) =>
      isMultiplier(subject)
        ? isolated(t('compare:scale.value.multiplier', { value: exact.format(typedMultiplier(number)) }))
        : signed(exact.format(number))
    const inScale = (subject: ChallengeSubject, say: (scale: Scale) => string | undefined) => {
      const scale = scaleOfChallenged(subject)
      const said = scale && say(scale)
      return said === undefined ? undefined : isolatedWords(said)
    }
    const meaning = (subject: ChallengeSubject, number: number) =>
      inScale(subject, (scale) => scaleWords.meaning(scale, number))
    const middling = (subject: ChallengeSubject, number: number) => {
      const scale = scaleOfChallenged(subject)
      return scale && scaleWords.middling(scale, number)
    }
    const meaningInstead = (subject: ChallengeSubject, number: number, instead: number) => {
      const shift = middling(subject, instead)
      const said = { meaning: meaning(subject, number), meant: shift?.level ?? meaning(subject, instead) }
      if (said.meaning === undefined || said.meant === undefined) return undefined
      return t(`ledger:meaning.${shift ? 'logit' : 'multiplier'}`, said)
    }
    // Nobody gave such a value, so what it means stands nowhere else.
    const found = (subject: ChallengeSubject, number: number) => {
      const shift = middling(subject, number)
      const said = value(subject, number)
      return shift ? isolated(t('ledger:meaning.beside', { value: said, meaning: shift.briefly })) : said
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
        ? [t('ledger:finding.nowhere', { low: found(subject, change.low), high: found(subject, change.high) })]
        : change.turns.map(({ side, from, ahead, behind }) =>
            t(`ledger:finding.${side}`, {
              from: found(subject, from),
              ahead: named(ahead),
              behind: named(behind),
            }),
          )
    const unit = (subject: ChallengeSubject) =>
      isMultiplier(subject) ? t('ledger:unit.multiplier') : challengedUnit(subject, countryModel, t)
    const numbers: ChallengeWords['numbers'] = ({ subject, alternative, original }) => {
      const meant = meaningInstead(subject, alternative, original)
      return {
        sentence: isMultiplier(subject) ? 'numbersMultiplier' : meant === undefined ? 'numbers' : 'numbersMeaning',
        values: {
          alternative: typed(subject, alternative),
          original: value(subject, original),
          unit: unit(subject),
          meaning: meant,
        },
      }
    }
    return {
      name: (subject) => challengedName(subject, ground, t),
      unit,
      isMultiplier,
      value,
      typed,
      isShift: (subject) => middling(subject, 0) !== undefined,
      meaning,
      numbers,
      meaningOfRange: (subject, low, high) => inScale(subject, (scale) => scaleWords.meaningOfRange(scale, low, high)),
      finding: ({ subject, alternative }, finding, planIds) => {
        const called = (plan: number) => isolatedWords(planName(planIds[plan] ?? ''))
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
                from: found(subject, change.from),
                plan: named(change.first),
                before: named(change.before),
              }),
              ...chanceText(change.withinChance, [change.first, change.before]),
            ].join(' ')
          case 'reordered':
            return [
              t(`ledger:finding.${change.first === undefined ? 'reorderedBelow' : 'reordered'}`, {
                ...said,
                from: found(subject, change.from),
                first: change.first === undefined ? '' : called(change.first),
                ahead: named(change.ahead),
                behind: named(change.behind),
              }),
              ...chanceText(change.withinChance, [change.ahead, change.behind]),
            ].join(' ')
        }
      },
    }
  }, [t, i18n, level, list, significant, signed, scaleWords, planName, scenario])
}
