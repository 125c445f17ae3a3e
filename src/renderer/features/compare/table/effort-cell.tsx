import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanEffort } from '../../../../shared/decision'
import { localModel, type AmountOfMost, type ParameterId } from '../../../../shared/engine'
import { countryModel } from '../../../state/country-model'
import { useStore } from '../../../state/store'
import { Facts } from '../../../ui/dialog'
import { ExplainedWord } from '../../../ui/explained-word'
import { useNumbers } from '../../../words/use-numbers'
import { useLeadText } from './use-lead-text'
import { useLimitWords, type LimitWords } from '../use-limit-words'

interface EffortCellProps {
  /** Name of the plan. */
  readonly plan: string
  readonly effort: PlanEffort
  /** What is spent on it by the horizon. */
  readonly spend: AmountOfMost
  /** Where the column of lead times has no room. */
  readonly withLead?: boolean
}

/** Points that a full bar stands for, the same for every plan: as much as four responses take that take the most, at full intensity. */
const FULL_BAR = 20

/** What a plan takes, on one scale for all plans: bars keep their length whatever other plans there are. */
export function EffortCell({ plan, effort, spend, withLead = false }: EffortCellProps) {
  const { t } = useTranslation('compare')
  const { tenths, briefCount } = useNumbers()
  const leadText = useLeadText()
  const limits = useLimitWords()
  const bars = [
    { id: 'money', points: effort.money },
    { id: 'capital', points: effort.politicalCapital },
    { id: 'attention', points: effort.attention },
  ] as const
  const [low, high] = [briefCount(spend.low80), briefCount(spend.high80)]
  const amountOf = ({ points }: (typeof bars)[number]) => t('effort.value', { value: tenths(points) })
  return (
    <>
      <ExplainedWord
        className="effort"
        title={t('effort.title', { plan })}
        side="end"
        word={[
          ...bars.map((bar) => (
            <Fragment key={bar.id}>
              <span className="effort__line">
                <span>{t(`effort.${bar.id}`)}</span>
                <span
                  className="effort__bar"
                  role="img"
                  aria-label={amountOf(bar)}
                  data-beyond={bar.points > FULL_BAR || undefined}
                >
                  <span style={{ inlineSize: `${Math.min(100, (100 * bar.points) / FULL_BAR)}%` }} />
                </span>
                <span className="effort__points" aria-hidden="true">
                  {tenths(bar.points)}
                </span>
              </span>
              {bar.id === 'capital' && limits.capital && <Limit {...limits.capital} />}
            </Fragment>
          )),
          <span key="spend" className="effort__line effort__line--spend">
            <span>{t('effort.spend')}</span>
            <span className="effort__points">
              {t(low === high ? 'effort.spendOne' : 'effort.spendRange', { low, high })}
            </span>
          </span>,
          ...(limits.budget ? [<Limit key="budget" {...limits.budget} />] : []),
        ]}
      >
        <EffortCard effort={effort} spend={spend} />
      </ExplainedWord>
      {withLead && (
        <div className="effort__line">
          <span>{t('column.lead')}</span>
          <span>{leadText(effort.leadMonths)}</span>
        </div>
      )}
    </>
  )
}

/** How much there is of what stands above it, where that is limited. */
function Limit({ short, inFull }: LimitWords) {
  const { t } = useTranslation('compare')
  return (
    <span className="effort__limit">
      <span aria-hidden="true">{short}</span>
      <span className="visually-hidden">{t('effort.limited', { limit: inFull })}</span>
    </span>
  )
}

/** What a point is, and of what there is only so much. A component of its own, so that its words are only looked up while it is open. */
function EffortCard({ effort, spend }: Pick<EffortCellProps, 'effort' | 'spend'>) {
  const { t } = useTranslation('compare')
  const { tenths, count, briefCount, significant, month } = useNumbers()
  const scenario = useStore(({ document }) => document.scenario)
  const { parameters } = localModel(countryModel, scenario)
  const limits = useLimitWords()
  const withLimit = (meaning: string, limit: LimitWords | undefined) =>
    limit ? `${meaning} ${t('effort.limited', { limit: limit.inFull })}` : meaning
  const bestOf = (parameter: ParameterId) => parameters.find(({ id }) => id === parameter)?.value.best ?? 0
  return (
    <>
      <p>{t('effort.point')}</p>
      <Facts
        facts={[
          {
            term: t('effort.inFull.money'),
            description: t('effort.moneyMeans', { value: tenths(effort.money) }),
          },
          {
            term: t('effort.inFull.capital'),
            description: withLimit(
              t('effort.capitalMeans', { value: tenths(effort.politicalCapital) }),
              limits.capital,
            ),
          },
          {
            term: t('effort.inFull.attention'),
            description: t('effort.attentionMeans', {
              value: tenths(effort.attention),
              month: month(effort.attentionStep),
              budget: count(bestOf('attention.budget')),
            }),
          },
          {
            term: t('effort.spend'),
            description: withLimit(
              t('effort.spendMeans', {
                median: briefCount(spend.median),
                low: briefCount(spend.low80),
                high: briefCount(spend.high80),
                rank: significant(bestOf('cost.rankFactor'), 2),
                stage: significant(bestOf('cost.stageFactor'), 2),
              }),
              limits.budget,
            ),
          },
        ]}
      />
      <p>{t('effort.scale', { full: FULL_BAR })}</p>
    </>
  )
}
