/** Whether every word of a search begins or stands somewhere in the texts, whatever the case. */
export function matchesWords(search: string, texts: readonly string[]): boolean {
  const all = texts.join('\n').toLocaleLowerCase()
  return search
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word))
}
