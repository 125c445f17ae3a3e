import { useTranslation } from 'react-i18next'
import { PAST_MONTHS } from '../../../../shared/engine'
import { useNumbers } from '../../../words/use-numbers'
import { TextField } from './fields/text-field'
import { readMonthlyDeaths } from './read-monthly-deaths'

interface PastDeathsFieldProps {
  readonly deaths: readonly number[]
  readonly onChange: (deaths: readonly number[]) => string | undefined
}

/** Civilian deaths month by month as one line of numbers, oldest first. One number stands for every month. */
export function PastDeathsField({ deaths, onChange }: PastDeathsFieldProps) {
  const { t } = useTranslation('people')
  const { count } = useNumbers()
  const lastYear = deaths.slice(-12).reduce((sum, month) => sum + month, 0)
  return (
    <>
      <TextField
        label={t('actor.pastLabel', { months: PAST_MONTHS })}
        value={deaths.join(' ')}
        longest={400}
        rows={2}
        faultOf={(text) => (readMonthlyDeaths(text) ? undefined : t('actor.pastFault', { months: PAST_MONTHS }))}
        onCommit={(text) => {
          const read = readMonthlyDeaths(text)
          return read && onChange(read)
        }}
      />
      <p className="caption">{t('actor.pastSum', { deaths: count(lastYear) })}</p>
    </>
  )
}
