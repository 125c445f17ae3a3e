import { VULNERABILITY_TAGS } from '../../../../shared/assessment'

/** Attributes with words in every language: first those whose people are at risk for who they are, then by what they do. */
export const KNOWN_TAGS = [
  ...VULNERABILITY_TAGS,
  'journalists',
  'stateless-people',
  'migrants',
  'returnees',
  'settlers',
  'older-persons',
  'young-people',
  'lawyers',
  'civil-servants',
  'students',
  'workers',
  'farmers',
  'fisherfolk',
  'herders',
] as const

const known = new Set<string>(KNOWN_TAGS)

export const isKnownTag = (tag: string): boolean => known.has(tag)
