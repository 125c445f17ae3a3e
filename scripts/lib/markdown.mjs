// The little Markdown that generated pages need; it renders the same on any viewer.

/** @param {string} text */
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

/**
 * A table, or nothing where there are no rows.
 *
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
export function table(head, rows) {
  if (rows.length === 0) return []
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.map(cell).join(' | ')} |`
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line), '']
}

/** @param {string} text */
export const code = (text) => `\`${text}\``

/** Low, best and high of an estimate as three cells. @param {{ low: number, best: number, high: number }} estimate */
export const range = ({ low, best, high }) => [`${low}`, `${best}`, `${high}`]

/** Low, best and high of an estimate in one cell. @param {{ low: number, best: number, high: number }} estimate */
export const inline = ({ low, best, high }) => `${best} (${low} to ${high})`

/**
 * Records by code units of a key, so that a page does not depend on the order of a file or on a locale.
 *
 * @template Item
 * @param {readonly Item[]} items
 * @param {(item: Item) => string} keyOf
 */
export function byKey(items, keyOf) {
  return [...items].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0))
}
