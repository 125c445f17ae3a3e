import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isYesNo, type DifferenceThatMatters, type JudgedOutcome } from '../../../shared/decision'
import { MOST_SHARE, twoDigits } from '../../../shared/formats'
import { tellRefused } from '../../state/refused-number'
import { selectJudged } from '../../state/compare-slice'
import { useStore } from '../../state/store'
import { Picker } from '../../ui/picker'
import { TypedValue } from '../../ui/typed-value'
import type { NumberFault } from '../../ui/whole-number'
import { useNumbers } from '../../words/use-numbers'
import type { CompareFacts } from './compare-facts'
import {
  changeSmallestDifference,
  changeSmallestShare,
  differenceIn,
  isInStages,
  percentOf,
} from './smallest-difference'
import { useOutcomeWords } from './use-outcome-words'
import { usePlanLists } from './use-plan-lists'

const LEAST_PEOPLE = 1
const MOST_PEOPLE = 1_000_000
const MOST_PERCENT = MOST_SHARE * 100
const STAGES = [0.25, 0.5, 1] as const

interface DifferenceSettingProps {
  /** Of the comparison that stands beside it; undefined before the first preview. */
  readonly facts: CompareFacts | undefined
}

/** The smallest difference that matters, in plain units. Whole futures of mass killing leave nothing to set. */
export function DifferenceSetting({ facts }: DifferenceSettingProps) {
  const { t } = useTranslation('compare')
  const outcome = useStore(selectJudged)
  const settings = useStore((state) => state.document.settings)
  const words = useOutcomeWords()
  const smallest = differenceIn(settings, outcome)
  if (isYesNo(outcome)) {
    return <span className="difference-setting">{t('smallest.yesNo', { event: words.event(outcome) })}</span>
  }
  if (isInStages(outcome)) {
    const { absolute } = smallest
    const options = [...new Set([...STAGES, absolute])].toSorted((a, b) => a - b)
    return (
      <Picker
        label={t('smallest.label')}
        showsLabel
        groups={[
          {
            id: 'stages',
            options: options.map((value) => ({ id: String(value), label: words.amount(outcome, value) })),
          },
        ]}
        selected={String(absolute)}
        onSelect={(id) => changeSmallestDifference(outcome, Number(id))}
      />
    )
  }
  return <AmountAndShare outcome={outcome} smallest={smallest} facts={facts} />
}

interface AmountAndShareProps extends DifferenceSettingProps {
  readonly outcome: JudgedOutcome
  readonly smallest: DifferenceThatMatters
}

interface FieldFault {
  readonly of: 'amount' | 'share'
  readonly fault: NumberFault
}

/** An amount and a share of the larger number, both of which a difference has to reach. */
function AmountAndShare({ outcome, smallest, facts }: AmountAndShareProps) {
  const { t } = useTranslation('compare')
  const { count } = useNumbers()
  const [invalid, setInvalid] = useState<FieldFault>()
  const faultId = useId()
  const name = useOutcomeWords().name(outcome)
  const fields = {
    amount: {
      label: t('smallest.field', { outcome: name }),
      value: smallest.absolute,
      range: { min: LEAST_PEOPLE, max: MOST_PEOPLE },
      change: changeSmallestDifference,
    },
    share: {
      label: t('smallest.shareField', { outcome: name }),
      value: percentOf(smallest),
      range: { min: 0, max: MOST_PERCENT },
      change: changeSmallestShare,
    },
  }
  const limits = (of: FieldFault['of']) => {
    const { min, max } = fields[of].range
    return { low: count(min), high: count(max) }
  }
  const field = (of: FieldFault['of'], widthInDigits: number) => {
    const { label, value, range, change } = fields[of]
    return (
      <TypedValue
        label={label}
        value={value}
        {...range}
        widthInDigits={widthInDigits}
        {...(invalid?.of === of && { describedBy: faultId })}
        onInvalid={(fault) => setInvalid(fault && { of, fault })}
        onRefused={(found, typed) => tellRefused({ label, value, ...limits(of) }, found, typed)}
        onCommit={(given) => change(outcome, given)}
      />
    )
  }
  return (
    <span className="difference-setting">
      {t('smallest.label')}
      {field('amount', 6)}
      {t('smallest.and')}
      {field('share', 2)}
      {t('smallest.percent')}
      {facts?.question.outcome === outcome && <ShareInUnits facts={facts} smallest={smallest} />}
      {invalid !== undefined && (
        <span className="difference-setting__fault" id={faultId} role="alert">
          {t(`smallest.fault.${invalid.fault}`, limits(invalid.of))}
        </span>
      )}
    </span>
  )
}

interface ShareInUnitsProps {
  readonly facts: CompareFacts
  readonly smallest: DifferenceThatMatters
}

/**
 * What the share comes to where the reference is in its middle future: a share alone says nothing of people.
 *
 * Nothing where it is the amount that decides there: "about 1 death" beside "25" only puzzles.
 */
function ShareInUnits({ facts, smallest }: ShareInUnitsProps) {
  const { t } = useTranslation('compare')
  const words = useOutcomeWords()
  const { one } = usePlanLists()
  const percent = percentOf(smallest)
  const typical = facts.rows.find(({ id }) => id === facts.referenceId)?.typical.median ?? 0
  const share = Math.round(twoDigits((typical * percent) / 100))
  if (share <= smallest.absolute) return null
  const { outcome } = facts.question
  return (
    <span
      title={t('smallest.shareMeans', {
        percent,
        reference: one(facts.referenceId),
        typical: words.amount(outcome, twoDigits(typical)),
        amount: words.amount(outcome, share),
      })}
    >
      {t('smallest.shareIs', { amount: words.amount(outcome, share) })}
    </span>
  )
}
