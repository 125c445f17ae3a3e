/**
 * Estimate the width of a label in px, for deciding whether labels meet.
 *
 * IBM Plex Sans: 0.52 em for a mixed text, 0.6 em for digits; ideographs fill the em. Errs on the wide side: a label
 * moved without need is better than two on top of each other.
 */
export function textWidth(text: string, { size = 12, isBold = false } = {}): number {
  let ems = 0
  for (const letter of text) ems += letterEms(letter)
  return ems * size * (isBold ? 1.05 : 1)
}

function letterEms(letter: string): number {
  if (/\p{Mn}/u.test(letter)) return 0
  if (/[\p{Script=Han}\u3000-\u30ff\uff00-\uff60]/u.test(letter)) return 1
  if (/[il.,:;'|!()j\s]/.test(letter)) return 0.3
  if (/[\p{Lu}mw\d]/u.test(letter)) return 0.65
  return 0.55
}

/** Cut a label to a width, with an ellipsis where something is missing. */
export function fitText(
  text: string,
  maxWidth: number,
  style: { readonly size?: number; readonly isBold?: boolean } = {},
): string {
  if (textWidth(text, style) <= maxWidth) return text
  const letters = Array.from(text)
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, style) > maxWidth) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

/** Break a label between words into lines of a width; a longer word keeps a line of its own. */
export function wrapText(text: string, maxWidth: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && textWidth(`${last} ${word}`) <= maxWidth) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
