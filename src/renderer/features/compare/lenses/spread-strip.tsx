import { useTranslation } from 'react-i18next'
import { usePlanName } from '../../../plans/use-plan-name'
import type { CompareFacts } from '../compare-facts'
import { useOutcomeWords } from '../use-outcome-words'
import { DemandedStudyLine } from './demanded-study-line'
import type { DemandedStudy } from './use-demanded-study'
import type { SpreadFindings } from './use-lens-studies'
import './lenses.css'

const SOURCES = ['unknown', 'chance', 'lens'] as const

interface SpreadStripProps {
  readonly facts: CompareFacts
  readonly study: DemandedStudy<SpreadFindings>
}

/** Where the spread of the judged outcome comes from: what is not known, chance, or how the evidence is read. */
export function SpreadStrip({ facts, study }: SpreadStripProps) {
  const { t } = useTranslation('compare')
  const nameOf = usePlanName()
  const words = useOutcomeWords()
  const outcome = words.name(facts.question.outcome)
  const { state } = study
  return (
    <section className="spread">
      <h3 className="spread__title">{t('spread.title')}</h3>
      {state.kind === 'done' ? (
        <Shares plan={nameOf(state.result.planId)} outcome={outcome} shares={state.result.shares} />
      ) : (
        <DemandedStudyLine study={study} action={t('spread.run')} />
      )}
    </section>
  )
}

interface SharesProps {
  readonly plan: string
  readonly outcome: string
  readonly shares: SpreadFindings['shares']
}

function Shares({ plan, outcome, shares }: SharesProps) {
  const { t } = useTranslation('compare')
  if (shares.variance === 0) return <p className="lenses__caption">{t('spread.nothing', { plan, outcome })}</p>
  return (
    <>
      <div className="spread__strip" aria-hidden="true">
        {SOURCES.map((source) => (
          <span key={source} data-source={source} style={{ flexGrow: shares[source] }} />
        ))}
      </div>
      <ul className="spread__words">
        {SOURCES.map((source) => (
          <li key={source}>
            <i data-source={source} aria-hidden="true" />
            {t(`spread.${source}`, { share: percentText(shares[source]) })}
          </li>
        ))}
      </ul>
      <p className="lenses__caption">{t('spread.caption', { plan, outcome })}</p>
    </>
  )

  function percentText(share: number): string {
    return share < 0.01 ? t('spread.little') : t('spread.percent', { percent: Math.round(share * 100) })
  }
}
