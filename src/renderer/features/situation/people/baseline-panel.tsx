import { useMemo } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { MASS_KILLING_THRESHOLD, STAGE_THRESHOLDS } from '../../../../shared/engine'
import { FanChart, Measured, metricsFor, useAxes, type FanSeries } from '../../../charts'
import { RecordInShort } from '../../../plans/record-line'
import { useStore } from '../../../state/store'
import { ProbabilityText } from '../../../ui/probability-text'
import type { Baseline } from '../../../state/baseline-slice'
import { useNumbers } from '../../../words/use-numbers'
import { BaselineWords } from './baseline-words'
import type { Pair } from './scenario-edits'
import { PREVIEW_FUTURES, type PreviewState } from './use-baseline-preview'
import { useChanceWords } from './use-chance-words'
import './baseline.css'

interface BaselineProps {
  readonly state: PreviewState
}

/** How likely mass killing is in this country without response, in a sentence. */
export function BaselineLine({ state: { preview, hasFailed, isCurrent } }: BaselineProps) {
  const { t } = useTranslation('people')
  const { count } = useNumbers()
  const chance = useChanceWords()
  const all = useStore(({ document }) => document.settings.memberCount)
  if (hasFailed) return <span>{t('preview.failed')}</span>
  if (!preview) return <span>{t('preview.waiting', { futures: count(PREVIEW_FUTURES) })}</span>
  const { now } = preview
  return (
    <>
      <span className="baseline-line" data-stale={!isCurrent || undefined} role="status">
        <Trans
          t={t}
          i18nKey={now.isGoingOn ? 'preview.goingOn' : 'preview.without'}
          count={now.horizonSteps}
          values={{ futures: count(now.massKilling.memberCount) }}
          components={{ chance: <ProbabilityText text={chance(now)} /> }}
        />
        {/* The same country has another range there, which reads as a contradiction unless it is said why. */}
        {all > now.massKilling.memberCount && ` ${t('preview.explore', { all: count(all) })}`}
      </span>
      <RecordInShort isGoingOn={now.isGoingOn} />
    </>
  )
}

/** What happens without response, as a chart and in words; after an edit beside what happened before it. */
export function BaselinePanel({ state, onPair }: BaselineProps & { readonly onPair: (pair: Pair) => void }) {
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
      <BaselineWords state={state} onPair={onPair} />
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
