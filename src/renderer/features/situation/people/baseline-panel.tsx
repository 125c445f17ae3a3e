import { useMemo } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { changedFutures, partsBeyondChance } from '../../../../shared/decision'
import { MASS_KILLING_THRESHOLD, STAGE_THRESHOLDS } from '../../../../shared/engine'
import { saidLikelihood } from '../../../../shared/formats'
import { FanChart, Measured, metricsFor, useAxes, type FanSeries } from '../../../charts'
import { ProbabilityText } from '../../../ui/probability-text'
import { probabilityText } from '../../../words/probability-wording'
import { useNumbers } from '../../../words/use-numbers'
import { mostMoved } from './most-moved'
import { changesBetween } from './scenario-changes'
import { PREVIEW_FUTURES, type Baseline, type PreviewState } from './use-baseline-preview'
import { useChangeWords } from './use-change-words'
import './baseline.css'

interface BaselineProps {
  readonly state: PreviewState
}

/** How likely mass killing is in this country without response, in a sentence. */
export function BaselineLine({ state: { preview, hasFailed, isCurrent } }: BaselineProps) {
  const { t } = useTranslation('people')
  const { count } = useNumbers()
  const chance = useChanceWords()
  if (hasFailed) return <span>{t('preview.failed')}</span>
  if (!preview) return <span>{t('preview.waiting', { futures: count(PREVIEW_FUTURES) })}</span>
  const { now } = preview
  return (
    <span className="baseline-line" data-stale={!isCurrent || undefined} role="status">
      <Trans
        t={t}
        i18nKey={now.isGoingOn ? 'preview.goingOn' : 'preview.without'}
        count={now.horizonSteps}
        components={{ chance: <ProbabilityText text={chance(now)} /> }}
      />
    </span>
  )
}

/** What happens without response, as a chart and in words; after an edit beside what happened before it. */
export function BaselinePanel({ state }: BaselineProps) {
  const { t } = useTranslation('people')
  const { count } = useNumbers()
  const { preview, isCurrent } = state
  const { severity } = useAxes()
  const axis = severity(STAGE_THRESHOLDS, MASS_KILLING_THRESHOLD)
  const [now, before] = [preview?.now, preview?.before]
  const series = useMemo((): FanSeries | undefined => {
    if (!now) return undefined
    const futures = ({ bands, shareOver }: Baseline, name: string) =>
      ({ name, slot: 0, bands, shareOver, paths: [] }) as const
    return {
      axis,
      span: { firstStep: 0, lastStep: now.horizonSteps },
      past: [],
      events: now.scenario.scheduled
        .filter(({ step }) => step <= now.horizonSteps)
        .map(({ trigger, step, label }) => ({ id: `${trigger}-${step}`, step, label })),
      plan: futures(now, t('preview.plan')),
      ...(before && { reference: futures(before, t('preview.reference')) }),
    }
  }, [axis, now, before, t])
  return (
    <section className="panel baseline" aria-label={t('preview.title')} data-stale={!isCurrent || undefined}>
      <h2 className="people__title">
        {t('preview.title')} <span className="caption">{t('preview.axis', { futures: count(PREVIEW_FUTURES) })}</span>
      </h2>
      <BaselineWords state={state} />
      <Measured className="baseline__chart">
        {(size) =>
          series && (
            <FanChart
              title={t('preview.title')}
              series={series}
              size={size}
              metrics={{ ...metricsFor(window.innerWidth), gutter: GUTTER }}
            />
          )
        }
      </Measured>
    </section>
  )
}

/** Room for the names of the stages, px: the panel has less of it than Explore. */
const GUTTER = 132

/** What the last edit changed, by how much the chance moved for it, and through what; before the first edit how to read the chart. */
export function BaselineWords({ state: { preview } }: BaselineProps) {
  const { t } = useTranslation('people')
  const { count } = useNumbers()
  const chance = useChanceWords()
  const changeWords = useChangeWords()
  if (!preview?.before) return <p className="baseline__words">{t('preview.legend')}</p>
  const { now, before } = preview
  const { actors, populations } = now.scenario
  const nameOf = (id: string) =>
    [...actors, ...populations, ...before.scenario.actors, ...before.scenario.populations].find(
      (party) => party.id === id,
    )?.name ?? id
  const moved = mostMoved(before.campaigns, now.campaigns)
  const percent = (share: number) => t('preview.units.percent', { value: count(Math.round(share * 100)) })
  return (
    <div className="baseline__words" role="status">
      <p>
        <Trans
          t={t}
          i18nKey="preview.changed"
          values={{ what: changeWords(changesBetween(before.scenario, now.scenario)) }}
          components={{ b: <b /> }}
        />
      </p>
      <p>
        {t(`preview.${now.isGoingOn ? 'goingOnChance' : 'chance'}.${howFar(before, now)}`, {
          before: chance(before),
          now: chance(now),
          countBefore: count(before.massKilling.count),
          countNow: count(now.massKilling.count),
          futures: count(now.massKilling.memberCount),
        })}
      </p>
      <p>
        {moved
          ? t(`preview.through.${moved.now > moved.before ? 'more' : 'less'}`, {
              actor: nameOf(moved.actor),
              population: nameOf(moved.population),
              before: percent(moved.before),
              now: percent(moved.now),
            })
          : t('preview.through.none')}
      </p>
    </div>
  )
}

/** Whether the chance is the same, moved by no more than chance does, or moved: so far that its word is another, or not. */
function howFar(before: Baseline, now: Baseline): 'same' | 'little' | 'up' | 'down' | 'upWithin' | 'downWithin' {
  const by = now.massKilling.count - before.massKilling.count
  if (by === 0) return 'same'
  const { averted, caused } = changedFutures(before.result, now.result)
  if (!partsBeyondChance(averted, caused)) return 'little'
  const isWithin = saidLikelihood(before.massKilling) === saidLikelihood(now.massKilling)
  return by > 0 ? (isWithin ? 'upWithin' : 'up') : isWithin ? 'downWithin' : 'down'
}

function useChanceWords(): (of: Baseline) => string {
  const { t } = useTranslation('explore')
  return ({ massKilling }) => probabilityText(massKilling, (key, values) => t(`explore:${key}`, values))
}
