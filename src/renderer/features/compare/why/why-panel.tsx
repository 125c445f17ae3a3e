import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { NO_RESPONSE } from '../../../../shared/engine'
import { WHY_QUESTIONS } from '../../../state/compare-slice'
import { useStore } from '../../../state/store'
import { Picker } from '../../../ui/picker'
import type { CompareFacts } from '../compare-facts'
import { plansWithResponses } from '../panel-plan'
import { PanelPlanChoice, PlanChoice } from '../plan-choice'
import { areTooFew, TooFewFutures } from '../too-few-futures'
import { CampaignChangePanel } from './campaign-change-panel'
import { CampaignDifferencePanel } from './campaign-difference-panel'
import { ContributionPanel } from './contribution-panel'
import { OutcomePanel } from './outcome-panel'
import { usePlanRequest } from '../use-plan-request'
import { useReferencePlan } from './use-reference-plan'
import { FIRST_MEMBERS, windowRunners, type WhyRunners } from './why-runners'
import './why.css'

interface WhyPanelProps {
  readonly facts: CompareFacts
  /** Undefined: no plan has anything that is on. */
  readonly planId: string | undefined
  readonly runners?: WhyRunners
}

/** What the outcome of a plan is owed to, inside this model: alone, or against another plan. */
export function WhyPanel({ facts, planId, runners = windowRunners }: WhyPanelProps) {
  const { t } = useTranslation('compare')
  const why = usePlanRequest(planId, FIRST_MEMBERS)
  const whole = usePlanRequest(planId)
  const question = useStore((state) => state.whyQuestion)
  const plans = useStore(({ document }) => document.plans)
  const chosen = useStore((state) => state.whyAgainst)
  const { whyAsked, whyAgainstChosen } = useStore.getState()
  const rivals = useMemo(
    () => [NO_RESPONSE.id, ...plansWithResponses(plans).filter((id) => id !== planId)],
    [plans, planId],
  )
  const againstId = [chosen, facts.referenceId].find((id) => id !== null && rivals.includes(id)) ?? NO_RESPONSE.id
  const against = useReferencePlan(againstId)
  if (areTooFew(facts)) return <TooFewFutures {...facts} />
  if (!why || !whole || planId === undefined) return <p className="compare-panel__caption">{t('why.choose')}</p>
  return (
    <div className="why">
      <div className="why__head">
        <Picker
          label={t('why.question')}
          groups={(['outcome', 'campaign'] as const).map((group) => ({
            id: group,
            label: t(`why.groups.${group}`),
            options: WHY_QUESTIONS.filter((id) => id.startsWith('campaign') === (group === 'campaign')).map((id) => ({
              id,
              label: t(`why.${id}.title`),
            })),
          }))}
          selected={question}
          onSelect={(id) => {
            const known = WHY_QUESTIONS.find((one) => one === id)
            if (known) whyAsked(known)
          }}
        />
        <span className="why__plans">
          <PanelPlanChoice selected={planId} />
          {!question.endsWith('change') && (
            <PlanChoice
              label={t('why.against')}
              showsLabel
              ids={rivals}
              selected={againstId}
              onSelect={whyAgainstChosen}
            />
          )}
        </span>
      </div>
      {question === 'contributions' && (
        <ContributionPanel first={why} all={whole} against={against} facts={facts} runners={runners} />
      )}
      {question === 'difference' && <OutcomePanel why={why} against={against} facts={facts} runners={runners} />}
      {question === 'change' && <OutcomePanel why={why} facts={facts} runners={runners} />}
      {question === 'campaign-difference' && (
        <CampaignDifferencePanel why={why} against={against} all={facts.memberCount} runners={runners} />
      )}
      {question === 'campaign-change' && <CampaignChangePanel why={why} all={facts.memberCount} runners={runners} />}
    </div>
  )
}
