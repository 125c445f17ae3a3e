/** Markup with one element a line and ids by order of appearance, so that a diff shows what changed. */
export function goldenMarkup(markup: string): string {
  const ids = new Map<string, string>()
  for (const match of markup.matchAll(/_[rR]_\w*_|:[rR]\w*:|«[rR]\w*»/g)) {
    if (!ids.has(match[0])) ids.set(match[0], `id${ids.size + 1}`)
  }
  let normal = markup
  for (const [id, name] of ids) normal = normal.replaceAll(id, name)
  return `${normal.replaceAll('><', '>\n<')}\n`
}
