import {
  finishedAssessors,
  grouped,
  openRound,
  ratingsInForce,
  type EvidenceNote,
  type LensAssessment,
} from '../../../../shared/assessment'
import { EVIDENCE_GRADES, type CountryModel, type EvidenceGrade, type Source } from '../../../../shared/engine'

/** A source that evidence of the assessment names, with all that is said from it. */
export interface NamedSource {
  readonly name: string
  readonly notes: readonly EvidenceNote[]
  /** Best reliability that an assessor gave it. */
  readonly reliability: EvidenceNote['reliability']
  readonly credibility: EvidenceNote['credibility']
  /** Newest month it speaks of. */
  readonly latest: number
}

/** Every source that assessors name, by its name: whoever is in a first round sees their own alone, as of ratings. */
export function namedSources(lens: LensAssessment | undefined): readonly NamedSource[] {
  if (!lens) return []
  const rater = openRound(lens.assessors)
  const seen = rater && !rater.first.isFinished ? [rater] : finishedAssessors(lens)
  const notes = seen.flatMap((assessor) =>
    [...ratingsInForce(assessor).values()].flatMap(({ evidence }) => evidence.filter(({ source }) => source !== '')),
  )
  return [...grouped(notes, ({ source }) => source)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, of]) => ({
      name,
      notes: of,
      reliability: of.map((note) => note.reliability).toSorted()[0] ?? 'F',
      credibility: of.map((note) => note.credibility).toSorted()[0] ?? 6,
      latest: Math.max(...of.map(({ step }) => step)),
    }))
}

/** A source of the model behind what moves levels. */
export interface ModelSource {
  readonly source: Source
  /** Influences that rest on it. */
  readonly uses: number
  /** Best grade among them. */
  readonly grade: EvidenceGrade
}

/** Sources of the influences between levels, most used first. */
export function sourcesOfLevels({ influences, sources }: CountryModel): readonly ModelSource[] {
  return sources
    .flatMap((source): ModelSource[] => {
      const grades = influences.filter((influence) => influence.sources.includes(source.id)).map(({ grade }) => grade)
      const grade = EVIDENCE_GRADES.find((one) => grades.includes(one))
      return grade === undefined ? [] : [{ source, uses: grades.length, grade }]
    })
    .toSorted((a, b) => b.uses - a.uses || (a.source.id < b.source.id ? -1 : 1))
}
