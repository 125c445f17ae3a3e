import {
  subjectKey,
  withProposals,
  type Assessor,
  type LevelProposal,
  type OrganisationKind,
  type Rating,
  type RatingSubject,
  type StandingView,
} from '../../../../shared/assessment'
import type { ChangeLabel } from '../../../state/change-history'
import { useStore } from '../../../state/store'

type Recipe = Parameters<ReturnType<typeof useStore.getState>['edit']>[1]
type DocumentDraft = Parameters<Recipe>[0]
type AssessorDraft = NonNullable<DocumentDraft['assessment']>['assessors'][number]
type RatingDraft = AssessorDraft['first']['ratings'][number]

const edit = (label: ChangeLabel, recipe: Recipe, coalesce?: string) =>
  useStore.getState().edit(label, recipe, coalesce === undefined ? {} : { coalesce })

const assessors = (): readonly Assessor[] => useStore.getState().document.assessment?.assessors ?? []

/** Begin the private first round of a new assessor. */
export function addAssessor(name: string, organisation: OrganisationKind | undefined): void {
  const taken = new Set(assessors().map(({ id }) => id))
  let number = taken.size + 1
  while (taken.has(`assessor-${number}`)) number += 1
  edit({ key: 'lens:change.added', params: { name } }, (draft) => {
    draft.assessment ??= { assessors: [] }
    draft.assessment.assessors.push({
      id: `assessor-${number}`,
      name,
      ...(organisation && { organisation }),
      first: { isFinished: false, ratings: [] },
    })
  })
}

export function discardAssessor({ id, name }: Assessor): void {
  edit({ key: 'lens:change.discarded', params: { name } }, (draft) => {
    const left = draft.assessment?.assessors.filter((one) => one.id !== id) ?? []
    if (left.length > 0) draft.assessment = { assessors: left }
    else delete draft.assessment
  })
}

export function finishFirstRound(assessor: Assessor): void {
  change('lens:change.finishedFirst', assessor, (draft) => (draft.first.isFinished = true))
}

export function beginSecondRound(assessor: Assessor): void {
  change('lens:change.begunSecond', assessor, (draft) => {
    draft.second ??= { isFinished: false, ratings: [] }
    draft.second.isFinished = false
  })
}

export function finishSecondRound(assessor: Assessor): void {
  change('lens:change.finishedSecond', assessor, (draft) => {
    if (draft.second) draft.second.isFinished = true
  })
}

/** Rate in the round that is open. Movements of one slider are one step of the history. */
export const rate = (assessor: Assessor, rating: Rating, gesture?: string): void =>
  putRating('lens:change.rated', assessor, rating, gesture)

/** Rate as the scenario stands. That somebody agrees does not say how sure they are. */
export const agreeWithScenario = (assessor: Assessor, subject: RatingSubject, { range, trend }: StandingView): void =>
  putRating('lens:change.agreed', assessor, { subject, range, trend, confidence: 'low', evidence: [] })

/** Say in the second round what was said in the first. */
export const keepRating = (assessor: Assessor, rating: Rating): void => putRating('lens:change.kept', assessor, rating)

function putRating(label: string, assessor: Assessor, rating: Rating, gesture?: string): void {
  const key = subjectKey(rating.subject)
  change(
    label,
    assessor,
    (draft) => {
      const { ratings } = draft.second ?? draft.first
      const at = ratings.findIndex(({ subject }) => subjectKey(subject) === key)
      const next: RatingDraft = { ...rating, evidence: rating.evidence.map((note) => ({ ...note })) }
      if (at < 0) ratings.push(next)
      else ratings[at] = next
    },
    gesture === undefined ? undefined : `${assessor.id} ${key} ${gesture}`,
  )
}

/** Take back a rating of the round that is open. In the second round the one of the first holds again. */
export function removeRating(assessor: Assessor, subject: RatingSubject): void {
  change('lens:change.unrated', assessor, (draft) => {
    const round = draft.second ?? draft.first
    round.ratings = round.ratings.filter((rating) => subjectKey(rating.subject) !== subjectKey(subject))
  })
}

export const endRatingGesture = (): void => useStore.getState().endCoalescing()

/** Put proposed levels in the place of those of the scenario. */
export function takeOver(proposals: readonly LevelProposal[]): void {
  const label =
    proposals.length === 1
      ? { key: 'lens:change.tookOver' }
      : { key: 'lens:change.tookOverAll', params: { count: proposals.length } }
  const taken = withProposals(useStore.getState().document.scenario, proposals)
  edit(label, (draft) => {
    // A scenario is plain data: what is read-only to others is the draft's own.
    draft.scenario = structuredClone(taken) as DocumentDraft['scenario']
  })
  useStore.getState().noticeGiven(label, { tellsOfChange: true })
}

function change(key: string, { id, name }: Assessor, recipe: (draft: AssessorDraft) => void, coalesce?: string): void {
  edit(
    { key, params: { name } },
    (draft) => {
      const found = draft.assessment?.assessors.find((one) => one.id === id)
      if (found) recipe(found)
    },
    coalesce,
  )
}
