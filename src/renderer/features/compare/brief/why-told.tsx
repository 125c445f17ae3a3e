import { useTranslation } from 'react-i18next'
import type { CompareFacts } from '../compare-facts'
import { HarmSentence } from '../harm/harm-trace-table'
import { useKnownHarm } from '../harm/use-harm-trace'
import { usePlanRequest } from '../use-plan-request'
import { OutcomeSentence } from '../why/outcome-panel'
import { useKnownOutcome } from '../why/use-outcome-study'
import { useReferencePlan } from '../why/use-reference-plan'
import { FIRST_MEMBERS } from '../why/why-runners'

interface ToldProps {
  readonly facts: CompareFacts
  /** The plan that the panels speak of. */
  readonly planId: string | undefined
}

/** What the difference that a plan makes is owed to, where somebody has asked for it: nothing is traced for paper alone. */
export function WhyTold({ facts, planId }: ToldProps) {
  const { t } = useTranslation('compare')
  const why = usePlanRequest(planId, FIRST_MEMBERS)
  const against = useReferencePlan(facts.referenceId)
  const traced = useKnownOutcome({ why, against, outcome: facts.question.outcome })
  if (!traced || !why) return null
  return (
    <section>
      <h2 className="compare-brief__heading">{t('paper.why')}</h2>
      <OutcomeSentence
        traced={traced}
        plan={why.plan}
        against={against}
        horizon={why.request.horizonSteps}
        facts={facts}
      />
    </section>
  )
}

/** What does the harm of a plan, where somebody has asked for it. */
export function HarmTold({ facts, planId }: ToldProps) {
  const row = facts.rows.find(({ id }) => id === planId)
  return row ? <HarmOf row={row} facts={facts} /> : null
}

function HarmOf({ row, facts }: { readonly row: CompareFacts['rows'][number]; readonly facts: CompareFacts }) {
  const { t } = useTranslation('compare')
  const trace = useKnownHarm(row, facts)
  if (!trace || trace.sources.length === 0) return null
  return (
    <section>
      <h2 className="compare-brief__heading">{t('paper.harm')}</h2>
      <HarmSentence trace={trace} plan={row.plan} />
    </section>
  )
}
