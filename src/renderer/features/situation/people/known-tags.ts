/** Attributes with words in every language: first those whose people are at risk for who they are, then by what they do. */
export const KNOWN_TAGS = [
  'ethnic-minority',
  'religious-minority',
  'women',
  'lgbtqi-people',
  'children',
  'persons-with-disabilities',
  'indigenous-people',
  'internally-displaced',
  'refugees',
  'besieged-people',
  'political-opponents',
  'human-rights-defenders',
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
