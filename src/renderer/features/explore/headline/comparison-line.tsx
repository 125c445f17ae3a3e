import { Trans, useTranslation } from 'react-i18next'
import { CutName } from '../../../ui/cut-name'
import { usePlanName } from '../../../plans/use-plan-name'
import { useNumbers } from '../../../words/use-numbers'
import { DifferenceWord } from './difference-word'
import { EvidenceWord } from './evidence-word'
import type { PlanFacts } from './headline-facts'
import { tenthsText } from '../../../words/probability-wording'
import { comparisonKey } from './headline-wording'

interface ComparisonLineProps {
  readonly plan: PlanFacts
  readonly horizonMonths: number
  readonly isShort: boolean
}

/** In how many futures fewer and more civilians die than without response, and what that rests on. */
export function ComparisonLine({ plan, horizonMonths, isShort }: ComparisonLineProps) {
  const { t } = useTranslation('explore')
  const { count } = useNumbers()
  const nameOf = usePlanName()
  const { comparison, evidence } = plan
  const planName = nameOf(plan.planId)
  const word = <DifferenceWord comparison={comparison} planName={planName} horizonMonths={horizonMonths} />
  if (plan.change === 'so-far') {
    return (
      <p className="headline__more">
        {t('comparison.soFar', { count: plan.members, members: count(plan.members), all: count(plan.allMembers) })}
        <EvidenceWord evidence={evidence} planName={planName} />
      </p>
    )
  }
  return (
    <p className="headline__more">
      <span>
        <Trans
          t={t}
          i18nKey={comparisonKey(comparison, isShort)}
          values={{
            plan: planName,
            better: tenthsText(comparison.better, t, count),
            worse: tenthsText(comparison.worse, t, count),
            same: tenthsText(comparison.same, t, count),
          }}
          components={{
            name: <CutName name={planName} />,
            fewer: word,
            more: word,
            same: word,
            keep: <span className="headline__unbroken" />,
            b: <b />,
          }}
        />
      </span>
      <EvidenceWord evidence={evidence} planName={planName} />
    </p>
  )
}
