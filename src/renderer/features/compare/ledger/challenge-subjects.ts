import type { ChallengeSubject, SubjectKind } from '../../../../shared/engine'

/** A number as it is looked for. */
export interface FoundSubject {
  /** Names the subject, and nothing else does. */
  readonly key: string
  readonly subject: ChallengeSubject
  readonly name: string
  /** Its name under the heading of its group. */
  readonly nameInGroup: string
  /** Why it is there, in a sentence; empty where that is said of its whole group. */
  readonly because: string
  /** Words it is found by besides its name and that of its group. */
  readonly alsoCalled: string
}

/** Numbers under one heading. */
export interface SubjectGroup {
  readonly key: string
  readonly title: string
  readonly subjects: readonly FoundSubject[]
}

export const keyOfSubject = (subject: ChallengeSubject): string => Object.values(subject).join(' ')

/** A number with the heading it stands under. */
export interface HeadedSubject extends FoundSubject {
  readonly heading: string
  /** Its group comes before those that come later by their names: the country itself, and responses that a plan has. */
  readonly isUpFront: boolean
}

/** Numbers of one kind under their headings; groups and what is in them stand by name. */
export function groupedSubjects(
  kind: SubjectKind,
  subjects: readonly HeadedSubject[],
  compare: (a: string, b: string) => number,
): readonly SubjectGroup[] {
  const headings = [...new Set(subjects.map(({ heading }) => heading))]
  const isUpFront = (title: string) => subjects.some((one) => one.heading === title && one.isUpFront)
  return headings
    .toSorted((a, b) => Number(isUpFront(b)) - Number(isUpFront(a)) || compare(a, b))
    .map((title) => ({
      key: `${kind} ${title}`,
      title,
      subjects: subjects.filter(({ heading }) => heading === title).toSorted((a, b) => compare(a.name, b.name)),
    }))
}

/**
 * What fits what is typed: first where every word of it is somewhere in the name or the heading, then where one is in what else the
 * number is called.
 */
export function matchingGroups(
  groups: readonly SubjectGroup[],
  typed: string,
  contains: (text: string, part: string) => boolean,
): readonly SubjectGroup[] {
  const words = typed.split(/\s+/).filter(Boolean)
  const fits = (text: string) => words.every((word) => contains(text, word))
  const isNamed = ({ title }: SubjectGroup, { name }: FoundSubject) => fits(`${name} ${title}`)
  const matching = (key: string, keeps: (group: SubjectGroup, subject: FoundSubject) => boolean) =>
    groups.flatMap((group) => {
      const subjects = group.subjects.filter((subject) => keeps(group, subject))
      return subjects.length === 0 ? [] : [{ ...group, key: `${key} ${group.key}`, subjects }]
    })
  return [
    ...matching('named', isNamed),
    ...matching(
      'also',
      (group, subject) => !isNamed(group, subject) && fits(`${subject.name} ${group.title} ${subject.alsoCalled}`),
    ),
  ]
}

/** The first so many numbers, under their headings. */
export function firstOf(groups: readonly SubjectGroup[], most: number): readonly SubjectGroup[] {
  let left = most
  return groups.flatMap((group) => {
    const subjects = group.subjects.slice(0, Math.max(0, left))
    left -= subjects.length
    return subjects.length === 0 ? [] : [{ ...group, subjects }]
  })
}

export const subjectCount = (groups: readonly SubjectGroup[]): number =>
  groups.reduce((sum, { subjects }) => sum + subjects.length, 0)
