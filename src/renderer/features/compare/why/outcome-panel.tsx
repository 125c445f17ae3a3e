import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { attributionInUnit, attributionOf, isTraceable, type TracedMembers } from '../../../../shared/decision'
import { NO_RESPONSE, type ResponsePlan } from '../../../../shared/engine'
import { runOutcome } from '../../../simulation/why-runs'
import { countryModel } from '../../../state/country-model'
import { keptStudies, type StudyJob } from '../../../state/kept-studies'
import { useStore } from '../../../state/store'
import { useStudy, type Study } from '../../../state/use-study'
import type { CompareFacts } from '../compare-facts'
import { useMeanDifferenceWords } from '../use-mean-difference-words'
import { countedIn, useOutcomeWords } from '../use-outcome-words'
import { usePlanLists } from '../use-plan-lists'
import type { PlanRequest } from '../use-plan-request'
import { CauseAccount } from './cause-account'
import { MonthsChoice, useWhyMonths } from './months-choice'
import { NoDifference } from './no-difference'
import { outcomeText } from './outcome-sentence'
import { pairedMean } from './paired-mean'
import { StudyProgress } from './study-progress'
import { useExchanges } from './use-reference-plan'
import { useTracedCauses } from './use-traced-causes'
import { OUTCOME_TRACED, type WhyRunners } from './why-runners'

interface OutcomePanelProps {
  readonly why: PlanRequest
  /** The plan that it is held against; absent: what the outcome comes to over time is told. */
  readonly against?: ResponsePlan
  readonly facts: CompareFacts
  readonly runners: WhyRunners
}

const kept = keptStudies<TracedMembers>()

/** What the outcome that plans are judged by is owed to, over all campaigns that count for it: over time, or against another plan. */
export function OutcomePanel({ why, against, facts, runners }: OutcomePanelProps) {
  const { outcome } = facts.question
  const { t } = useTranslation('compare')
  const isReady = useStore(({ comparison }) => comparison.kind === 'done')
  const study = useOutcomeStudy({ why, against, outcome, runners })
  const differs = useExchanges(against ?? NO_RESPONSE, why.plan).differing.length > 0
  if (against && !differs) return <NoDifference plan={why.plan} against={against} />
  if (!isTraceable(outcome)) return <p className="why__progress">{t('why.notTraced')}</p>
  return study.state.kind === 'done' ? (
    <Account
      traced={study.state.result}
      plan={why.plan}
      horizon={why.request.horizonSteps}
      facts={facts}
      {...(against && { against })}
    />
  ) : (
    <StudyProgress
      study={study}
      isWaiting={!isReady}
      running={(percent) => t(`why.${against ? 'difference' : 'change'}.running`, { count: tracedOf(why), percent })}
    />
  )
}

const tracedOf = ({ request }: PlanRequest): number => Math.min(OUTCOME_TRACED, request.memberCount)

interface OutcomeStudy {
  readonly why: PlanRequest
  readonly against: ResponsePlan | undefined
  readonly outcome: string
  readonly runners: WhyRunners
}

/** Futures traced, once the comparison is done. */
function useOutcomeStudy({ why, against, outcome, runners }: OutcomeStudy): Study<TracedMembers> {
  const scenario = useStore(({ document }) => document.scenario)
  const isReady = useStore(({ comparison }) => comparison.kind === 'done')
  const differs = useExchanges(against ?? NO_RESPONSE, why.plan).differing.length > 0
  const canRun = isReady && isTraceable(outcome) && (!against || differs)
  const job = useMemo(
    (): StudyJob<TracedMembers> | undefined =>
      canRun
        ? {
            key: JSON.stringify([why.key, outcome, against?.responses]),
            scenario,
            run: (options) =>
              runOutcome(
                runners.traceOutcome,
                {
                  model: countryModel,
                  scenario,
                  request: why.request,
                  judged: outcome,
                  tracedCount: tracedOf(why),
                  ...(against && { from: against }),
                },
                options,
              ),
          }
        : undefined,
    [canRun, why, against, outcome, scenario, runners],
  )
  return useStudy(job, kept)
}

interface AccountProps extends Pick<OutcomePanelProps, 'against' | 'facts'> {
  readonly traced: TracedMembers
  readonly plan: ResponsePlan
  readonly horizon: number
}

function Account({ traced, plan, against, horizon, facts }: AccountProps) {
  const { outcome } = facts.question
  const { t } = useTranslation('compare')
  const words = useOutcomeWords()
  const differenceWords = useMeanDifferenceWords(outcome)
  const { one } = usePlanLists()
  const reference = against ?? NO_RESPONSE
  const names = useTracedCauses(useExchanges(reference, plan), reference, plan)
  const months = useWhyMonths(horizon)
  const attribution = useMemo(
    () => attributionInUnit(attributionOf(traced, traced.traces, months), outcome === 'mass-killing' ? 100 : 1),
    [traced, months, outcome],
  )
  const overAll = useMemo(
    () => (against && months.from === 0 && months.to === horizon ? pairedMean(facts, against, plan) : undefined),
    [against, facts, plan, months, horizon],
  )
  const said = { plan: one(plan.id), ...(against && { against: one(against.id) }) }
  const unit = t(`why.unit.${countedIn(outcome)}`)
  const kind = against ? 'difference' : 'change'
  return (
    <>
      <MonthsChoice months={months} horizon={horizon} />
      <CauseAccount
        kind={kind}
        attribution={attribution}
        unit={unit}
        names={names}
        all={facts.memberCount}
        overAll={overAll && differenceWords(overAll)}
        sentence={(notable, causeWords) =>
          outcomeText(attribution, notable, { ...causeWords, ...said, outcome: words.name(outcome), unit })
        }
        notes={[
          ...(outcome === 'mass-killing' ? [t('why.lineMeans')] : []),
          t(`why.${kind}.note`, { ...said, count: attribution.memberCount }),
        ]}
      />
    </>
  )
}
