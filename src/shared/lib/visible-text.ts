/** Letters that nobody sees: spaces, marks of direction, joiners, fillers, the empty Braille cell and halves of characters. */
const UNSEEN = String.raw`\s\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800`
const SEEN = new RegExp(`[^${UNSEEN}]`, 'u')

/** Half of a character that takes two, without the other half: it is drawn as a box or not at all. */
const HALF = /\p{Cs}/u

/** Whether something of a text can be seen. Marks that join letters or turn the direction are fine beside letters. */
export const isVisible = (text: string): boolean => SEEN.test(text)

/** Whether a text holds half a character. */
export const isBroken = (text: string): boolean => HALF.test(text)

/** What was typed, without what a file may not hold: empty where nothing of it can be seen. */
export function visibleText(typed: string): string {
  const text = typed.replaceAll(new RegExp(HALF, 'gu'), '').trim()
  return isVisible(text) ? text : ''
}
