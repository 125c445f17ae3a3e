import { useTranslation } from 'react-i18next'
import { beginsAfter, lateEffects, type LateEffect } from '../../../../shared/decision'
import { countryModel } from '../../../state/country-model'
import { ExplainedWord } from '../../../ui/explained-word'
import { rangeText } from '../../../words/probability-wording'
import { useNumbers } from '../../../words/use-numbers'
import type { CompareRow } from '../compare-facts'
import { unbroken } from '../unbroken'
import { useSays } from '../use-says'

interface LateLineProps {
  readonly row: CompareRow
  readonly horizonSteps: number
}

/** What the futures say of a lead time: how many responses come much later, or not by the horizon; pressing it names them. */
export function LateLine({ row: { plan, feasibility }, horizonSteps }: LateLineProps) {
  const { t } = useTranslation('compare')
  const { month } = useNumbers()
  // Of what begins wholly after the horizon, the words under its name say so.
  if (!feasibility || beginsAfter(plan, horizonSteps)) return null
  const late = lateEffects(plan, feasibility, countryModel.instruments)
  if (late.length === 0) return null
  const months = late.map(({ fromMonth, isDelayed }) => (isDelayed ? fromMonth : null))
  const key = months.includes(null) ? 'never' : 'later'
  const latest = month(Math.max(...months.map((from) => from ?? 0)))
  return (
    <span className="compare-table__under">
      <ExplainedWord
        word={t(`late.word.${key}`, { count: late.length, month: latest })}
        title={t('late.title')}
        side="end"
      >
        <LateCard late={late} horizonSteps={horizonSteps} />
      </ExplainedWord>
    </span>
  )
}

/** A component of its own, so that its words are only looked up while it is open. */
function LateCard({ late, horizonSteps }: { readonly late: readonly LateEffect[]; readonly horizonSteps: number }) {
  const { t } = useTranslation(['compare', 'model'])
  const { chance } = useSays()
  const { month } = useNumbers()
  const horizon = month(horizonSteps)
  return (
    <>
      <ul className="pathways">
        {late.map((one) => (
          <li key={one.response}>
            {t(`late.${kindOf(one)}`, {
              response: t(`model:instruments.${one.instrument}.name`),
              from: month(one.fromMonth ?? 0),
              horizon,
              share: unbroken(rangeText(one.never, chance)),
            })}
          </li>
        ))}
      </ul>
      <p>{t('late.meaning', { horizon })}</p>
    </>
  )
}

function kindOf({ fromMonth, never }: LateEffect): 'later' | 'laterOrNot' | 'not' {
  if (fromMonth === null) return 'not'
  return never.count > 0 ? 'laterOrNot' : 'later'
}
