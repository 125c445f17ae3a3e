/**
 * Markup with one element a line, ids by order of appearance and two decimals, so that a diff shows what changed and
 * the last bits of a logarithm, which differ between machines, don't.
 */
export function goldenMarkup(markup: string): string {
  const ids = new Map<string, string>()
  for (const match of markup.matchAll(/_[rR]_\w*_|:[rR]\w*:|«[rR]\w*»/g)) {
    if (!ids.has(match[0])) ids.set(match[0], `id${ids.size + 1}`)
  }
  let normal = markup
  for (const [id, name] of ids) normal = normal.replaceAll(id, name)
  const rounded = normal.replaceAll(/-?\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100))
  return `${rounded.replaceAll('><', '>\n<')}\n`
}
