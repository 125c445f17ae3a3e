import { useId, useMemo, useState, type ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import type { WhyMonths } from '../../../state/compare-slice'
import { tellRefused } from '../../../state/refused-number'
import { useStore } from '../../../state/store'
import { TypedValue } from '../../../ui/typed-value'
import type { NumberFault } from '../../../ui/whole-number'
import { useNumbers } from '../../../words/use-numbers'

/** The months that are explained, as far as the horizon reaches, which may have come nearer since they were chosen. */
export function useWhyMonths(horizon: number): WhyMonths {
  const chosen = useStore((state) => state.whyMonths)
  return useMemo(() => {
    const to = Math.min(chosen?.to ?? horizon, horizon)
    return { from: Math.min(chosen?.from ?? 0, to - 1), to }
  }, [chosen, horizon])
}

interface MonthsChoiceProps {
  readonly months: WhyMonths
  readonly horizon: number
}

/** Choose the months that are explained. */
export function MonthsChoice({ months, horizon }: MonthsChoiceProps) {
  const { t } = useTranslation('compare')
  const { whyMonthsChosen } = useStore.getState()
  return (
    <div className="why__window">
      <span>{t('why.months.window')}</span>
      <MonthField
        label={t('why.months.from')}
        value={months.from}
        min={0}
        max={months.to - 1}
        onCommit={(from) => whyMonthsChosen({ ...months, from })}
      />
      <span>{t('why.months.until')}</span>
      <MonthField
        label={t('why.months.to')}
        value={months.to}
        min={months.from + 1}
        max={horizon}
        onCommit={(to) => whyMonthsChosen({ ...months, to })}
      />
    </div>
  )
}

type MonthFieldProps = Pick<ComponentProps<typeof TypedValue>, 'label' | 'value' | 'min' | 'max' | 'onCommit'>

/** A month as a field; what can't be used is answered beside it, and on leaving it by a message. */
function MonthField(props: MonthFieldProps) {
  const { label, value, min, max } = props
  const { t } = useTranslation('explore')
  const { count } = useNumbers()
  const [fault, setFault] = useState<NumberFault>()
  const hintId = useId()
  const range = { low: count(min), high: count(max) }
  return (
    <>
      <TypedValue
        {...props}
        describedBy={hintId}
        onInvalid={setFault}
        onRefused={(found, typed) => tellRefused({ label, value, ...range }, found, typed)}
      />
      <span id={hintId} className="why__fault">
        {fault !== undefined && t(`status.wrong.${fault}`, range)}
      </span>
    </>
  )
}
