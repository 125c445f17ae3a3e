import { useTranslation } from 'react-i18next'
import { ratingsInForce, subjectKey, type Assessor, type LensAssessment } from '../../../../shared/assessment'
import { signWord, type FrameworkCrime, type LevelKind, type Scenario } from '../../../../shared/engine'
import { LevelCell } from '../../../charts'
import { countryModel } from '../../../state/country-model'
import { useNumbers } from '../../../words/use-numbers'
import type { Eyes, FactorRow } from './factor-rows'
import { seenAssessors, SubjectRatings } from './rated-subjects'
import { TrendMark } from './trend-mark'
import { useStandingViews } from './use-standing-views'
import type { SignsToday } from './use-signs-today'

interface CrimeProfileProps {
  readonly rows: readonly FactorRow[]
  readonly scenario: Scenario
  readonly lens: LensAssessment | undefined
  readonly eyes: Eyes
  readonly rater: Assessor | undefined
  readonly signs: SignsToday | null
}

const { framework, levels } = countryModel
const SHOWN_SIGNS = 3

/** The risk profile by crime: signs consistent with each, what rises, what protects, what makes it easier, what is not known. */
export function CrimeProfile({ rows, scenario, lens, eyes, rater, signs }: CrimeProfileProps) {
  const seen = seenAssessors(lens, eyes)
  return (
    <div className="lens__profile">
      <Crimes signs={signs} />
      <Rising rows={rows} />
      <Levels kind="resilience" scenario={scenario} seen={seen} rater={rater} />
      <Levels kind="enabler" scenario={scenario} seen={seen} rater={rater} />
      <Unknown rows={rows} lens={lens} eyes={eyes} />
    </div>
  )
}

function Crimes({ signs }: { readonly signs: SignsToday | null }) {
  const { t } = useTranslation(['lens', 'framework'])
  return (
    <section className="panel lens__card">
      <h2>{t('crimes.title')}</h2>
      <p className="caption">{t('crimes.caption')}</p>
      {signs ? (
        <dl className="lens__crimes">
          {framework.crimes.map((crime) => (
            <Crime key={crime.id} crime={crime} signs={signs} />
          ))}
        </dl>
      ) : (
        <p role="status">{t('crimes.waiting')}</p>
      )}
      <p className="caption">{t('crimes.caution')}</p>
    </section>
  )
}

function Crime({ crime, signs }: { readonly crime: FrameworkCrime; readonly signs: SignsToday }) {
  const { t } = useTranslation(['lens', 'framework'])
  const { list } = useNumbers()
  const sign = signs.crimes.get(crime.id)
  if (!sign) return null
  const word = (value: number) => t(`framework:signs.${signWord(framework, value)}`)
  const [low, high] = [word(sign.today.low80), word(sign.today.high80)]
  const strength = (id: string) => signs.indicators.get(id)?.today.median ?? 0
  const strongest = indicatorsOf(crime)
    .filter((id) => signs.indicators.has(id))
    .toSorted((a, b) => strength(b) - strength(a))
    .slice(0, SHOWN_SIGNS)
    .map((id) => t('framework:quoted', { text: t(`framework:indicators.${id}`) }))
  return (
    <div>
      <dt>{t(`framework:crimes.${crime.id}`)}</dt>
      <dd>
        <b>{word(sign.today.median)}</b>{' '}
        <span className="caption">
          {t(low === high ? 'framework:signsSame' : 'framework:signRange', { low, high })}
        </span>
        <p className="caption">{t('crimes.strongest', { signs: list(strongest) })}</p>
      </dd>
    </div>
  )
}

function indicatorsOf({ signs }: FrameworkCrime): readonly string[] {
  const ids = signs.flatMap((sign) =>
    sign.of === 'indicator'
      ? [sign.indicator]
      : (framework.factors.find(({ id }) => id === sign.factor)?.indicators.map(({ id }) => id) ?? []),
  )
  return [...new Set(ids)]
}

function Rising({ rows }: { readonly rows: readonly FactorRow[] }) {
  const { t } = useTranslation(['lens', 'framework'])
  const rising = rows.filter(({ trend }) => trend === 'rising' || trend === 'rising-fast')
  return (
    <section className="panel lens__card">
      <h2>{t('crimes.rising')}</h2>
      {rising.length === 0 && <p>{t('crimes.risingNone')}</p>}
      <ul className="lens__lines">
        {rising.map(({ factor, trend }) => (
          <li key={factor.id} className="lens__line">
            <span>{t(`framework:factors.${factor.id}`)}</span>
            {trend && <TrendMark trend={trend} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface LevelsProps {
  readonly kind: Extract<LevelKind, 'resilience' | 'enabler'>
  readonly scenario: Scenario
  readonly seen: readonly Assessor[]
  readonly rater: Assessor | undefined
}

/** Levels of one kind as they stand, with what assessors say of the level itself: few of them have an indicator of their own. */
function Levels({ kind, scenario, seen, rater }: LevelsProps) {
  const { t } = useTranslation(['lens', 'model'])
  const standing = useStandingViews(scenario)
  const found = levels
    .flatMap(({ id, kind: of }) => {
      const assessment = scenario.levels[id]
      return of === kind && assessment ? [{ id, best: assessment.best }] : []
    })
    .toSorted((a, b) => b.best - a.best)
  return (
    <section className="panel lens__card">
      <h2>{t(kind === 'resilience' ? 'crimes.protects' : 'crimes.enablers')}</h2>
      {kind === 'enabler' && <p className="caption">{t('crimes.enablersNote')}</p>}
      <ul className="lens__lines">
        {found.map(({ id, best }) => (
          <li key={id}>
            <div className="lens__line">
              <span>{t(`model:levels.${id}.name`)}</span>
              <LevelCell level={best} />
            </div>
            <SubjectRatings
              subject={{ kind: 'level', level: id }}
              seen={seen}
              rater={rater}
              standing={standing.get(subjectKey({ kind: 'level', level: id }))}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Unknown({ rows, lens, eyes }: Pick<CrimeProfileProps, 'rows' | 'lens' | 'eyes'>) {
  const { t } = useTranslation(['lens', 'framework'])
  const { list } = useNumbers()
  const unrated = rows.filter(({ from, range, views }) => from !== 'signs' && !range && views.length === 0)
  const unknown = seenAssessors(lens, eyes).flatMap((assessor) =>
    [...ratingsInForce(assessor).values()].flatMap(({ subject, range }) =>
      range === 'unknown' && subject.kind === 'indicator' ? [subject.indicator] : [],
    ),
  )
  return (
    <section className="panel lens__card">
      <h2>{t('crimes.unknown')}</h2>
      <p>
        {unrated.length === 0
          ? t('crimes.unknownNone')
          : t('crimes.unknownFactors', {
              list: list(unrated.map(({ factor }) => t(`framework:factors.${factor.id}`))),
            })}
      </p>
      {unknown.length > 0 && (
        <p>
          {t('crimes.unknownRatings', {
            list: list(
              [...new Set(unknown)].map((id) => t('framework:quoted', { text: t(`framework:indicators.${id}`) })),
            ),
          })}
        </p>
      )}
    </section>
  )
}
