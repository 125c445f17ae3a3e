import { useTranslation } from 'react-i18next'
import { DEFAULT_LENS } from '../../../../shared/engine'
import { slotOf } from '../../../plans/current-plan'
import { PlanMark } from '../../../plans/plan-mark'
import { usePlanName } from '../../../plans/use-plan-name'
import { useStore } from '../../../state/store'
import { useNumbers } from '../../../words/use-numbers'
import type { CompareFacts } from '../compare-facts'
import { useOutcomeWords } from '../use-outcome-words'
import { DemandedStudyLine } from './demanded-study-line'
import { lensSentence } from './lens-sentence'
import type { DemandedStudy } from './use-demanded-study'
import { LENS_MEMBERS, type LensFindings } from './use-lens-studies'
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
  const { state } = study
  const outcome = words.name(facts.question.outcome)
  return (
    <div className="lenses">
      {state.kind === 'done' ? (
        <LensTable facts={facts} findings={state.result} />
      ) : (
        <>
          <p className="lenses__caption">{t('lenses.before', { outcome, count: LENS_MEMBERS })}</p>
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
  const { count } = useNumbers()
  const nameOf = usePlanName()
  const document = useStore((state) => state.document)
  const own = document.settings.lens ?? DEFAULT_LENS
  const { outcome } = facts.question
  const meanText = useMeanText(outcome)
  return (
    <>
      <p className="lenses__sentence">
        <LensWords rankings={rankings} own={own} planIds={planIds} />
      </p>
      <p className="lenses__caption">
        {t('lenses.caption', { outcome: words.name(outcome), count: memberCount })}{' '}
        {t('lenses.surviving', {
          count: rankings.surviving.length,
          all: (planIds.length * (planIds.length - 1)) / 2,
        })}
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
          {rankings.rankings.map(({ lens, means, order }) => (
            <tr key={lens} data-own={lens === own || undefined}>
              <th scope="row">
                {t(`model:lenses.${lens}.name`)}
                {lens === own && <span className="lenses__own">{t('lenses.own')}</span>}
              </th>
              {planIds.map((id, plan) => (
                <td key={id} data-first={order[0] === plan || undefined}>
                  <b>{t('lenses.rank', { rank: count(order.indexOf(plan) + 1) })}</b>
                  <bdi>{meanText(means[plan] ?? NaN)}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

interface LensWordsProps {
  readonly rankings: LensFindings['rankings']
  readonly own: string
  readonly planIds: readonly string[]
}

function LensWords({ rankings, own, planIds }: LensWordsProps) {
  const { t } = useTranslation(['compare', 'model'])
  const { list } = useNumbers()
  const nameOf = usePlanName()
  const named = (plan: number) => nameOf(planIds[plan] ?? '')
  const said = lensSentence(rankings, own)
  switch (said.kind) {
    case 'first-everywhere':
      return t('lenses.firstEverywhere', { plan: named(said.plan) })
    case 'first-shared':
      return t('lenses.firstShared')
    case 'first-turns':
      return t('lenses.firstTurns', {
        plan: named(said.plan),
        others: list(
          said.others.map(({ plan, lenses }) =>
            t('lenses.other', {
              plan: named(plan),
              lenses: list(lenses.map((lens) => t(`model:lenses.${lens}.name`))),
            }),
          ),
        ),
      })
  }
}
