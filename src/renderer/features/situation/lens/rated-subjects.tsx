import { useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import {
  finishedAssessors,
  ratingsInForce,
  subjectKey,
  type AssessmentRound,
  type Assessor,
  type LensAssessment,
  type Rating,
  type RatingSubject,
  type StandingView,
} from '../../../../shared/assessment'
import { Button } from '../../../ui/button'
import { useNumbers } from '../../../words/use-numbers'
import { useLevelText } from '../use-level-text'
import { agreeWithScenario, keepRating } from './lens-edits'
import { RatingEditor } from './rating-editor'

interface SubjectRatingsProps {
  readonly subject: RatingSubject
  /** Whose ratings are shown. */
  readonly seen: readonly Assessor[]
  /** Who may rate now; undefined: nobody has a round open. */
  readonly rater: Assessor | undefined
  /** What the scenario says of the subject; undefined: nothing. Shown to whoever has not rated it. */
  readonly standing: StandingView | undefined
  /** Stands beside the button that opens the editor. */
  readonly beside?: ReactNode
}

/** What assessors say of one subject, with their evidence, and the editor of whoever has a round open. */
export function SubjectRatings({ subject, seen, rater, standing, beside }: SubjectRatingsProps) {
  const { t } = useTranslation('lens')
  const [isOpen, setIsOpen] = useState(false)
  const row = useRef<HTMLSpanElement>(null)
  const key = subjectKey(subject)
  const ratings = seen.flatMap((assessor) => {
    const rating = ratingsInForce(assessor).get(key)
    return rating ? [{ assessor, rating }] : []
  })
  const own = rater && ratingsInForce(rater).get(key)
  // What was pressed may be gone afterwards: the button that opens the editor always stays.
  const thenFocus = (act: () => void) => {
    act()
    requestAnimationFrame(() => row.current?.querySelector('button')?.focus())
  }
  return (
    <>
      {ratings.map(({ assessor, rating }) => (
        <RatingLine key={assessor.id} assessor={assessor} rating={rating} />
      ))}
      {rater && !own && standing && <StandingLine standing={standing} />}
      {rater &&
        (isOpen ? (
          <RatingEditor
            assessor={rater}
            subject={subject}
            rating={own}
            onDone={() => thenFocus(() => setIsOpen(false))}
          />
        ) : (
          <span className="lens__rate" ref={row}>
            <Button onPress={() => setIsOpen(true)}>{t(own ? 'detail.change' : 'detail.rate')}</Button>
            {own ? (
              <OfFirstRound rater={rater} rating={own} onKeep={() => thenFocus(() => keepRating(rater, own))} />
            ) : (
              standing && (
                <Button onPress={() => thenFocus(() => agreeWithScenario(rater, subject, standing))}>
                  {t('detail.agreeWithScenario')}
                </Button>
              )
            )}
            {beside}
          </span>
        ))}
    </>
  )
}

interface OfFirstRoundProps {
  readonly rater: Assessor
  /** As it holds for the rater. */
  readonly rating: Rating
  readonly onKeep: () => void
}

/** In a second round: a rating of the first can be kept as it is, and one that was says so. */
function OfFirstRound({ rater, rating, onKeep }: OfFirstRoundProps) {
  const { t } = useTranslation('lens')
  switch (standingInSecondRound(rater, rating)) {
    case 'open':
      return <Button onPress={onKeep}>{t('detail.keep')}</Button>
    case 'kept':
      return <span className="caption">{t('detail.kept')}</span>
    case 'changed':
      return null
  }
}

/** What became of a rating in the second round; outside of one, every rating is its own. */
function standingInSecondRound({ first, second }: Assessor, rating: Rating): 'open' | 'kept' | 'changed' {
  if (!second) return 'changed'
  const key = subjectKey(rating.subject)
  const found = ({ ratings }: AssessmentRound) => ratings.find(({ subject }) => subjectKey(subject) === key)
  const again = found(second)
  if (!again) return 'open'
  return JSON.stringify(again) === JSON.stringify(found(first)) ? 'kept' : 'changed'
}

function RatingLine({ assessor, rating }: { readonly assessor: Assessor; readonly rating: Rating }) {
  const { t } = useTranslation('lens')
  const { month } = useNumbers()
  const levels = useLevelText()
  const { range, trend, evidence } = rating
  const words =
    range === 'unknown'
      ? t('detail.unknown')
      : t('detail.rated', { range: levels.range(range), trend: t(`trend.${trend}`) })
  return (
    <div className="lens__rating">
      <span className="caption">
        <bdi>{assessor.name}</bdi> {words}
      </span>
      {evidence.map((note, at) => (
        <p key={at} className="lens__said" dir="auto">
          {note.text}{' '}
          <span className="caption">
            {t('detail.note', { source: note.source, month: month(note.step) })}{' '}
            {t('detail.noteGrade', {
              reliability: t(`editor.reliabilities.${note.reliability}`),
              credibility: t(`editor.credibilities.${note.credibility}`),
            })}
          </span>
        </p>
      ))}
    </div>
  )
}

function StandingLine({ standing: { range, trend } }: { readonly standing: StandingView }) {
  const { t } = useTranslation('lens')
  const levels = useLevelText()
  return (
    <div className="lens__rating">
      <span className="caption">
        {t('detail.scenarioSays', {
          range: levels.range(range),
          best: levels.level(range.best),
          trend: t(`trend.${trend}`),
        })}
      </span>
    </div>
  )
}

/** Parties that somebody whose ratings are seen spoke of in an indicator. */
export function partiesSpokenOf(indicator: string, seen: readonly Assessor[]): readonly string[] {
  const parties = seen.flatMap((assessor) =>
    [...ratingsInForce(assessor).values()].flatMap(({ subject }) =>
      subject.kind === 'indicator' && subject.indicator === indicator && subject.of !== undefined ? [subject.of] : [],
    ),
  )
  return [...new Set(parties)].sort()
}

/** Whose ratings may be seen: those of a private round alone, of one assessor alone, or of all who finished. */
export function seenAssessors(lens: LensAssessment | undefined, eyes: 'all' | Assessor): readonly Assessor[] {
  if (!lens) return []
  return eyes === 'all' ? finishedAssessors(lens) : [eyes]
}
