/** A line of a table: its cells, and where it stands in the file. */
export interface CsvRow {
  /** Line of the file the row begins on; the names of the columns stand on line 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** Split comma-separated text (RFC 4180) into rows of cells, the names of the columns first. Empty lines are skipped. */
export function parseCsv(text: string): CsvRow[] {
  const rows: CsvRow[] = []
  let cells: string[] = []
  let cell = ''
  let isQuoted = false
  let line = 1
  let startsOn = 1
  const endRow = () => {
    cells.push(cell)
    if (cells.length > 1 || cell !== '') rows.push({ line: startsOn, cells })
    cells = []
    cell = ''
  }
  for (let i = text.startsWith('\ufeff') ? 1 : 0; i < text.length; i += 1) {
    const character = text.charAt(i)
    if (character === '\n') line += 1
    if (isQuoted) {
      if (character !== '"') cell += character
      else if (text.charAt(i + 1) === '"') {
        cell += '"'
        i += 1
      } else isQuoted = false
    } else if (character === '"' && cell === '') isQuoted = true
    else if (character === ',') {
      cells.push(cell)
      cell = ''
    } else if (character === '\n') {
      endRow()
      startsOn = line
    } else if (character !== '\r') cell += character
  }
  endRow()
  return rows
}
