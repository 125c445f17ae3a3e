import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { attributionOf, notableCauses, type Attribution, type CauseShare } from '../../../../shared/decision'
import type { ResponsePlan } from '../../../../shared/engine'
import { Measured, ShareArea, type ShareSeries } from '../../../charts'
import { runChange, type TracedCampaign } from '../../../simulation/why-runs'
import { countryModel } from '../../../state/country-model'
import type { WhyMonths } from '../../../state/compare-slice'
import { useStore } from '../../../state/store'
import { TypedValue } from '../../../ui/typed-value'
import { useNumbers } from '../../../words/use-numbers'
import { changeText } from './change-sentence'
import { ResponseName } from './response-name'
import { shareAmounts } from './share-amounts'
import { ShareTable, type ShareRow } from './share-table'
import { StudyProgress } from './study-progress'
import { useCauseNames } from './use-cause-names'
import { keptResults, useStudy, type StudyJob } from '../../../state/use-study'
import type { PlanRequest } from '../use-plan-request'
import type { WhyRunners } from './why-runners'

interface ChangePanelProps {
  readonly why: PlanRequest
  readonly runners: WhyRunners
}

/** Futures that are traced: some 20 ms each. */
const TRACED = 80

const kept = keptResults<TracedCampaign>()

/** What the gravest campaign of violence rises or falls by over some months is owed to, with the current plan. */
export function ChangePanel({ why, runners }: ChangePanelProps) {
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
    <Change traced={study.state.result} plan={why.plan} horizon={why.request.horizonSteps} />
  ) : (
    <StudyProgress
      study={study}
      isWaiting={!isReady}
      running={(percent) => t('why.change.running', { count: tracedCount, percent })}
    />
  )
}

interface ChangeProps {
  readonly traced: TracedCampaign
  readonly plan: ResponsePlan
  readonly horizon: number
}

function Change({ traced, plan, horizon }: ChangeProps) {
  const { t, i18n } = useTranslation('compare')
  const { month, list } = useNumbers()
  const names = useCauseNames()
  const chosen = useStore((state) => state.whyMonths)
  const { whyMonthsChosen } = useStore.getState()
  const months = useMemo(() => windowWithin(chosen, horizon), [chosen, horizon])
  const attribution = useMemo(() => attributionOf(traced.futures, traced.futures.traces, months), [traced, months])
  const { shown, rest } = useMemo(() => notableCauses(attribution), [attribution])
  const amounts = shareAmounts(
    Math.max(Math.abs(attribution.change.mean), ...shown.map(({ share }) => Math.abs(share.mean))),
    i18n.resolvedLanguage ?? i18n.language,
  )
  const nameOfCause = ({ cause }: CauseShare) => names.cause(cause, plan)
  const rowOf = (one: CauseShare): ShareRow => {
    const { cause, share } = one
    const response = cause.kind === 'response' ? plan.responses.find(({ id }) => id === cause.response) : undefined
    const name = nameOfCause(one)
    return {
      id: JSON.stringify(cause),
      share,
      name: response ? <ResponseName response={response} name={name} /> : name,
    }
  }
  const isResponse = ({ cause }: CauseShare) => cause.kind === 'response'
  const series = seriesOf(attribution, shown, nameOfCause, t('why.change.rest'))
  const campaign = names.campaign(traced.dyad)
  return (
    <>
      <div className="why__window">
        <span>{t('why.change.window')}</span>
        <TypedValue
          label={t('why.change.from')}
          value={months.from}
          min={0}
          max={months.to - 1}
          onCommit={(from) => whyMonthsChosen({ ...months, from })}
        />
        <span>{t('why.change.until')}</span>
        <TypedValue
          label={t('why.change.to')}
          value={months.to}
          min={months.from + 1}
          max={horizon}
          onCommit={(to) => whyMonthsChosen({ ...months, to })}
        />
      </div>
      <p className="why__sentence">
        {changeText(attribution, { t: (key, said) => t(key, said), amounts, nameOfCause, month, list, campaign })}
      </p>
      <ShareTable
        caption={t('why.change.title')}
        nameTitle={t('why.change.cause')}
        shareTitle={t('why.change.share')}
        rows={[
          ...shown.filter((one) => !isResponse(one)).map(rowOf),
          { id: 'rest', name: t('why.change.rest'), share: { mean: rest } },
          ...shown.filter(isResponse).map(rowOf),
        ]}
        sum={{ id: 'sum', name: t('why.change.sum'), share: attribution.change }}
        amounts={amounts}
      />
      <Measured className="why__area">
        {(size) => (
          <ShareArea
            series={series}
            size={size}
            months={{
              from: t('why.change.month', { month: month(months.from) }),
              to: t('why.change.month', { month: month(months.to) }),
            }}
            summary={t('why.change.overTime', { causes: list(series.map(({ name }) => name)) })}
          />
        )}
      </Measured>
      <p className="why__note">{t('why.change.note', { count: attribution.memberCount })}</p>
    </>
  )
}

/** The window as far as the horizon reaches, which may have come nearer since it was chosen. */
function windowWithin(chosen: WhyMonths | null, horizon: number): WhyMonths {
  const to = Math.min(chosen?.to ?? horizon, horizon)
  return { from: Math.min(chosen?.from ?? 0, to - 1), to }
}

/** Bands that can be told apart, with the one of everything else. */
const MOST_BANDS = 6

/** The largest causes over time, and all others together, so that the bands sum to the change. */
function seriesOf(
  { causes }: Attribution,
  shown: readonly CauseShare[],
  nameOf: (share: CauseShare) => string,
  restName: string,
): ShareSeries[] {
  const largest = shown.slice(0, MOST_BANDS - 1)
  const others = causes.filter((one) => !largest.includes(one))
  const months = causes[0]?.series ?? []
  return [
    ...largest.map((one) => ({ id: JSON.stringify(one.cause), name: nameOf(one), values: one.series })),
    {
      id: 'rest',
      name: restName,
      values: months.map((_, month) => others.reduce((sum, { series }) => sum + (series[month] ?? 0), 0)),
    },
  ]
}
