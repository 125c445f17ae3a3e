import { describeContentIssue, type ContentIssue } from '../engine'
import { placeOf, type TextPosition } from './text-position'

/** The stages of reading a file, in their order. A stage is reached only if the one before found nothing. */
export type FaultStage = 'file' | 'json' | 'version' | 'shape' | 'sense'

/**
 * English words by code. `{name}` stands for a parameter of the fault: the same names serve the app's translations,
 * keyed by the same codes.
 */
const WORDS = {
  'file/too-large': ['The file is too large: {limit} bytes are the most that is read.', 'Open a smaller file.'],
  'file/too-slow': ['Reading the file took longer than {limit} seconds.', 'Choose a Forestall file.'],
  'file/too-heavy': ['Reading the file took more than {limit} MB of memory.', 'Choose a Forestall file.'],
  'file/empty': ['The file is empty.', 'Choose another file, or a copy from a backup.'],
  'file/utf-16': ['The file is written in UTF-16; Forestall reads UTF-8.', 'Save it again as UTF-8.'],
  'file/not-utf-8': ['The file is not UTF-8 text.', 'Choose a Forestall file, or save the text again as UTF-8.'],
  'file/not-json': [
    'The file is not JSON: it begins with "{found}".',
    'Choose a Forestall file. They begin with a curly bracket.',
  ],
  'file/nul': ['The file holds NUL bytes, so it is no text.', 'Choose a Forestall file, or a copy from a backup.'],
  'file/missing': ['The file is missing.', 'Put it back into the model folder.'],
  'file/more-faults': ['There are {count} more faults.', 'Mend those above first.'],
  'json/unexpected-end': ['The text ends too early: the file was cut off.', 'Choose a copy from a backup.'],
  'json/unexpected-character': [
    '"{found}" has no meaning in JSON here.',
    'Write a number, a text between double quotes, true, false or null.',
  ],
  'json/missing-comma': ['A comma or a closing bracket is missing before this.', 'Add it.'],
  'json/trailing-comma': ['There is a comma with nothing after it.', 'Take the comma away.'],
  'json/broken-string': [
    'A text is not closed, or holds a line break or an escape that JSON does not know.',
    'Close it with " and write a line break as \\n.',
  ],
  'json/broken-number': ['A number is not written as JSON writes it.', 'Write it like 12 or 0.5.'],
  'json/extra-text': ['There is more after the end of the data.', 'Take away what follows the last bracket.'],
  'json/comment': ['JSON has no comments.', 'Take the comment away.'],
  'json/quotes': ['Texts stand between straight double quotes.', 'Replace {found} by ".'],
  'json/too-deep': ['Brackets are nested more than {limit} deep.', 'This is no Forestall file.'],
  'json/too-many-nodes': ['There are more than {limit} values.', 'This is no Forestall file.'],
  'json/too-many-items': ['A list has more than {limit} entries.', 'This is no Forestall file.'],
  'json/too-many-keys': ['An object has more than {limit} fields.', 'This is no Forestall file.'],
  'json/forbidden-key': ['The field name "{key}" is not allowed.', 'Take the field away.'],
  'json/duplicate-key': ['The field "{key}" is there twice.', 'Keep one of the two.'],
  'json/number-too-large': ['The number {found} is too large for a computer to hold.', 'Give a smaller number.'],
  'version/not-forestall': [
    'This is no Forestall file: it does not begin with "format": "{expected}".',
    'Choose a Forestall file.',
  ],
  'version/wrong-kind': ['The file is {found}; {expected} is needed here.', 'Choose another file.'],
  'version/missing': ['The file does not say its formatVersion.', 'Add "formatVersion": {supported}.'],
  'version/bad': ['{found} is no formatVersion: it is a whole number from 1.', 'Write "formatVersion": {supported}.'],
  'version/newer': [
    'The file has format version {found}; this Forestall reads up to version {supported}. Nothing was changed.',
    'Open it with a newer Forestall that reads version {found}.',
  ],
  'shape/missing': ['The field "{key}" is missing.', 'Add it.'],
  'shape/missing-current-plan': [
    'The field "{key}" is missing.',
    'Add it: the id of a plan, or null where there are no plans.',
  ],
  'shape/unknown-key': ['The field "{key}" is not known.', 'Take it away or mend its spelling.'],
  'shape/misspelt-key': ['The field "{key}" is not known.', 'Did you mean "{nearest}"?'],
  'shape/wrong-type': ['There must be {expected} here, not {found}.', 'Give {expected}.'],
  'shape/not-one-of': ['It must be one of: {options}.', 'Choose one of them.'],
  'shape/too-long': ['The text has more than {limit} characters.', 'Shorten it.'],
  'shape/too-short': ['The text is empty.', 'Write something.'],
  'shape/too-many': ['There are more than {limit} entries.', 'Take some away.'],
  'shape/too-few': ['There are fewer than {limit} entries.', 'Add what is missing.'],
  'shape/too-big': ['The number must be {limit} at most.', 'Give a smaller number.'],
  'shape/too-small': ['The number must be {limit} at least.', 'Give a larger number.'],
  'shape/control-characters': ['The text holds control characters.', 'Type the text anew.'],
  'shape/broken-character': ['The text holds a broken character.', 'Type the text anew.'],
  'shape/bad-name': ['The name does not have the form that is needed here.', 'Use small letters, digits and hyphens.'],
  'shape/unreadable': ['The content does not have the shape of {expected}.', 'Choose another file.'],
  'sense/loop-gain': [
    'At these levels the influences feed themselves: {gain} of a push comes back, mainly by way of {loop}; below {limit} it would die out.',
    'Assess the levels of that loop closer to 0 or 1.',
  ],
  'sense/branching': [
    'Retaliation feeds itself: each event calls forth {radius} others in the long run; below {limit} it would die out. Pairs: {dyads}.',
    'Take out one of these campaigns.',
  ],
} as const satisfies Readonly<Record<string, readonly [rule: string, remedy: string]>>

export type FaultCode = keyof typeof WORDS | `sense/${ContentIssue['kind']}`

export type FaultParams = Readonly<Record<string, string | number>>

/** A fault in a file: what is wrong, where, and what would mend it. */
export interface FileFault {
  readonly stage: FaultStage
  /** Stable key, also of the app's translations. */
  readonly code: FaultCode
  /** What the words of the code need, by name. */
  readonly params: FaultParams
  /** Name of the file, where several are read together. */
  readonly file?: string
  /** Like `scenario.actors[1].levels.capacity.best`; empty: the file as a whole. */
  readonly place: string
  /** Keys and positions of the place. */
  readonly path: readonly (string | number)[]
  readonly line?: number
  readonly column?: number
  /** The value at fault, shortened, as JSON writes it. */
  readonly value?: string
  /** English. */
  readonly rule: string
  /** English. */
  readonly remedy: string
}

interface FaultDetails {
  readonly params?: FaultParams
  readonly path?: readonly (string | number)[]
  readonly position?: TextPosition | undefined
  readonly value?: unknown
}

/** Make a fault of a code that has its own words. */
export function newFault(code: keyof typeof WORDS, details: FaultDetails = {}): FileFault {
  const params = details.params ?? {}
  const [rule, remedy] = WORDS[code]
  const [stage] = code.split('/', 1) as [FaultStage]
  return { stage, code, params, ...placed(details), rule: fill(rule, params), remedy: fill(remedy, params) }
}

/** Make a fault of an issue that the engine found, below a place of the file. */
export function senseFault(issue: ContentIssue, above: readonly (string | number)[]): FileFault {
  const params: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(issue)) {
    if (name !== 'kind' && (typeof value === 'string' || typeof value === 'number')) params[name] = value
  }
  const value = 'value' in issue ? { value: issue.value } : {}
  const place = placed({ path: [...above, ...issue.place], ...value })
  return { stage: 'sense', code: `sense/${issue.kind}`, params, ...place, ...describeContentIssue(issue) }
}

/** Say a fault in one line of plain English. */
export function describeFault(fault: FileFault): string {
  const line = fault.line === undefined ? '' : `line ${fault.line}, column ${fault.column ?? 1}`
  const where = [fault.file, fault.place, line].filter((part) => part !== undefined && part !== '').join(', ')
  const value = fault.stage === 'shape' && fault.value !== undefined ? `${fault.value}: ` : ''
  return `${where === '' ? '' : `${where}: `}${value}${fault.rule} ${fault.remedy}`
}

/** Show a value in at most 60 characters; lists and objects by their kind. */
export function shortValue(value: unknown): string {
  if (Array.isArray(value)) return value.length === 1 ? 'a list of 1' : `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'an object'
  if (typeof value !== 'string') return String(value)
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}…` : value)
}

function placed({ path = [], position, value }: FaultDetails) {
  return {
    place: placeOf(path),
    path,
    ...(position && { line: position.line, column: position.column }),
    ...(value !== undefined && { value: shortValue(value) }),
  }
}

function fill(words: string, params: FaultParams): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))
}
