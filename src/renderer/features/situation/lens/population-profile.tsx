import { useTranslation } from 'react-i18next'
import {
  vulnerabilities,
  VULNERABILITY_TAGS,
  type Assessor,
  type LensAssessment,
  type VulnerabilityTag,
} from '../../../../shared/assessment'
import type { Population, Scenario } from '../../../../shared/engine'
import { LevelCell, RangeMarks } from '../../../charts'
import { useLevelText } from '../use-level-text'
import type { Eyes } from './factor-rows'
import { seenAssessors, SubjectRatings } from './rated-subjects'
import { TrendMark } from './trend-mark'

interface PopulationProfileProps {
  readonly scenario: Scenario
  readonly lens: LensAssessment | undefined
  readonly eyes: Eyes
  readonly selected: string | null
  /** Pressed: the keyboard goes to the detail. */
  readonly onOpen: (population: string) => void
}

/** How exposed people of each population are who share an attribute. Attributes overlap. */
export function PopulationProfile({ scenario, lens, eyes, selected, onOpen }: PopulationProfileProps) {
  const { t } = useTranslation(['lens', 'model'])
  const levels = useLevelText()
  const summaries = vulnerabilities(lensSeen(lens, eyes))
  return (
    <table className="lens__table" aria-label={t('population.label')}>
      <thead>
        <tr>
          <th scope="col">{t('population.people')}</th>
          <th scope="col">{t('table.level')}</th>
          <th scope="col" className="lens__drawing">
            {t('table.range')}
          </th>
          <th scope="col">
            <span className="visually-hidden">{t('table.numbers')}</span>
          </th>
          <th scope="col">{t('table.trend')}</th>
          <th scope="col">{t('table.evidence')}</th>
        </tr>
      </thead>
      {scenario.populations.map((population) => (
        <tbody key={population.id}>
          <tr className="lens__group">
            <th scope="rowgroup" colSpan={6}>
              <button
                type="button"
                className="lens__population"
                data-row={population.id}
                aria-pressed={population.id === selected}
                onClick={() => onOpen(population.id)}
              >
                <bdi>{population.name}</bdi>
              </button>
            </th>
          </tr>
          {shownTags(population, summaries).map((tag) => {
            const summary = summaries.find((one) => one.population === population.id && one.tag === tag)
            return (
              <tr key={tag}>
                <th scope="row" className="lens__name">
                  {t(`model:tags.${tag}`)}
                </th>
                <td>{summary && <LevelCell level={summary.range?.best} />}</td>
                <td className="lens__drawing">
                  {summary && (
                    <RangeMarks range={summary.range} ticks={summary.ranges.map(({ range }) => range.best)} />
                  )}
                </td>
                <td className="lens__numbers">
                  {summary?.range ? (
                    levels.range(summary.range)
                  ) : (
                    <span className="caption">
                      {t(summary && summary.ranges.length > 1 ? 'table.apart' : 'table.none')}
                    </span>
                  )}
                </td>
                <td>{summary?.trend && <TrendMark trend={summary.trend} />}</td>
                <td>{summary?.evidenceCount}</td>
              </tr>
            )
          })}
        </tbody>
      ))}
    </table>
  )
}

/** The lens as whoever looks may see it: what others say in private is not there. */
function lensSeen(lens: LensAssessment | undefined, eyes: Eyes): LensAssessment {
  return {
    assessors: seenAssessors(lens, eyes).map((assessor) => ({
      ...assessor,
      first: { ...assessor.first, isFinished: true },
    })),
  }
}

const isVulnerability = (tag: string): tag is VulnerabilityTag => VULNERABILITY_TAGS.some((one) => one === tag)

function shownTags({ id, tags }: Population, rated: ReturnType<typeof vulnerabilities>): readonly VulnerabilityTag[] {
  const own = new Set([
    ...tags.filter(isVulnerability),
    ...rated.filter(({ population }) => population === id).map(({ tag }) => tag),
  ])
  return VULNERABILITY_TAGS.filter((tag) => own.has(tag))
}

interface PopulationDetailProps {
  readonly population: Population
  readonly lens: LensAssessment | undefined
  readonly eyes: Eyes
  readonly rater: Assessor | undefined
}

/** All attributes of one population: who says what, and the editor of whoever has a round open. */
export function PopulationDetail({ population, lens, eyes, rater }: PopulationDetailProps) {
  const { t } = useTranslation(['lens', 'model'])
  return (
    <div className="lens__detail">
      <div>
        <p className="caption">{t('detail.population')}</p>
        <h2>
          <bdi>{population.name}</bdi>
        </h2>
      </div>
      <p dir="auto">{population.description}</p>
      <p className="caption">{t('population.note')}</p>
      <ul className="lens__indicators">
        {VULNERABILITY_TAGS.map((tag) => (
          <li key={tag}>
            <div className="lens__indicator">
              <span className="lens__indicator-name">{t(`model:tags.${tag}`)}</span>
              {!population.tags.includes(tag) && <span className="caption">{t('population.notInTags')}</span>}
            </div>
            <SubjectRatings
              subject={{ kind: 'vulnerability', population: population.id, tag }}
              seen={seenAssessors(lens, eyes)}
              rater={rater}
              standing={undefined}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
