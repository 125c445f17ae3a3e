import { useTranslation } from 'react-i18next'
import { ranksOf, type JudgedOutcome, type LensRanking, type LensRankings } from '../../../../shared/decision'
import { DEFAULT_LENS } from '../../../../shared/engine'
import { slotOf } from '../../../plans/current-plan'
import { PlanMark } from '../../../plans/plan-mark'
import { usePlanName } from '../../../plans/use-plan-name'
import { useStore } from '../../../state/store'
import { useNumbers } from '../../../words/use-numbers'
import type { CompareFacts } from '../compare-facts'
import { areTooFew, TooFewFutures } from '../too-few-futures'
import { useOutcomeWords } from '../use-outcome-words'
import { DemandedStudyLine } from './demanded-study-line'
import { LensWords } from './lens-words'
import type { DemandedStudy } from './use-demanded-study'
import { lensMembers, type LensFindings } from './use-lens-studies'
import { useMeanText } from './use-mean-text'
import './lenses.css'

interface LensesPanelProps {
  readonly facts: CompareFacts
  readonly study: DemandedStudy<LensFindings>
}

/** Whether the ranking of the plans survives another reading of the evidence. */
export function LensesPanel({ facts, study }: LensesPanelProps) {
  const { t } = useTranslation('compare')
  const words = useOutcomeWords()
  const { count } = useNumbers()
  const { state } = study
  const planned = lensMembers(facts.memberCount)
  const outcome = words.name(facts.question.outcome)
  if (areTooFew(facts)) return <TooFewFutures {...facts} />
  return (
    <div className="lenses">
      {state.kind === 'done' ? (
        <LensTable facts={facts} findings={state.result} />
      ) : (
        <>
          <p className="lenses__caption">
            {t('lenses.before', { outcome, count: planned, formatted: count(planned) })}
          </p>
          <DemandedStudyLine study={study} action={t('lenses.run')} />
        </>
      )}
    </div>
  )
}

interface LensTableProps {
  readonly facts: CompareFacts
  readonly findings: LensFindings
}

function LensTable({ facts, findings: { planIds, memberCount, rankings } }: LensTableProps) {
  const { t } = useTranslation(['compare', 'model'])
  const words = useOutcomeWords()
  const { count, list } = useNumbers()
  const nameOf = usePlanName()
  const document = useStore((state) => state.document)
  const own = document.settings.lens ?? DEFAULT_LENS
  const { outcome } = facts.question
  const named = (lenses: readonly string[]) => list(lenses.map((lens) => t(`model:lenses.${lens}.name`)))
  const close = lensesShownAlike(rankings, own, useMeanText(outcome))
  return (
    <>
      <p className="lenses__sentence">
        <LensWords rankings={rankings} planIds={planIds} />
      </p>
      <p className="lenses__caption">
        {t('lenses.caption', { outcome: words.name(outcome), count: memberCount, formatted: count(memberCount) })}{' '}
        {t('lenses.surviving', {
          count: rankings.surviving.length,
          all: (planIds.length * (planIds.length - 1)) / 2,
        })}{' '}
        {t('lenses.mayDiffer')}{' '}
        {[
          ...rankings.alike.map((lenses) => t('lenses.alike', { lenses: named(lenses) })),
          ...(close.length > 0
            ? [t('lenses.close', { lenses: named(close), own: named([own]), count: close.length })]
            : []),
        ].join(' ')}
      </p>
      <table className="lenses__table">
        <thead>
          <tr>
            <th scope="col">{t('lenses.lens')}</th>
            {planIds.map((id) => (
              <th key={id} scope="col">
                <PlanMark slot={slotOf(document, id)} />
                <span dir="auto">{nameOf(id)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rankings.rankings.map((ranking) => (
            <LensRow
              key={ranking.lens}
              ranking={ranking}
              isOwn={ranking.lens === own}
              planIds={planIds}
              outcome={outcome}
            />
          ))}
        </tbody>
      </table>
    </>
  )
}

/** Lenses that differ from the one read with, but by less than their means are written with. */
function lensesShownAlike(
  { rankings, alike }: LensRankings,
  own: string,
  meanText: (mean: number) => string,
): string[] {
  const shown = (lens: string) =>
    rankings
      .find((ranking) => ranking.lens === lens)
      ?.means.map(meanText)
      .join(' ')
  const same = alike.find((lenses) => lenses.includes(own)) ?? [own]
  return rankings.map(({ lens }) => lens).filter((lens) => !same.includes(lens) && shown(lens) === shown(own))
}

interface LensRowProps {
  readonly ranking: LensRanking
  readonly isOwn: boolean
  readonly planIds: readonly string[]
  readonly outcome: JudgedOutcome
}

/** The ranks of the plans as one lens reads the evidence: plans that chance alone may part share theirs. */
function LensRow({ ranking, isOwn, planIds, outcome }: LensRowProps) {
  const { t } = useTranslation(['compare', 'model'])
  const { count } = useNumbers()
  const meanText = useMeanText(outcome)
  const rankText = (plan: number) => {
    const { best, worst } = ranksOf(ranking, plan)
    return best === worst
      ? t('lenses.rank', { rank: count(best) })
      : t('lenses.tied', { best: count(best), worst: count(worst) })
  }
  return (
    <tr data-own={isOwn || undefined}>
      <th scope="row">
        {t(`model:lenses.${ranking.lens}.name`)}
        {isOwn && <span className="lenses__own">{t('lenses.own')}</span>}
      </th>
      {planIds.map((id, plan) => (
        <td key={id} data-first={ranksOf(ranking, plan).worst === 1 || undefined}>
          <bdi>{meanText(ranking.means[plan] ?? NaN)}</bdi> <b>{rankText(plan)}</b>
        </td>
      ))}
    </tr>
  )
}
