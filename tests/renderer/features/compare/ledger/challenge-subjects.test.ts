import { describe, expect, it } from 'vitest'
import {
  firstOf,
  groupedSubjects,
  matchingGroups,
  subjectCount,
  type HeadedSubject,
} from '../../../../../src/renderer/features/compare/ledger/challenge-subjects'

const compare = (a: string, b: string) => a.localeCompare(b, 'en')
const contains = (text: string, part: string) => text.toLowerCase().includes(part.toLowerCase())
const aNumber = (heading: string, name: string, isUpFront = false): HeadedSubject => ({
  key: `${heading} ${name}`,
  subject: { kind: 'level', level: name },
  name,
  nameInGroup: name,
  because: '',
  alsoCalled: name === 'Trust' ? 'between groups' : '',
  heading,
  isUpFront,
})
const groups = groupedSubjects(
  'level',
  [
    aNumber('Upland Front', 'Capacity'),
    aNumber('The country', 'Trust', true),
    aNumber('Lowlanders', 'Grievance'),
    aNumber('The country', 'Armed conflict', true),
  ],
  compare,
)
const listed = (some: typeof groups) => some.map(({ title, subjects }) => [title, subjects.map(({ name }) => name)])

describe('groupedSubjects', () => {
  it('puts groups and what is in them in the order of their names, after what comes up front', () => {
    expect(listed(groups)).toEqual([
      ['The country', ['Armed conflict', 'Trust']],
      ['Lowlanders', ['Grievance']],
      ['Upland Front', ['Capacity']],
    ])
  })
})

describe('matchingGroups', () => {
  it.each([
    ['upland', [['Upland Front', ['Capacity']]]],
    ['griev lowl', [['Lowlanders', ['Grievance']]]],
    ['between', [['The country', ['Trust']]]],
    ['nothing', []],
  ])('finds by name, heading and sentence: %s', (typed, found) => {
    expect(listed(matchingGroups(groups, typed, contains))).toEqual(found)
  })

  it('puts what is called so before what only its sentence speaks of', () => {
    const spoken = { ...aNumber('A group', 'Law', true), alsoCalled: 'courts and trust' }
    const more = groupedSubjects('level', [spoken, aNumber('The country', 'Trust')], compare)

    expect(listed(matchingGroups(more, 'trust', contains))).toEqual([
      ['The country', ['Trust']],
      ['A group', ['Law']],
    ])
  })
})

describe('firstOf', () => {
  it('cuts within a group and leaves out those that nothing is left of', () => {
    expect(listed(firstOf(groups, 1))).toEqual([['The country', ['Armed conflict']]])
    expect(subjectCount(firstOf(groups, 3))).toBe(3)
    expect(firstOf(groups, 10)).toEqual(groups)
  })
})
