import { useMemo } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { MASS_KILLING_THRESHOLD, STAGE_THRESHOLDS } from '../../../../shared/engine'
import { SparkFan, useAxes } from '../../../charts'
import { useStore } from '../../../state/store'
import { ProbabilityText } from '../../../ui/probability-text'
import { useNumbers } from '../../../words/use-numbers'
import { probabilityText } from '../../../words/probability-wording'
import { mostMoved } from './most-moved'
import { PREVIEW_FUTURES, useBaselinePreview } from './use-baseline-preview'

/** What happens in this country without response, as a small fan and a sentence, and what the last edit changed of it. */
export function BaselineLine() {
  const { t } = useTranslation(['people', 'explore'])
  const { count, level } = useNumbers()
  const { actors, populations } = useStore(({ document }) => document.scenario)
  const parties = [...actors, ...populations]
  const { severity } = useAxes()
  const { preview, hasFailed, isCurrent } = useBaselinePreview()
  const hasChanges = useStore(({ history }) => history.changes.length > 0)
  const bands = preview?.now.bands
  const series = useMemo(
    () => bands && { axis: severity(STAGE_THRESHOLDS, MASS_KILLING_THRESHOLD), bands },
    [bands, severity],
  )
  if (hasFailed) return <span>{t('preview.failed')}</span>
  if (!preview || !series) return <span>{t('preview.waiting', { futures: count(PREVIEW_FUTURES) })}</span>
  const { now } = preview
  // Before the first change of a document stands another document, which is none of its own.
  const before = hasChanges ? preview.before : undefined
  const say = (key: string, values: Record<string, string | number>) => t(`explore:${key}`, values)
  const countIn = ({ massKilling }: typeof now) => count(massKilling.count)
  const moved = before && mostMoved(before.campaigns, now.campaigns)
  const nameOf = (id: string) => parties.find((party) => party.id === id)?.name ?? id
  const hasMoved = before !== undefined && before.massKilling.count !== now.massKilling.count
  return (
    <span className="baseline" data-stale={!isCurrent || undefined} role="status">
      <span className="baseline__fan">
        <SparkFan series={series} slot={0} />
      </span>
      <span className="caption">{t('preview.fan', { months: now.horizonSteps })}</span>
      <span>
        <Trans
          t={t}
          i18nKey={now.isGoingOn ? 'preview.goingOn' : 'preview.without'}
          count={now.horizonSteps}
          components={{ chance: <ProbabilityText text={probabilityText(now.massKilling, say)} /> }}
        />{' '}
        {before === undefined
          ? t('preview.first', { futures: count(PREVIEW_FUTURES) })
          : hasMoved
            ? t('preview.moved', { before: countIn(before), now: countIn(now), futures: count(PREVIEW_FUTURES) })
            : t('preview.same', { futures: count(PREVIEW_FUTURES) })}{' '}
        {moved &&
          t('preview.why', {
            actor: nameOf(moved.actor),
            population: nameOf(moved.population),
            before: level(moved.before),
            now: level(moved.now),
          })}
      </span>
    </span>
  )
}
