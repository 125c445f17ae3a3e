import { useId, useMemo, useState, type ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { attributionOf } from '../../../../shared/decision'
import { NO_RESPONSE, type ResponsePlan } from '../../../../shared/engine'
import { runChange, type TracedCampaign } from '../../../simulation/why-runs'
import { countryModel } from '../../../state/country-model'
import type { WhyMonths } from '../../../state/compare-slice'
import { useStore } from '../../../state/store'
import { TypedValue } from '../../../ui/typed-value'
import type { NumberFault } from '../../../ui/whole-number'
import { tellRefused } from '../../../state/refused-number'
import { useNumbers } from '../../../words/use-numbers'
import { CauseAccount } from './cause-account'
import { changeText } from './change-sentence'
import { StudyProgress } from './study-progress'
import { useExchanges } from './use-reference-plan'
import { useTracedCauses } from './use-traced-causes'
import { keptStudies, type StudyJob } from '../../../state/kept-studies'
import { useStudy } from '../../../state/use-study'
import type { PlanRequest } from '../use-plan-request'
import { TRACED, type WhyRunners } from './why-runners'

interface ChangePanelProps {
  readonly why: PlanRequest
  /** Futures that the table is drawn from. */
  readonly all: number
  readonly runners: WhyRunners
}

const kept = keptStudies<TracedCampaign>()

/** What the gravest campaign of violence rises or falls by over some months is owed to, with a plan. */
export function ChangePanel({ why, all, runners }: ChangePanelProps) {
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
      running={(percent) => t('why.change.running', { count: tracedCount, percent })}
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
  const names = useTracedCauses(exchanges, NO_RESPONSE, plan)
  const chosen = useStore((state) => state.whyMonths)
  const { whyMonthsChosen } = useStore.getState()
  const months = useMemo(() => windowWithin(chosen, horizon), [chosen, horizon])
  const attribution = useMemo(() => attributionOf(traced.futures, traced.futures.traces, months), [traced, months])
  return (
    <>
      <div className="why__window">
        <span>{t('why.change.window')}</span>
        <MonthField
          label={t('why.change.from')}
          value={months.from}
          min={0}
          max={months.to - 1}
          onCommit={(from) => whyMonthsChosen({ ...months, from })}
        />
        <span>{t('why.change.until')}</span>
        <MonthField
          label={t('why.change.to')}
          value={months.to}
          min={months.from + 1}
          max={horizon}
          onCommit={(to) => whyMonthsChosen({ ...months, to })}
        />
      </div>
      <CauseAccount
        question="change"
        attribution={attribution}
        names={names}
        dyad={traced.dyad}
        all={all}
        sentence={(notable, words) => changeText(attribution, notable, words)}
        note={t('why.change.note', { count: attribution.memberCount })}
      />
    </>
  )
}

type MonthFieldProps = Pick<ComponentProps<typeof TypedValue>, 'label' | 'value' | 'min' | 'max' | 'onCommit'>

/** A month as a field; what can't be used is answered beside it, and on leaving it by a message. */
function MonthField(props: MonthFieldProps) {
  const { label, value, min, max } = props
  const { t } = useTranslation('explore')
  const { count } = useNumbers()
  const [fault, setFault] = useState<NumberFault>()
  const hintId = useId()
  const range = { low: count(min), high: count(max) }
  return (
    <>
      <TypedValue
        {...props}
        describedBy={hintId}
        onInvalid={setFault}
        onRefused={(found, typed) => tellRefused({ label, value, ...range }, found, typed)}
      />
      <span id={hintId} className="why__fault">
        {fault !== undefined && t(`status.wrong.${fault}`, range)}
      </span>
    </>
  )
}

/** The window as far as the horizon reaches, which may have come nearer since it was chosen. */
function windowWithin(chosen: WhyMonths | null, horizon: number): WhyMonths {
  const to = Math.min(chosen?.to ?? horizon, horizon)
  return { from: Math.min(chosen?.from ?? 0, to - 1), to }
}
