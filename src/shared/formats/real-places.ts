/** Names of countries and territories, ready to be looked for. */
export interface PlaceNames {
  /**
   * Count the words from a position on that make up a name; 0 where none begins there.
   *
   * - `isName` — the words are a name and not a sentence: there capitals don't matter, and "Rwandan" counts too
   */
  longestAt(words: readonly string[], at: number, options: { readonly isName: boolean }): number
  /** Names in scripts that put no space between words. */
  insideOf(text: string): string[]
}

/** English names that many still use; the data of the runtime has the present ones only. */
const ALSO_CALLED = [
  'Burma',
  'Czech Republic',
  'Ivory Coast',
  'Korea',
  'Macedonia',
  'Swaziland',
  'Turkey',
  'Yugoslavia',
]

/** Codes that stand for no country: groups of them, tests, places nobody lives in. */
const NO_COUNTRY = /^(AQ|BV|CP|EU|EZ|HM|QO|TF|UM|UN|X[^K]|ZZ)$/

/** A short word is a name by chance too often, and so is "reunion". */
const SHORTEST = 4
const BY_CHANCE = new Set(['reunion'])

/** English endings that make a country's name that of its people: Malian, Togolese, Omani. */
const DEMONYM = /(?:lese|nese|ese|ian|an|n|i)s?$/

const NO_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

const kept = new Map<string, PlaceNames>()

/** The names of all countries and territories in the given languages; read from the runtime once. */
export function placeNames(languages: readonly string[]): PlaceNames {
  const key = languages.join()
  const names = kept.get(key) ?? readPlaceNames(languages)
  kept.set(key, names)
  return names
}

/** Without accents and capitals: "Côte" and "cote" are one word. */
export const plainWord = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

function readPlaceNames(languages: readonly string[]): PlaceNames {
  const names = [...new Set([...languages.flatMap(namesInLanguage), ...ALSO_CALLED].flatMap(partsOf))]
  const unspaced = names.filter((name) => NO_SPACES.test(name))
  const spaced = new Set(
    names
      .filter((name) => !NO_SPACES.test(name))
      .map(plainName)
      .filter(isTelling),
  )
  const mostWords = Math.max(...[...spaced].map((name) => name.split(' ').length))

  return {
    longestAt(words, at, { isName }) {
      for (let count = Math.min(mostWords, words.length - at); count > 0; count -= 1) {
        const these = words.slice(at, at + count)
        if (!isName && !isCapital(these[0] ?? '')) continue
        const plain = these.map(plainWord).join(' ')
        if (spaced.has(plain) || (isName && count === 1 && isDemonym(plain))) return count
      }
      return 0
    },
    insideOf: (text) => (NO_SPACES.test(text) ? unspaced.filter((name) => text.includes(name)) : []),
  }

  function isDemonym(word: string): boolean {
    for (let ending = DEMONYM.exec(word)?.[0] ?? ''; ending !== ''; ending = ending.slice(1)) {
      const stem = word.slice(0, -ending.length)
      if (stem.length >= SHORTEST && spaced.has(stem)) return true
    }
    return false
  }
}

function namesInLanguage(language: string): string[] {
  const alphabet = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
  const codes = alphabet.flatMap((first) => alphabet.map((second) => first + second))
  return (['long', 'short'] as const).flatMap((style) => {
    const display = new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' })
    return codes.filter((code) => !NO_COUNTRY.test(code)).flatMap((code) => display.of(code) ?? [])
  })
}

/** "Myanmar (Burma)" and "Bosnia & Herzegovina" hold two names each. */
const partsOf = (name: string): string[] => [
  name,
  ...name
    .split(/ [-–—] |[&()（）]/u)
    .map((part) => part.trim())
    .filter((part) => part !== ''),
]

const plainName = (name: string): string =>
  [...name.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(([word]) => plainWord(word)).join(' ')

const isTelling = (name: string): boolean => name.length >= SHORTEST && !BY_CHANCE.has(name)

/** Scripts without capitals count as capital. */
const isCapital = (word: string): boolean => word !== '' && !/^\p{Ll}/u.test(word)
