import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  camps,
  subjectKey,
  type Assessor,
  type FactorView,
  type LensAssessment,
  type RatingSubject,
  type StandingView,
} from '../../../../shared/assessment'
import type { FrameworkIndicator, Scenario } from '../../../../shared/engine'
import { LevelCell, RangeMarks, useAxes } from '../../../charts'
import { Picker } from '../../../ui/picker'
import { useNumbers } from '../../../words/use-numbers'
import { useLevelText } from '../use-level-text'
import type { Eyes, FactorRow } from './factor-rows'
import { LevelList } from './level-list'
import { ProposedLevels } from './proposed-levels'
import { partiesSpokenOf, seenAssessors, SubjectRatings } from './rated-subjects'
import { useStandingViews } from './use-standing-views'
import type { SignsToday } from './use-signs-today'
import { TrendMark } from './trend-mark'

interface FactorDetailProps {
  readonly row: FactorRow
  readonly scenario: Scenario
  readonly lens: LensAssessment | undefined
  readonly eyes: Eyes
  readonly rater: Assessor | undefined
  readonly signs: SignsToday | null
  /** Nobody has assessed the levels that it is read from. */
  readonly isNotAssessed: boolean
}

/** All of one factor: what it means, who says what, its indicators, where views part, and the levels it proposes. */
export function FactorDetail({ row, scenario, lens, eyes, rater, signs, isNotAssessed }: FactorDetailProps) {
  const { t } = useTranslation(['lens', 'framework'])
  const { factor } = row
  const standing = useStandingViews(scenario)
  return (
    <div className="lens__detail">
      <div>
        <p className="caption">{t('detail.factor', { number: factor.number })}</p>
        <h2>{t(`framework:factors.${factor.id}`)}</h2>
      </div>
      <p>{t(`factors.${factor.id}`)}</p>
      <OverallLevel row={row} isNotAssessed={isNotAssessed} />
      {row.views.length > 1 && <EachAssessor views={row.views} lens={lens} />}
      {row.from === 'signs' && <p className="caption">{t('detail.readBy')}</p>}
      {row.from === 'levels' && row.levels.length > 0 && <LevelList scenario={scenario} levels={row.levels} />}
      <section>
        <h3>{t('detail.indicators')}</h3>
        <ul className="lens__indicators">
          {factor.indicators.map((indicator) => (
            <IndicatorItem
              key={indicator.id}
              number={factor.number}
              indicator={indicator}
              scenario={scenario}
              seen={seenAssessors(lens, eyes)}
              rater={factor.kind === 'common' ? rater : undefined}
              sign={factor.kind === 'specific' ? signs?.indicators.get(indicator.id)?.today.median : undefined}
              isSign={factor.kind === 'specific'}
              standing={standing}
            />
          ))}
        </ul>
        {factor.indicators.some(({ number }) => number === undefined) && (
          <p className="caption">{t('detail.unnumberedNote')}</p>
        )}
      </section>
      {row.from === 'assessors' && eyes === 'all' && <WhereTheyDiffer views={row.views} lens={lens} />}
      {row.from === 'assessors' && lens && !rater && (
        <ProposedLevels scenario={scenario} lens={lens} factor={factor} eyes={eyes} />
      )}
    </div>
  )
}

function OverallLevel({ row: { range, trend }, isNotAssessed }: Pick<FactorDetailProps, 'row' | 'isNotAssessed'>) {
  const { t } = useTranslation('lens')
  const { level: axis } = useAxes()
  const levels = useLevelText()
  if (!range) return null
  const word = axis.zones.findLast(({ from }) => range.best >= from)?.inline ?? ''
  return (
    <div className="lens__overall">
      <b>{t('detail.level')}</b>
      <span>
        {t(isNotAssessed ? 'detail.levelTaken' : 'detail.levelRange', {
          word,
          range: levels.range(range),
        })}
      </span>
      {trend && !isNotAssessed && <TrendMark trend={trend} />}
    </div>
  )
}

const nameOf = (lens: LensAssessment | undefined, id: string): string =>
  lens?.assessors.find((assessor) => assessor.id === id)?.name ?? id

interface ViewsProps {
  readonly views: readonly FactorView[]
  readonly lens: LensAssessment | undefined
}

function EachAssessor({ views, lens }: ViewsProps) {
  const { t } = useTranslation('lens')
  const levels = useLevelText()
  return (
    <section>
      <h3>{t('detail.each')}</h3>
      <ul className="lens__each">
        {views.map(({ assessor, range }) => (
          <li key={assessor}>
            <bdi className="lens__each-name">{nameOf(lens, assessor)}</bdi>
            <RangeMarks range={range} />
            <span className="lens__numbers">{levels.range(range)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function WhereTheyDiffer({ views, lens }: ViewsProps) {
  const { t } = useTranslation('lens')
  const { list } = useNumbers()
  const levels = useLevelText()
  if (views.length === 0) return null
  const parted = camps(views)
  const names = (camp: readonly FactorView[]) => list(camp.map(({ assessor }) => nameOf(lens, assessor)).toSorted())
  const ends = (camp: readonly FactorView[]) => {
    const bests = camp.map(({ range }) => range.best)
    return levels.range({ low: Math.min(...bests), high: Math.max(...bests) })
  }
  const words = () => {
    if (views.length === 1) return t('detail.alone')
    if (!parted || gapOf(parted) < CLOSE) return t('detail.agree')
    const [high, low] = parted
    return t('detail.camps', { high: names(high), highRange: ends(high), low: names(low), lowRange: ends(low) })
  }
  return (
    <section>
      <h3>{t('detail.differ')}</h3>
      <p>{words()}</p>
    </section>
  )
}

/** Best estimates this close are one view. Only words hang on it. */
const CLOSE = 0.08

const gapOf = ([high, low]: readonly [readonly FactorView[], readonly FactorView[]]): number =>
  Math.min(...high.map(({ range }) => range.best)) - Math.max(...low.map(({ range }) => range.best))

interface IndicatorItemProps {
  readonly number: number
  readonly indicator: FrameworkIndicator
  readonly scenario: Scenario
  readonly seen: readonly Assessor[]
  readonly rater: Assessor | undefined
  readonly sign: number | undefined
  readonly isSign: boolean
  /** What the scenario says, by subject key. */
  readonly standing: ReadonlyMap<string, StandingView>
}

const COUNTRY = 'country'

function IndicatorItem({ number, indicator, scenario, seen, rater, sign, isSign, standing }: IndicatorItemProps) {
  const { t } = useTranslation(['lens', 'framework'])
  const [of, setOf] = useState(COUNTRY)
  const parties = [...scenario.populations, ...scenario.actors]
  const nameOfParty = (id: string) => parties.find((party) => party.id === id)?.name ?? id
  const spoken = partiesSpokenOf(indicator.id, seen)
  const rated = rater && of !== COUNTRY && !spoken.includes(of) ? [...spoken, of] : spoken
  const label =
    indicator.number === undefined
      ? t('framework:unnumbered', { factor: number })
      : t('framework:indicatorNumber', { factor: number, indicator: indicator.number })
  const whose = (
    <Picker
      label={t('editor.of')}
      showsLabel
      groups={[
        {
          id: 'of',
          options: [
            { id: COUNTRY, label: t('editor.country') },
            ...parties.map(({ id, name }) => ({ id, label: name })),
          ],
        },
      ]}
      selected={of}
      onSelect={setOf}
    />
  )
  const ratingsOf = (subject: RatingSubject, whom: string) => (
    <SubjectRatings
      subject={subject}
      seen={seen}
      rater={of === whom ? rater : undefined}
      standing={standing.get(subjectKey(subject))}
      beside={whose}
    />
  )
  return (
    <li>
      <div className="lens__indicator">
        <span className="lens__indicator-number">{label}</span>
        <span className="lens__indicator-name">{t(`framework:indicators.${indicator.id}`)}</span>
        {isSign &&
          (sign === undefined ? (
            <span className="caption">{t('framework:notModelled')}</span>
          ) : (
            <LevelCell level={sign} />
          ))}
      </div>
      {!isSign && ratingsOf({ kind: 'indicator', indicator: indicator.id }, COUNTRY)}
      {rated.map((party) => (
        <div key={party} className="lens__of">
          <bdi>{nameOfParty(party)}</bdi>
          {ratingsOf({ kind: 'indicator', indicator: indicator.id, of: party }, party)}
        </div>
      ))}
    </li>
  )
}
