const STRONG_LETTER = /\p{L}/u
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

/**
 * Direction words run in, by their first letter: what `dir="auto"` does for HTML and SVG lacks.
 *
 * Names come from scenario files and may be in another language than the app.
 */
export function textDirection(text: string): 'ltr' | 'rtl' {
  const first = STRONG_LETTER.exec(text)?.[0] ?? ''
  return RIGHT_TO_LEFT.test(first) ? 'rtl' : 'ltr'
}
