const BLOCKS = 'p, li, td, th, pre, h2, h3, h4, h5, h6'

/** Where a text stands in a page, in reading order and blind to case. A line's end in the source counts as a space. */
export function findInPage(page: Element, wanted: string): readonly Range[] {
  const text = wanted.trim()
  if (text === '') return []
  const pattern = new RegExp(text.split(/\s+/).map(escaped).join('\\s+'), 'giu')
  return pieces(page).flatMap((nodes) => rangesOf(nodes, pattern))
}

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)

/** Text that is read without a break, so that a word half in italics is found. */
function pieces(page: Element): readonly (readonly Text[])[] {
  const found: Text[][] = []
  let block: Element | null = null
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue
    const around = node.parentElement?.closest(BLOCKS) ?? null
    if (around !== block || found.length === 0) found.push([])
    block = around
    found.at(-1)?.push(node)
  }
  return found
}

function rangesOf(nodes: readonly Text[], pattern: RegExp): readonly Range[] {
  const text = nodes.map(({ data }) => data).join('')
  return Array.from(text.matchAll(pattern), ({ index, 0: { length } }) => {
    const range = document.createRange()
    range.setStart(...placeAt(nodes, index))
    range.setEnd(...placeAt(nodes, index + length))
    return range
  })
}

function placeAt(nodes: readonly Text[], offset: number): [Text, number] {
  let left = offset
  for (const node of nodes) {
    if (left <= node.length) return [node, left]
    left -= node.length
  }
  throw new RangeError(`No letter ${offset} in this text`)
}
