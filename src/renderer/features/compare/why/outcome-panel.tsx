import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import {
  attributionInUnit,
  attributionOf,
  isTraceable,
  isYesNo,
  type NotableCauses,
  type TracedMembers,
} from '../../../../shared/decision'
import { NO_RESPONSE, type ResponsePlan } from '../../../../shared/engine'
import type { WhyMonths } from '../../../state/compare-slice'
import { useStore } from '../../../state/store'
import type { CompareFacts } from '../compare-facts'
import { useMeanDifferenceWords } from '../use-mean-difference-words'
import { countedIn, useOutcomeWords } from '../use-outcome-words'
import { usePlanLists } from '../use-plan-lists'
import type { PlanRequest } from '../use-plan-request'
import { CauseAccount, CauseSentence, type CauseAccountProps } from './cause-account'
import type { CauseWords } from './cause-words'
import { MonthsChoice, useWhyMonths } from './months-choice'
import { NoDifference } from './no-difference'
import { outcomeText } from './outcome-sentence'
import { pairedMean } from './paired-mean'
import { StudyProgress } from './study-progress'
import { useOutcomeStudy } from './use-outcome-study'
import { useExchanges } from './use-reference-plan'
import { useTracedCauses } from './use-traced-causes'
import type { WhyRunners } from './why-runners'

interface OutcomePanelProps {
  readonly why: PlanRequest
  /** The plan that it is held against; absent: what the outcome comes to over time is told. */
  readonly against?: ResponsePlan
  readonly facts: CompareFacts
  readonly runners: WhyRunners
}

/** What the outcome that plans are judged by is owed to, over all campaigns that count for it: over time, or against another plan. */
export function OutcomePanel({ why, against, facts, runners }: OutcomePanelProps) {
  const { outcome } = facts.question
  const { t } = useTranslation('compare')
  const isReady = useStore(({ comparison }) => comparison.kind === 'done')
  const { traced, awaited, study, count } = useOutcomeStudy({ why, against, outcome, runners })
  const differs = useExchanges(against ?? NO_RESPONSE, why.plan).differing.length > 0
  if (against && !differs) return <NoDifference plan={why.plan} against={against} />
  if (!isTraceable(outcome)) return <p className="why__progress">{t('why.notTraced')}</p>
  return (
    <>
      {traced && (
        <Account
          traced={traced}
          plan={why.plan}
          horizon={why.request.horizonSteps}
          facts={facts}
          awaited={awaited}
          {...(against && { against })}
        />
      )}
      <StudyProgress
        study={study}
        isWaiting={!isReady}
        running={(percent) => t(`why.${against ? 'difference' : 'change'}.running`, { count, percent })}
      />
    </>
  )
}

interface AccountProps extends Pick<OutcomePanelProps, 'against' | 'facts'> {
  readonly traced: TracedMembers
  readonly plan: ResponsePlan
  readonly horizon: number
}

function Account({ awaited, ...props }: AccountProps & Pick<CauseAccountProps, 'awaited'>) {
  const { horizon, against, facts } = props
  const { outcome } = facts.question
  const { t } = useTranslation('compare')
  const months = useWhyMonths(horizon)
  const { said, ...account } = useAccount(props, months)
  const kind = against ? 'difference' : 'change'
  return (
    <>
      <MonthsChoice months={months} horizon={horizon} />
      <CauseAccount
        kind={kind}
        awaited={awaited}
        {...account}
        notes={[
          ...(isYesNo(outcome) ? [t('why.lineMeans')] : []),
          t(`why.${kind}.note`, { ...said, count: account.attribution.memberCount }),
        ]}
      />
    </>
  )
}

/** What the outcome is owed to from today to the horizon, in a sentence alone. */
export function OutcomeSentence(props: AccountProps) {
  const { horizon } = props
  const { said: _, ...account } = useAccount(
    props,
    useMemo(() => ({ from: 0, to: horizon }), [horizon]),
  )
  return <CauseSentence {...account} />
}

/** What an account of an outcome over some months is written with. */
function useAccount({ traced, plan, against, horizon, facts }: AccountProps, months: WhyMonths) {
  const { outcome } = facts.question
  const { t } = useTranslation('compare')
  const words = useOutcomeWords()
  const differenceWords = useMeanDifferenceWords(outcome)
  const { one } = usePlanLists()
  const reference = against ?? NO_RESPONSE
  const names = useTracedCauses(useExchanges(reference, plan), reference, plan, against ? 'plan' : 'today')
  const attribution = useMemo(
    () => attributionInUnit(attributionOf(traced, traced.traces, months, outcome), isYesNo(outcome) ? 100 : 1),
    [traced, months, outcome],
  )
  const overAll = useMemo(
    () => (against && months.from === 0 && months.to === horizon ? pairedMean(facts, against, plan) : undefined),
    [against, facts, plan, months, horizon],
  )
  const said = { plan: one(plan.id), ...(against && { against: one(against.id) }) }
  const unit = t(`why.unit.${countedIn(outcome)}`)
  return {
    said,
    attribution,
    unit,
    names,
    all: facts.memberCount,
    overAll: overAll && differenceWords(overAll),
    sentence: (notable: NotableCauses, causeWords: CauseWords) =>
      outcomeText(attribution, notable, {
        ...causeWords,
        ...said,
        outcome: words.name(outcome),
        unit,
        wayOverAll: overAll?.way,
      }),
  }
}
