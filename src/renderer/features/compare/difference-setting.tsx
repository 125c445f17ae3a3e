import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isYesNo } from '../../../shared/decision'
import { tellRefused } from '../../state/refused-number'
import { useStore } from '../../state/store'
import { Picker } from '../../ui/picker'
import { TypedValue } from '../../ui/typed-value'
import type { NumberFault } from '../../ui/whole-number'
import { useNumbers } from '../../words/use-numbers'
import { changeSmallestDifference, differenceThatMatters, isInStages } from './smallest-difference'
import { useOutcomeWords } from './use-outcome-words'

const LEAST_PEOPLE = 1
const MOST_PEOPLE = 1_000_000
const STAGES = [0.25, 0.5, 1] as const

/** The smallest difference that matters, in plain units. Whole futures of mass killing leave nothing to set. */
export function DifferenceSetting() {
  const { t } = useTranslation('compare')
  const { count } = useNumbers()
  const [fault, setFault] = useState<NumberFault>()
  const faultId = useId()
  const outcome = useStore((state) => state.judged)
  const settings = useStore((state) => state.document.settings)
  const words = useOutcomeWords()
  const { absolute, relative } = differenceThatMatters(outcome, settings)
  if (isYesNo(outcome))
    return <span className="difference-setting">{t('smallest.yesNo', { event: words.event(outcome) })}</span>
  if (isInStages(outcome)) {
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
  const label = t('smallest.field', { outcome: words.name(outcome) })
  const range = { low: count(LEAST_PEOPLE), high: count(MOST_PEOPLE) }
  return (
    <span className="difference-setting">
      {t('smallest.label')}
      <TypedValue
        label={label}
        value={absolute}
        min={LEAST_PEOPLE}
        max={MOST_PEOPLE}
        widthInDigits={6}
        {...(fault !== undefined && { describedBy: faultId })}
        onInvalid={setFault}
        onRefused={(found, typed) => tellRefused({ label, value: absolute, ...range }, found, typed)}
        onCommit={(value) => changeSmallestDifference(outcome, value)}
      />
      {t('smallest.people', { percent: Math.round(relative * 100) })}
      {fault !== undefined && (
        <span className="difference-setting__fault" id={faultId} role="alert">
          {t(`smallest.fault.${fault}`, range)}
        </span>
      )}
    </span>
  )
}
