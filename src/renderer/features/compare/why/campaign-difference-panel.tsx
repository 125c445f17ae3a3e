import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { attributionOf } from '../../../../shared/decision'
import type { ResponsePlan } from '../../../../shared/engine'
import { runDifference, type TracedCampaign } from '../../../simulation/why-runs'
import { countryModel } from '../../../state/country-model'
import { useStore } from '../../../state/store'
import { CauseAccount } from './cause-account'
import { campaignDifferenceText } from './campaign-difference-sentence'
import { NoDifference } from './no-difference'
import { StudyProgress } from './study-progress'
import { useCampaignWords } from './use-campaign-words'
import { useExchanges } from './use-reference-plan'
import { useTracedCauses } from './use-traced-causes'
import { keptStudies, type StudyJob } from '../../../state/kept-studies'
import { useStudy } from '../../../state/use-study'
import { usePlanLists } from '../use-plan-lists'
import type { PlanRequest } from '../use-plan-request'
import { TRACED, type WhyRunners } from './why-runners'

interface CampaignDifferencePanelProps {
  readonly why: PlanRequest
  /** The plan that it is held against. */
  readonly against: ResponsePlan
  /** Futures that the table is drawn from. */
  readonly all: number
  readonly runners: WhyRunners
}

const kept = keptStudies<TracedCampaign>()

/** What it is owed to that the gravest campaign of violence is weaker or stronger with one plan than with another. */
export function CampaignDifferencePanel({ why, against, all, runners }: CampaignDifferencePanelProps) {
  const { t } = useTranslation('compare')
  const scenario = useStore(({ document }) => document.scenario)
  const isReady = useStore(({ comparison }) => comparison.kind === 'done')
  const differs = useExchanges(against, why.plan).differing.length > 0
  const tracedCount = Math.min(TRACED, why.request.memberCount)
  const job = useMemo(
    (): StudyJob<TracedCampaign> | undefined =>
      isReady && differs
        ? {
            key: JSON.stringify([why.key, against.responses]),
            scenario,
            run: (options) =>
              runDifference(
                runners.runnerFor(scenario),
                runners.trace,
                { model: countryModel, scenario, request: why.request, from: against, tracedCount },
                options,
              ),
          }
        : undefined,
    [isReady, differs, why, against, scenario, runners, tracedCount],
  )
  const study = useStudy(job, kept)
  if (!differs) return <NoDifference plan={why.plan} against={against} />
  return study.state.kind === 'done' ? (
    <Difference
      traced={study.state.result}
      plan={why.plan}
      against={against}
      horizon={why.request.horizonSteps}
      all={all}
    />
  ) : (
    <StudyProgress
      study={study}
      isWaiting={!isReady}
      running={(percent) => t('why.campaign-difference.running', { count: tracedCount, percent })}
    />
  )
}

interface DifferenceProps {
  readonly traced: TracedCampaign
  readonly plan: ResponsePlan
  readonly against: ResponsePlan
  readonly horizon: number
  readonly all: number
}

function Difference({ traced, plan, against, horizon, all }: DifferenceProps) {
  const { t } = useTranslation('compare')
  const { one } = usePlanLists()
  const exchanges = useExchanges(against, plan)
  const names = useTracedCauses(exchanges, against, plan, 'plan')
  const attribution = useMemo(
    () => attributionOf(traced.futures, traced.futures.traces, { from: 0, to: horizon }),
    [traced, horizon],
  )
  const campaign = useCampaignWords(names, traced.dyad)
  const said = { plan: one(plan.id), against: one(against.id) }
  return (
    <CauseAccount
      kind="campaign-difference"
      attribution={attribution}
      names={names}
      all={all}
      sentence={(notable, words) => campaignDifferenceText(attribution, notable, { ...words, ...campaign, ...said })}
      notes={[t('why.campaign-difference.note', { ...said, count: attribution.memberCount })]}
    />
  )
}
