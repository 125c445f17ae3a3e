/** Write a report: two spaces, lists of plain values on one line, what could not be computed as null. */
export function writeJson(report: object): string {
  return `${written(report, '')}\n`
}

function written(value: unknown, indent: string): string {
  const deeper = `${indent}  `
  if (Array.isArray(value)) {
    if (value.every((part) => typeof part !== 'object')) return JSON.stringify(value)
    return `[\n${value.map((part) => deeper + written(part, deeper)).join(',\n')}\n${indent}]`
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).map(([key, part]) => `${deeper}${JSON.stringify(key)}: ${written(part, deeper)}`)
  return fields.length === 0 ? '{}' : `{\n${fields.join(',\n')}\n${indent}}`
}
