import { Trans, useTranslation } from 'react-i18next'
import { disagreement, type Assessor, type LensAssessment } from '../../../../shared/assessment'
import { useAxes } from '../../../charts'
import type { Eyes, FactorRow } from './factor-rows'

interface LensHeadlineProps {
  readonly rows: readonly FactorRow[]
  /** Nothing that rows are read from is assessed yet. */
  readonly isBlank: boolean
  readonly country: string
  readonly lens: LensAssessment | undefined
  readonly eyes: Eyes
  readonly rater: Assessor | undefined
}

/** In words: how high risk is, in how many factors it rises. */
export function LensHeadline({ rows, isBlank, country, eyes, rater }: LensHeadlineProps) {
  const { t } = useTranslation('lens')
  const { level: axis } = useAxes()
  const b = <b />
  const common = rows.filter(({ factor }) => factor.kind === 'common')
  const bests = common.flatMap(({ range }) => (range ? [range.best] : [])).toSorted((x, y) => x - y)
  if (rater) {
    const key = rater.first.isFinished ? 'headline.second' : 'headline.private'
    return <Trans t={t} i18nKey={key} values={{ name: rater.name }} components={{ b }} />
  }
  if (isBlank) return t('headline.blank', { country })
  if (bests.length === 0) {
    if (eyes === 'all') return t('headline.empty', { country })
    return <Trans t={t} i18nKey="headline.own" values={{ country, name: eyes.name }} components={{ b }} />
  }
  const word = (share: number) => {
    const value = bests[Math.round((bests.length - 1) * share)] ?? 0
    return axis.zones.findLast(({ from }) => value >= from)?.inline ?? ''
  }
  const [from, to] = [word(QUARTER), word(1 - QUARTER)]
  const level = from === to ? from : t('headline.span', { from, to })
  const unrated = common.filter(({ from, views, range }) => from === 'assessors' && !range && views.length === 0).length
  if (unrated > 0) {
    const values = { level, count: bests.length, total: common.length }
    return <Trans t={t} i18nKey="headline.few" values={values} components={{ b }} />
  }
  const count = (...trends: readonly string[]) => common.filter(({ trend }) => trends.includes(trend ?? '')).length
  const fast = count('rising-fast')
  const rising = fast > 0 ? fast : count('rising')
  if (rising === 0) return <Trans t={t} i18nKey="headline.steady" values={{ level }} components={{ b }} />
  const trend = t(fast > 0 ? 'trend.rising-fast' : 'trend.rising')
  const values = { level, trend, count: rising, total: common.length }
  return <Trans t={t} i18nKey="headline.risk" values={values} components={{ b }} />
}

/** The sentence leaves out the lowest and the highest quarter of factors. */
const QUARTER = 0.25

/** What stands under it: where assessors disagree most, and what no rating says. */
export function LensHeadlineMore({ rows, lens, rater }: Pick<LensHeadlineProps, 'rows' | 'lens' | 'rater'>) {
  const { t } = useTranslation(['lens', 'framework'])
  const widest = rows.toSorted((x, y) => disagreement(y.views) - disagreement(x.views))[0]
  const differ = widest && disagreement(widest.views) > 0 ? widest.factor.id : undefined
  if (rater) {
    const { ratings } = rater.second ?? rater.first
    return <span>{t('headline.progress', { count: ratings.length })}</span>
  }
  return (
    <span>
      {differ !== undefined && (
        <Trans
          t={t}
          i18nKey="headline.differ"
          values={{ factor: t(`framework:factors.${differ}`) }}
          components={{ b: <b /> }}
        />
      )}{' '}
      {!lens && t('headline.standing')} {t('headline.inevitable')}
    </span>
  )
}
