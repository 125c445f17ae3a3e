import { useTranslation } from 'react-i18next'
import { WHY_QUESTIONS } from '../../../state/compare-slice'
import { useStore } from '../../../state/store'
import { Picker } from '../../../ui/picker'
import type { CompareFacts } from '../compare-facts'
import { ChangePanel } from './change-panel'
import { ContributionPanel } from './contribution-panel'
import { usePlanRequest } from '../use-plan-request'
import { windowRunners, type WhyRunners } from './why-runners'
import './why.css'

/** Futures of each part of a plan: 64 parts of six responses take about as long as all plans of the table together. */
const MOST_MEMBERS = 250

interface WhyPanelProps {
  readonly facts: CompareFacts
  readonly runners?: WhyRunners
}

/** What the outcome of the current plan is owed to, inside this model. */
export function WhyPanel({ facts, runners = windowRunners }: WhyPanelProps) {
  const { t } = useTranslation('compare')
  const why = usePlanRequest(MOST_MEMBERS)
  const question = useStore((state) => state.whyQuestion)
  const { whyAsked } = useStore.getState()
  if (!why) return <p className="compare-panel__caption">{t('why.choose')}</p>
  return (
    <div className="why">
      <div className="why__head">
        <Picker
          label={t('why.question')}
          groups={[{ id: 'why', options: WHY_QUESTIONS.map((id) => ({ id, label: t(`why.${id}.title`) })) }]}
          selected={question}
          onSelect={(id) => {
            const known = WHY_QUESTIONS.find((one) => one === id)
            if (known) whyAsked(known)
          }}
        />
      </div>
      {question === 'contributions' ? (
        <ContributionPanel why={why} outcome={facts.question.outcome} runners={runners} />
      ) : (
        <ChangePanel why={why} runners={runners} />
      )}
    </div>
  )
}
