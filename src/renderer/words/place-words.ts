import type { i18n as I18n } from 'i18next'

type Path = readonly (string | number)[]

/** Say a place of a file so that it can be found without knowing the format: "In plan 1, response 2, the intensity". */
export function placeInWords(i18n: I18n, path: Path): string {
  const inside = path.length > 1 && path[0] === 'scenario' ? path.slice(1) : path
  return i18n.t('errors:places.in', { place: shortened(partsOf(i18n, inside)).join(', ') })
}

/** Steps of a place that are said; nothing in our files lies deeper. */
const MOST_STEPS = 8
const SAID = { first: 3, last: 3 } as const

/** Where brackets are nested without end, its beginning and its end tell where it is. */
function shortened(steps: readonly string[]): readonly string[] {
  return steps.length <= MOST_STEPS ? steps : [...steps.slice(0, SAID.first), '…', ...steps.slice(-SAID.last)]
}

/** The name of a field in words, with the name it has in the file: "the number of people (“size”)". */
export function fieldInWords(i18n: I18n, key: string): string {
  const words = `errors:fields.${key}`
  return i18n.exists(words) ? i18n.t('errors:named', { words: i18n.t(words), key }) : i18n.t('errors:quoted', { key })
}

function partsOf(i18n: I18n, path: Path): string[] {
  const { t } = i18n
  const [first, second, ...rest] = path
  if (first === undefined) return []
  // A list in a list, which none of our files has.
  if (typeof first === 'number')
    return [t('errors:places.entry', { number: first + 1 }), ...partsOf(i18n, path.slice(1))]
  if (typeof second === 'number') {
    const numbered = `errors:places.${first}`
    const number = second + 1
    const part = i18n.exists(numbered)
      ? t(numbered, { number })
      : t('errors:places.other', { words: plainField(i18n, first), number })
    return [part, ...partsOf(i18n, rest)]
  }
  if (first === 'levels' && second !== undefined) {
    const name = `model:levels.${second}.name`
    return [t('errors:levelNamed', { name: i18n.exists(name) ? t(name) : second }), ...partsOf(i18n, rest)]
  }
  return [plainField(i18n, first), ...partsOf(i18n, path.slice(1))]
}

/** What is not known by words stands as it does in the file. */
function plainField(i18n: I18n, key: string | number): string {
  const words = `errors:fields.${key}`
  return i18n.exists(words) ? i18n.t(words) : i18n.t('errors:quoted', { key })
}
