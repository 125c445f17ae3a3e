/** Tell on standard error that something went wrong, by codes and numbers alone: no name, path or text of a document. */
export function reportIncident(what: string, facts: Readonly<Record<string, string | number>> = {}): void {
  const details = Object.entries(facts).map(([name, value]) => `${name}=${value}`)
  process.stderr.write(`[forestall] ${[what, ...details].join(' ')}\n`)
}
