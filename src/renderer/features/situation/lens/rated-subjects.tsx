import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import {
  finishedAssessors,
  ratingsInForce,
  subjectKey,
  type Assessor,
  type LensAssessment,
  type Rating,
  type RatingSubject,
} from '../../../../shared/assessment'
import { Button } from '../../../ui/button'
import { useNumbers } from '../../../words/use-numbers'
import { RatingEditor } from './rating-editor'

interface SubjectRatingsProps {
  readonly subject: RatingSubject
  /** Whose ratings are shown. */
  readonly seen: readonly Assessor[]
  /** Who may rate now; undefined: nobody has a round open. */
  readonly rater: Assessor | undefined
  /** Stands beside the button that opens the editor. */
  readonly beside?: ReactNode
}

/** What assessors say of one subject, with their evidence, and the editor of whoever has a round open. */
export function SubjectRatings({ subject, seen, rater, beside }: SubjectRatingsProps) {
  const { t } = useTranslation('lens')
  const [isOpen, setIsOpen] = useState(false)
  const key = subjectKey(subject)
  const ratings = seen.flatMap((assessor) => {
    const rating = ratingsInForce(assessor).get(key)
    return rating ? [{ assessor, rating }] : []
  })
  const own = rater && ratingsInForce(rater).get(key)
  return (
    <>
      {ratings.map(({ assessor, rating }) => (
        <RatingLine key={assessor.id} assessor={assessor} rating={rating} />
      ))}
      {rater &&
        (isOpen ? (
          <RatingEditor assessor={rater} subject={subject} rating={own} onDone={() => setIsOpen(false)} />
        ) : (
          <span className="lens__rate">
            <Button onPress={() => setIsOpen(true)}>{t(own ? 'detail.change' : 'detail.rate')}</Button>
            {beside}
          </span>
        ))}
    </>
  )
}

function RatingLine({ assessor, rating }: { readonly assessor: Assessor; readonly rating: Rating }) {
  const { t } = useTranslation('lens')
  const { level, month } = useNumbers()
  const { range, trend, evidence } = rating
  const words =
    range === 'unknown'
      ? t('detail.unknown')
      : t('detail.rated', { low: level(range.low), high: level(range.high), trend: t(`trend.${trend}`) })
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
