import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import {
  binsOf,
  delayBins,
  delayCost,
  delayCosts,
  isToldTogether,
  judgedValues,
  meanOf,
  planLead,
  type TimingCurve,
} from '../../../../shared/decision'
import { NO_RESPONSE } from '../../../../shared/engine'
import { countryModel } from '../../../state/country-model'
import { useStore } from '../../../state/store'
import { ExplainedWord } from '../../../ui/explained-word'
import { useOnPaper } from '../../../ui/on-paper'
import { Picker } from '../../../ui/picker'
import { Skeleton } from '../../../ui/skeleton'
import { useNumbers } from '../../../words/use-numbers'
import type { CompareFacts } from '../compare-facts'
import { DemandedStudyLine } from '../lenses/demanded-study-line'
import { FirstAnswer } from '../first-answer'
import { useMeanText } from '../lenses/use-mean-text'
import { DelayStrip } from './delay-strip'
import { PanelPlanChoice } from '../plan-choice'
import { binsText } from './timing-bins-text'
import { TimingCurveChart, type MovedPart } from './timing-curve-chart'
import { timingText } from './timing-sentence'
import { areTooFew, TooFewFutures } from '../too-few-futures'
import { useDelayAmount } from './use-delay-amount'
import { useFuturesText } from '../use-futures-text'
import { unbroken } from '../unbroken'
import { useMeanDifferenceWords } from '../use-mean-difference-words'
import { useOutcomeWords } from '../use-outcome-words'
import { useSays } from '../use-says'
import { useTiming, type Timing } from './use-timing'
import { useResponseNames } from '../why/use-response-names'

interface TimingPanelProps {
  readonly facts: CompareFacts
  /** Undefined: no plan has anything that is on. */
  readonly planId: string | undefined
}

/** What beginning a plan, or one of its responses, earlier or later does to what is judged. */
export function TimingPanel({ facts, planId }: TimingPanelProps) {
  return <TimingTold facts={facts} planId={planId} timing={useTiming(facts, planId)} />
}

interface TimingToldProps extends TimingPanelProps {
  readonly timing: Timing
}

export function TimingTold({ facts, planId, timing }: TimingToldProps) {
  const { t } = useTranslation(['compare', 'model'])
  const plan = useStore(({ document }) => document.plans.find(({ id }) => id === planId))
  const responseName = useResponseNames()
  if (!plan) {
    return (
      <>
        <h2 className="compare-panel__title">{t('timing.title')}</h2>
        <p className="compare-panel__caption">{t('timing.choose')}</p>
      </>
    )
  }
  if (areTooFew(facts)) {
    return (
      <>
        <h2 className="compare-panel__title">{t('timing.title')}</h2>
        <TooFewFutures {...facts} />
      </>
    )
  }
  const active = plan.responses.filter(({ intensity }) => intensity > 0)
  const movedResponses = active.filter(({ id }) => timing.responseId === undefined || id === timing.responseId)
  const [alone] = movedResponses
  const leadMonths = planLead({ ...plan, responses: movedResponses }, countryModel.instruments) ?? NO_LEAD
  const moved: MovedPart = {
    startSteps: movedResponses.map(({ startStep }) => startStep),
    endSteps: movedResponses.map(({ startStep, durationMonths }) => startStep + leadMonths.longest + durationMonths),
    leadMonths,
    ...(timing.responseId === undefined || !alone
      ? { later: t('timing.laterWhole'), start: t('timing.startWhole') }
      : {
          later: t('timing.laterAlone', { response: responseName(alone, plan) }),
          start: t('timing.startAlone', { response: responseName(alone, plan) }),
        }),
  }
  return (
    <>
      <div className="compare-panel__head">
        <h2 className="compare-panel__title">{t('timing.title')}</h2>
        <span className="compare-panel__choices">
          <PanelPlanChoice selected={plan.id} />
          <Picker
            label={t('timing.what')}
            groups={[
              {
                id: 'what',
                options: [
                  { id: '', label: t('timing.whole') },
                  ...active.map((response) => ({ id: response.id, label: responseName(response, plan) })),
                ],
              },
            ]}
            selected={timing.responseId ?? ''}
            onSelect={timing.chooseResponse}
          />
        </span>
      </div>
      {timing.curve ? (
        <>
          <TimingLine timing={timing} />
          <TimingOfPlan curve={timing.curve} isFirst={!timing.isOfAll} planId={plan.id} facts={facts} moved={moved} />
        </>
      ) : (
        <TimingWaiting timing={timing} months={facts.horizonSteps} />
      )}
    </>
  )
}

const NO_LEAD = { shortest: 0, longest: 0 } as const

/** How far the starts are; nothing once all of them are drawn from all futures, and on paper. */
function TimingLine({ timing: { study } }: { readonly timing: Timing }) {
  const { t } = useTranslation('compare')
  const isOnPaper = useOnPaper()
  // Before the plans are compared it says so already that they are.
  if (isOnPaper || (study.state.kind === 'idle' && !study.isReady)) return null
  return (
    <div className="compare-panel__line">
      <DemandedStudyLine study={study} action={t('timing.run')} />
    </div>
  )
}

interface TimingWaitingProps {
  readonly timing: Timing
  readonly months: number
}

function TimingWaiting({ timing, months }: TimingWaitingProps) {
  const { t } = useTranslation('compare')
  const isOnPaper = useOnPaper()
  const { failure, study } = timing
  const isStopped = study.isReady && study.state.kind === 'idle'
  if (isOnPaper && failure === undefined) return <p className="compare-panel__caption">{t('timing.unprinted')}</p>
  return (
    <>
      {!isStopped && <p className="compare-panel__caption">{t('timing.waiting', { count: months })}</p>}
      <TimingLine timing={timing} />
      <div className="compare-panel__chart compare-panel__waiting">
        {isStopped ? null : failure === undefined ? (
          <Skeleton bars={[0.9, 0.7, 0.8]} />
        ) : (
          <p>{t('timing.failed', { message: failure })}</p>
        )}
      </div>
    </>
  )
}

interface TimingOfPlanProps {
  readonly curve: TimingCurve
  /** Of fewer futures than it will be of. */
  readonly isFirst: boolean
  readonly planId: string
  readonly facts: CompareFacts
  readonly moved: MovedPart
}

/** Months from the planned start of the marks at which the chart writes what changes. */
const MARKED = [-6, 6] as const

/** What a later start adds, when it is too late, and its curve; under the drawing what is drawn: a low panel shows the answer first. */
function TimingOfPlan({ curve, isFirst, planId, facts, moved }: TimingOfPlanProps) {
  const { t } = useTranslation('compare')
  const { chance } = useSays()
  const { count, list, month } = useNumbers()
  const words = useOutcomeWords()
  const { outcome } = facts.question
  const difference = useMeanDifferenceWords(outcome)
  const overAll = useMeansOverAll(facts, planId)
  const futures = useFuturesText()
  const isOnPaper = useOnPaper()
  const { shortest, longest } = moved.leadMonths
  const costs = useMemo(() => delayCosts(curve, facts.question), [curve, facts.question])
  const delays = useMemo(() => delayBins(curve, facts.question), [curve, facts.question])
  const alike = useMemo(
    () => binsText(binsOf(curve.points, outcome), (key, said) => t(key, said), month),
    [curve, outcome, t, month],
  )
  const beside = useMemo(
    () =>
      MARKED.filter((months) => !isToldTogether(curve, months, facts.question.outcome)).flatMap(
        (months) => delayCost(curve, months, facts.question) ?? [],
      ),
    [curve, facts.question],
  )
  const all = useMemo(() => [...costs, ...delays, ...beside], [costs, delays, beside])
  const amount = useDelayAmount(outcome, all)
  const {
    answer,
    caption,
    more: further,
  } = timingText(curve, costs, {
    t: (key, said) => t(key, said),
    chance,
    count,
    list,
    month,
    difference,
    outcome,
    outcomeName: words.name(outcome),
    event: words.event(outcome),
    months: facts.horizonSteps,
    // The foot of the window says how many all are.
    futures:
      curve.noResponse.memberCount < facts.memberCount || isOnPaper
        ? [futures({ members: curve.noResponse.memberCount, all: facts.memberCount, overAll })]
        : [],
    startSteps: moved.startSteps,
    endSteps: moved.endSteps,
    start: moved.start,
    lead: unbroken(
      t(shortest === longest ? 'timing.leadOne' : 'timing.leadRange', { from: shortest, to: longest, count: longest }),
    ),
  })
  // In a low panel the chart would else lie out of sight.
  const more = alike === undefined ? further : [alike, ...further]
  return (
    <>
      <DelayStrip
        delays={delays}
        amount={amount}
        later={moved.later}
        members={curve.noResponse.memberCount}
        facts={facts}
      />
      <p className="compare-panel__answer" data-first-answer={isFirst || undefined}>
        {isFirst && <FirstAnswer members={curve.noResponse.memberCount} all={facts.memberCount} />}
        {answer}
      </p>
      <TimingCurveChart curve={curve} planId={planId} facts={facts} moved={moved} beside={beside} amount={amount} />
      <p className="compare-panel__caption">
        {caption}{' '}
        {isOnPaper ? (
          more.join(' ')
        ) : (
          <ExplainedWord word={t('timing.more')} title={t('timing.more')}>
            {more.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </ExplainedWord>
        )}
      </p>
    </>
  )
}

/** Means of the plan as dated and of no response over all futures of the table, which the curve draws of fewer. */
function useMeansOverAll({ rows, question: { outcome, step } }: CompareFacts, planId: string): string | undefined {
  const { t } = useTranslation('compare')
  const meanText = useMeanText(outcome)
  const [planned, noResponse] = useMemo(
    () =>
      [planId, NO_RESPONSE.id].map((id) => {
        const result = rows.find((row) => row.id === id)?.result
        return result && meanOf(judgedValues(result, outcome, step))
      }),
    [rows, outcome, step, planId],
  )
  if (planned === undefined || noResponse === undefined) return undefined
  return t('timing.overAll', { planned: meanText(planned), noResponse: meanText(noResponse) })
}
