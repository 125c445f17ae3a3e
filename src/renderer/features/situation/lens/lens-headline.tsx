import { Trans, useTranslation } from 'react-i18next'
import { disagreement, type Assessor, type LensAssessment } from '../../../../shared/assessment'
import { useAxes, type Axes } from '../../../charts'
import { useNumbers } from '../../../words/use-numbers'
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
  const common = commonOf(rows)
  const bests = bestsOf(common)
  if (rater) {
    const key = rater.first.isFinished ? 'headline.second' : 'headline.private'
    return <Trans t={t} i18nKey={key} values={{ name: rater.name }} components={{ b }} />
  }
  if (isBlank) return t('headline.blank', { country })
  if (bests.length === 0) {
    if (eyes === 'all') return t('headline.empty', { country })
    return <Trans t={t} i18nKey="headline.own" values={{ country, name: eyes.name }} components={{ b }} />
  }
  const word = (share: number) => axis.zones[zoneOf(axis, quantile(bests, share))]?.inline ?? ''
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

const commonOf = (rows: readonly FactorRow[]) => rows.filter(({ factor }) => factor.kind === 'common')

/** Best estimates, in order. */
const bestsOf = (rows: readonly FactorRow[]): readonly number[] =>
  rows.flatMap(({ range }) => (range ? [range.best] : [])).toSorted((x, y) => x - y)

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.round((sorted.length - 1) * share)] ?? 0

const zoneOf = ({ zones }: Axes['level'], value: number): number => zones.findLastIndex(({ from }) => value >= from)

/** Common factors that stand higher than the levels that the sentence gives. */
function factorsAbove(rows: readonly FactorRow[], axis: Axes['level']): readonly FactorRow[] {
  const common = commonOf(rows)
  const highestSaid = zoneOf(axis, quantile(bestsOf(common), 1 - QUARTER))
  return common.filter(({ range }) => range && zoneOf(axis, range.best) > highestSaid)
}

type MoreProps = Pick<LensHeadlineProps, 'rows' | 'isBlank' | 'lens' | 'rater'>

/** What stands under it: which factors stand higher, where assessors disagree most, and what no rating says. */
export function LensHeadlineMore({ rows, isBlank, lens, rater }: MoreProps) {
  const { t } = useTranslation(['lens', 'framework'])
  const { level: axis } = useAxes()
  const { list } = useNumbers()
  const widest = rows.toSorted((x, y) => disagreement(y.views) - disagreement(x.views))[0]
  const differ = widest && disagreement(widest.views) > 0 ? widest.factor.id : undefined
  if (rater) {
    const { ratings } = rater.second ?? rater.first
    return <span>{t('headline.progress', { count: ratings.length })}</span>
  }
  const above = isBlank ? [] : factorsAbove(rows, axis)
  const highest = Math.max(...above.map(({ range }) => zoneOf(axis, range?.best ?? 0)))
  return (
    <span>
      {above.length > 0 && (
        <Trans
          t={t}
          i18nKey="headline.above"
          count={above.length}
          values={{
            factors: list(above.map(({ factor }) => t(`framework:factors.${factor.id}`))),
            level: axis.zones[highest]?.inline ?? '',
          }}
          components={{ b: <b /> }}
        />
      )}{' '}
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
