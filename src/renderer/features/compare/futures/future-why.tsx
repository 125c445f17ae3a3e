import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { attributionOf, notableCauses, type CauseShare, type Side } from '../../../../shared/decision'
import { exp } from '../../../../shared/engine'
import { asError } from '../../../simulation/as-error'
import { runFutureDifference, type TracedCampaign } from '../../../simulation/why-runs'
import { countryModel } from '../../../state/country-model'
import { keptStudies, type StudyJob } from '../../../state/kept-studies'
import { useStore } from '../../../state/store'
import { useStudy } from '../../../state/use-study'
import { useNumbers } from '../../../words/use-numbers'
import type { CompareRow } from '../compare-facts'
import { usePlanRequest } from '../use-plan-request'
import { StudyProgress } from '../why/study-progress'
import { useExchanges, useReferencePlan } from '../why/use-reference-plan'
import { useTracedCauses } from '../why/use-traced-causes'
import { windowRunners, type WhyRunners } from '../why/why-runners'

interface FutureWhyProps {
  readonly reference: CompareRow
  readonly row: CompareRow
  readonly member: number
  /** Where the two part, or at least differ. */
  readonly step: number
  /** How the plan stands from there on; undefined: the two end alike. */
  readonly way: 'better' | 'worse' | undefined
  /** Names of both plans as they stand inside a sentence. */
  readonly names: Readonly<Record<Side, string>>
  readonly runners?: WhyRunners
}

const kept = keptStudies<TracedCampaign | null>()

/** Why two plans part in one future: what the difference in organised violence is owed to by then, inside this model. */
export function FutureWhy({ reference, row, member, step, way, names, runners = windowRunners }: FutureWhyProps) {
  const { t } = useTranslation('compare')
  const scenario = useStore(({ document }) => document.scenario)
  const isReady = useStore(({ comparison }) => comparison.kind === 'done')
  const why = usePlanRequest(row.id)
  const from = useReferencePlan(reference.id)
  const job = useMemo((): StudyJob<TracedCampaign | null> | undefined => {
    if (!isReady || !why) return undefined
    return {
      key: JSON.stringify([why.key, from.responses, member, step, way]),
      scenario,
      run: async (options) => {
        await pause(options.signal)
        const { request } = why
        const asked = { model: countryModel, scenario, request, from, member, step, ...(way && { way }) }
        // A study that found nothing is done all the same.
        return (await runFutureDifference(runners.runnerFor(scenario), runners.trace, asked, options)) ?? null
      },
    }
  }, [isReady, why, from, member, step, way, scenario, runners])
  const { state, ...study } = useStudy(job, kept)
  if (!job || !why) return null
  if (state.kind !== 'done') {
    return (
      <StudyProgress
        study={{ state, ...study }}
        isWaiting={false}
        running={(percent) => t('parting.why.running', { percent })}
      />
    )
  }
  if (!state.result) return <p>{t('parting.why.nothing', { month: step })}</p>
  return <Told traced={state.result} from={from} to={why.plan} step={step} names={names} />
}

/** Whoever walks through futures does not stay with each: nothing is traced until one is looked at for a moment, ms. */
const UNTIL_TRACED = 250

const pause = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, UNTIL_TRACED)
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        reject(asError(signal.reason))
      },
      { once: true },
    )
  })

/** Causes that are named along the difference, and against it. */
const NAMED = { along: 3, against: 2 }

interface ToldProps extends Pick<FutureWhyProps, 'step' | 'names'> {
  readonly traced: TracedCampaign
  readonly from: CompareRow['plan']
  readonly to: CompareRow['plan']
}

function Told({ traced: { dyad, futures }, from, to, step, names }: ToldProps) {
  const { t } = useTranslation('compare')
  const { list, significant } = useNumbers()
  const causes = useTracedCauses(useExchanges(from, to), from, to, 'plan')
  const attribution = useMemo(() => attributionOf(futures, futures.traces, { from: 0, to: step }), [futures, step])
  const { shown, rest } = notableCauses(attribution)
  const { change } = attribution
  const once = significant(1, 2)
  /** Shares of a logarithm add up; said as times they multiply, and are in the unit of the sentence. */
  const timesOf = (share: number) => significant(exp(share), 2)
  const isNothing = (share: number) => timesOf(share) === once
  const amountOf = (share: number) => t('parting.why.times', { times: timesOf(share) })
  const told = (one: CauseShare) =>
    t('parting.why.cause', { name: causes.share(one, 'sentence'), amount: amountOf(one.share.mean) })
  const side = (sign: number, most: number): string[] => {
    const named = shown.filter(({ share }) => Math.sign(share.mean) === sign).slice(0, most)
    const [largest] = named
    const isOutweighed = Math.sign(rest) === sign && Math.abs(rest) > Math.abs(largest?.share.mean ?? 0)
    return [
      ...(isOutweighed && !isNothing(rest) ? [t('why.leading.smaller', { amount: amountOf(rest) })] : []),
      ...named.filter(({ share }) => !isNothing(share.mean)).map(told),
    ]
  }
  const sign = change.mean < 0 ? -1 : 1
  const sentence = (way: number, parts: readonly string[]) =>
    parts.length === 0 ? '' : ` ${t(`why.leading.also.${way < 0 ? 'lowered' : 'raised'}`, { shares: list(parts) })}`
  return (
    <p>
      {t(`parting.why.${isNothing(change.mean) ? 'near' : 'apart'}`, {
        ...names,
        month: step,
        campaign: causes.campaign(dyad),
        times: timesOf(change.mean),
      })}
      {sentence(sign, side(sign, NAMED.along))}
      {sentence(-sign, side(-sign, NAMED.against))} {t('parting.why.note')}
    </p>
  )
}
