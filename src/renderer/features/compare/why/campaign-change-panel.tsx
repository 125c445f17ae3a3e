import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { attributionOf } from '../../../../shared/decision'
import { NO_RESPONSE, type ResponsePlan } from '../../../../shared/engine'
import { runChange, type TracedCampaign } from '../../../simulation/why-runs'
import { countryModel } from '../../../state/country-model'
import { keptStudies, type StudyJob } from '../../../state/kept-studies'
import { useStore } from '../../../state/store'
import { useStudy } from '../../../state/use-study'
import type { PlanRequest } from '../use-plan-request'
import { campaignChangeText } from './campaign-change-sentence'
import { CauseAccount } from './cause-account'
import { MonthsChoice, useWhyMonths } from './months-choice'
import { StudyProgress } from './study-progress'
import { useCampaignWords } from './use-campaign-words'
import { useExchanges } from './use-reference-plan'
import { useTracedCauses } from './use-traced-causes'
import { TRACED, type WhyRunners } from './why-runners'

interface CampaignChangePanelProps {
  readonly why: PlanRequest
  /** Futures that the table is drawn from. */
  readonly all: number
  readonly runners: WhyRunners
}

const kept = keptStudies<TracedCampaign>()

/** What the gravest campaign of violence rises or falls by over some months is owed to, with a plan. */
export function CampaignChangePanel({ why, all, runners }: CampaignChangePanelProps) {
  const { t } = useTranslation('compare')
  const scenario = useStore(({ document }) => document.scenario)
  const isReady = useStore(({ comparison }) => comparison.kind === 'done')
  const tracedCount = Math.min(TRACED, why.request.memberCount)
  const job = useMemo(
    (): StudyJob<TracedCampaign> | undefined =>
      isReady
        ? {
            key: why.key,
            scenario,
            run: (options) =>
              runChange(
                runners.runnerFor(scenario),
                runners.trace,
                { model: countryModel, scenario, request: why.request, tracedCount },
                options,
              ),
          }
        : undefined,
    [isReady, why, scenario, runners, tracedCount],
  )
  const study = useStudy(job, kept)
  return study.state.kind === 'done' ? (
    <Change traced={study.state.result} plan={why.plan} horizon={why.request.horizonSteps} all={all} />
  ) : (
    <StudyProgress
      study={study}
      isWaiting={!isReady}
      running={(percent) => t('why.campaign-change.running', { count: tracedCount, percent })}
    />
  )
}

interface ChangeProps {
  readonly traced: TracedCampaign
  readonly plan: ResponsePlan
  readonly horizon: number
  readonly all: number
}

function Change({ traced, plan, horizon, all }: ChangeProps) {
  const { t } = useTranslation('compare')
  const exchanges = useExchanges(NO_RESPONSE, plan)
  const names = useTracedCauses(exchanges, NO_RESPONSE, plan, 'today')
  const campaign = useCampaignWords(names, traced.dyad)
  const months = useWhyMonths(horizon)
  const attribution = useMemo(() => attributionOf(traced.futures, traced.futures.traces, months), [traced, months])
  return (
    <>
      <MonthsChoice months={months} horizon={horizon} />
      <CauseAccount
        kind="campaign-change"
        attribution={attribution}
        names={names}
        all={all}
        sentence={(notable, words) => campaignChangeText(attribution, notable, { ...words, ...campaign })}
        notes={[t('why.campaign-change.note', { count: attribution.memberCount })]}
      />
    </>
  )
}
