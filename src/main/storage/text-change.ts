/** One place where a text became another. Positions and lengths in UTF-16 units. */
export interface TextChange {
  readonly at: number
  readonly removed: number
  readonly inserted: string
}

/** The shortest single change from one text to another: what lies between their common beginning and common end. */
export function changeBetween(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length)
  let at = 0
  while (at < shorter && before.charCodeAt(at) === after.charCodeAt(at)) at += 1
  let end = 0
  while (
    end < shorter - at &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end += 1
  }
  return { at, removed: before.length - at - end, inserted: after.slice(at, after.length - end) }
}

/** Undefined where the change lies outside of the text. */
export function applyChange(text: string, { at, removed, inserted }: TextChange): string | undefined {
  if (at < 0 || removed < 0 || at + removed > text.length) return undefined
  return text.slice(0, at) + inserted + text.slice(at + removed)
}
