import { useTranslation } from 'react-i18next'
import { SPREAD_SOURCES, type SpreadSource } from '../../../../shared/decision'
import { usePlanName } from '../../../plans/use-plan-name'
import { rangeText } from '../../../words/probability-wording'
import { useNumbers } from '../../../words/use-numbers'
import type { CompareFacts } from '../compare-facts'
import { areTooFew } from '../too-few-futures'
import { useOutcomeWords } from '../use-outcome-words'
import { useSays } from '../use-says'
import { DemandedStudyLine } from './demanded-study-line'
import type { DemandedStudy } from './use-demanded-study'
import type { SpreadFindings } from './use-lens-studies'
import './lenses.css'

/** Below it a share is not worth a number. */
const LITTLE = 0.01

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
  if (areTooFew(facts)) return null
  return (
    <section className="spread">
      <h3 className="spread__title">{t('spread.title')}</h3>
      {state.kind === 'done' ? (
        <Shares
          plan={nameOf(state.result.planId)}
          outcome={outcome}
          shares={state.result.shares}
          memberCount={state.result.memberCount}
        />
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
  readonly memberCount: number
}

function Shares({ plan, outcome, shares, memberCount }: SharesProps) {
  const { t } = useTranslation('compare')
  const { chance } = useSays()
  const { count } = useNumbers()
  if (shares.variance === 0) return <p className="lenses__caption">{t('spread.nothing', { plan, outcome })}</p>
  return (
    <>
      <div className="spread__strip" aria-hidden="true">
        {SPREAD_SOURCES.map((source) => (
          <span key={source} data-source={source} style={{ flexGrow: shares[source] }} />
        ))}
      </div>
      <ul className="spread__words">
        {SPREAD_SOURCES.map((source) => (
          <li key={source}>
            <i data-source={source} aria-hidden="true" />
            {t(`spread.${source}`, { share: shareText(source) })}
          </li>
        ))}
      </ul>
      <p className="lenses__caption">
        {t('spread.caption', { plan, outcome, count: memberCount, formatted: count(memberCount) })}
      </p>
    </>
  )

  function shareText(source: SpreadSource): string {
    const [share, range] = [shares[source], shares.ranges[source]]
    if (range.high < LITTLE) return t('spread.little')
    const about = share < LITTLE ? t('spread.little') : t('spread.percent', { percent: Math.round(share * 100) })
    return t('spread.withRange', { about, range: rangeText(range, chance) })
  }
}
