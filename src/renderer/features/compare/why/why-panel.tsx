import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Picker } from '../../../ui/picker'
import type { CompareFacts } from '../compare-facts'
import { ChangePanel } from './change-panel'
import { ContributionPanel } from './contribution-panel'
import { useWhyRequest } from './use-why-request'
import { windowRunners, type WhyRunners } from './why-runners'
import './why.css'

const QUESTIONS = ['contributions', 'change'] as const

/** Futures of each part of a plan: 64 parts of six responses take about as long as all plans of the table together. */
const MOST_MEMBERS = 250

interface WhyPanelProps {
  readonly facts: CompareFacts
  readonly runners?: WhyRunners
}

/** What the outcome of the current plan is owed to, inside this model. */
export function WhyPanel({ facts, runners = windowRunners }: WhyPanelProps) {
  const { t } = useTranslation('compare')
  const why = useWhyRequest(MOST_MEMBERS)
  const [question, setQuestion] = useState<(typeof QUESTIONS)[number]>('contributions')
  if (!why) return <p className="compare-panel__caption">{t('why.choose')}</p>
  return (
    <div className="why">
      <div className="why__head">
        <Picker
          label={t('why.question')}
          groups={[{ id: 'why', options: QUESTIONS.map((id) => ({ id, label: t(`why.${id}.title`) })) }]}
          selected={question}
          onSelect={(id) => {
            const known = QUESTIONS.find((one) => one === id)
            if (known) setQuestion(known)
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
