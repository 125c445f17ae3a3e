/** `long`: accents, brackets and 40 % more letters. `arabic`: Arabic letters in place of Latin ones. */
export type PseudoKind = 'long' | 'arabic'

/** Texts of a namespace: nested by key. */
export interface Texts {
  readonly [key: string]: string | Texts
}

/** Parts of a text that are not for readers: what is put in, what is nested, and the tags of components. */
const UNTRANSLATED = /(\{\{[^}]*\}\}|\$t\([^)]*\)|<\/?\w+\s*\/?>)/

const ACCENTED: Readonly<Record<string, string>> = Object.fromEntries(
  pairs('abcdefghijklmnopqrstuvwxyz', 'åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž').concat(
    pairs('ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ'),
  ),
)
const ARABIC: Readonly<Record<string, string>> = Object.fromEntries(
  pairs('abcdefghijklmnopqrstuvwxyz', 'ابكديفغهيجقلمنوبكرستوفوزيز'),
)
const FILLER = 'åñð šö öñ åñð šö ƒöŕţĥ '

/** Write a text as a translation would be: as long, or in as different a script. What is put in stays as it is. */
export function pseudoLocalise(text: string, kind: PseudoKind): string {
  const parts = text.split(UNTRANSLATED)
  const written = parts.map((part, index) => (index % 2 === 1 ? part : letters(part, kind))).join('')
  if (kind === 'arabic') return written
  const length = parts.filter((_, index) => index % 2 === 0).join('').length
  const more = Math.ceil(length * 0.4)
  return `[${written} ${FILLER.repeat(Math.ceil(more / FILLER.length))
    .slice(0, more)
    .trim()}]`
}

/** The kind of an invented language by its tag; undefined for one that people speak. */
export function pseudoKindOf(language: string): PseudoKind | undefined {
  return { 'en-XA': 'long' as const, 'ar-XB': 'arabic' as const }[language]
}

/** Do so with all texts of a namespace. Arabic counts in six ways where English counts in two. */
export function pseudoLocaliseAll<Shape extends Texts>(texts: Shape, kind: PseudoKind): Shape {
  // Every key is kept, so what had this shape has it still.
  return localised(texts, kind) as Shape
}

function localised(texts: Texts, kind: PseudoKind): Texts {
  const entries = Object.entries(texts).flatMap(([key, value]): [string, string | Texts][] => {
    const written = typeof value === 'string' ? pseudoLocalise(value, kind) : localised(value, kind)
    if (kind !== 'arabic' || !key.endsWith('_other')) return [[key, written]]
    const stem = key.slice(0, -'other'.length)
    return ['zero', 'two', 'few', 'many', 'other'].map((form) => [stem + form, written])
  })
  return Object.fromEntries(entries)
}

function letters(text: string, kind: PseudoKind): string {
  const alphabet = kind === 'long' ? ACCENTED : ARABIC
  return Array.from(text, (letter) => alphabet[letter] ?? alphabet[letter.toLowerCase()] ?? letter).join('')
}

function pairs(from: string, to: string): [string, string][] {
  const letters = Array.from(to)
  return Array.from(from, (letter, index) => [letter, letters[index] ?? letter])
}
