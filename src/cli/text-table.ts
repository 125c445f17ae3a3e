/** How a table is set. */
interface TableForm {
  readonly indent?: string
  /** Places of a line, where they are known: a table that is wider is made to fit. */
  readonly columns?: number | undefined
  /** The first row is like the others. */
  readonly isHeadless?: boolean
  /** The column of a drawing, which is never broken. */
  readonly drawnColumn?: number
}

type Rows = readonly (readonly string[])[]

/** Between two columns. */
const GAP = '  '
/** What stands under the first cell of its row stands in by this. */
const UNDER = '    '

/**
 * Lay out rows under a head, the first column to the left and the others to the right.
 *
 * Too wide for the terminal, cells are broken between words; where a word would not fit, the cells of a row stand under each other.
 */
export function textTable(rows: Rows, { indent = GAP, columns = Infinity, ...form }: TableForm = {}): string {
  const room = columns - indent.length
  const widths = widthsOf(rows, (cell) => cell.length)
  return linesOf(rows, widths, room, form)
    .map((line) => `${indent}${line}`.trimEnd())
    .map((line) => `${line}\n`)
    .join('')
}

function linesOf(rows: Rows, widths: readonly number[], room: number, form: TableForm): string[] {
  if (widthOf(widths) <= room) return rows.map((row) => lineOf(row, widths))
  const least = widthsOf(rows, (cell, column) => (column === form.drawnColumn ? cell.length : longestWord(cell)))
  if (widthOf(least) > room) return stackedLines(rows, room, form)
  return brokenLines(rows, narrowed(widths, least, room))
}

function widthsOf(rows: Rows, widthOfCell: (cell: string, column: number) => number): number[] {
  return (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOfCell(row[column] ?? '', column))))
}

const widthOf = (widths: readonly number[]): number =>
  widths.reduce((sum, width) => sum + width, 0) + GAP.length * (widths.length - 1)

const lineOf = (cells: readonly string[], widths: readonly number[]): string =>
  cells
    .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
    .join(GAP)

/** Take from the widest column that can give, until all fit. */
function narrowed(widths: readonly number[], least: readonly number[], room: number): number[] {
  const fitted = [...widths]
  for (let tooMuch = widthOf(widths) - room; tooMuch > 0; tooMuch--) {
    const widest = fitted.reduce((most, width, column) => {
      const canGive = width > (least[column] ?? width)
      return canGive && width > (fitted[most] ?? 0) ? column : most
    }, -1)
    fitted[widest] = (fitted[widest] ?? 0) - 1
  }
  return fitted
}

/** A row of more than a line stands apart from its neighbours. */
function brokenLines(rows: Rows, widths: readonly number[]): string[] {
  const blocks = rows.map((row) => {
    const cells = row.map((cell, column) => broken(cell, widths[column] ?? cell.length))
    const height = Math.max(...cells.map(({ length }) => length))
    return Array.from({ length: height }, (_, line) =>
      lineOf(
        cells.map((cell) => cell[line] ?? ''),
        widths,
      ),
    )
  })
  return blocks.flatMap((block, position) => {
    const above = blocks[position - 1]
    return above && (above.length > 1 || block.length > 1) ? ['', ...block] : block
  })
}

/** A row begins with its first cell; each of the others says under it what it is. */
function stackedLines(rows: Rows, room: number, { isHeadless = false, drawnColumn }: TableForm): string[] {
  const [head = [], ...others] = rows
  const blocks = (isHeadless ? rows : others).map(([first = '', ...cells]) => [
    ...broken(first, room),
    ...cells.flatMap((cell, position) => {
      if (cell === '') return []
      if (position + 1 === drawnColumn) return [`${UNDER}${cell}`]
      const title = isHeadless ? '' : `${head[position + 1] ?? ''}: `
      return broken(`${title}${cell}`, room - UNDER.length).map((line) => `${UNDER}${line}`)
    }),
  ])
  return blocks.flatMap((block, position) => (position === 0 ? block : ['', ...block]))
}

/** A number stays with its sign of per cent, and a short range in brackets stays whole: "(under 6 %)", "(230 to 330)". */
const wordsOf = (text: string): string[] => text.split(/ (?!%|[^()]{0,6}\))/u)

const longestWord = (text: string): number => Math.max(...wordsOf(text).map(({ length }) => length))

/** Break a text between words into lines of a width, which only a longer word runs over. */
function broken(text: string, width: number): string[] {
  if (text.length <= width) return [text]
  const [first = '', ...words] = wordsOf(text)
  const lines = [first]
  for (const word of words) {
    const longer = `${lines.at(-1) ?? ''} ${word}`
    if (longer.length <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** What goes on from a line of prose stands in by this beyond where the line begins. */
const HANGING = '  '

/** Break lines of prose between words where they are wider than the terminal; tables that were made to fit stay as they are. */
export function proseWithin(text: string, columns: number | undefined): string {
  if (columns === undefined) return text
  return text
    .split('\n')
    .flatMap((line) => {
      if (line.length <= columns) return [line]
      const indent = /^ */.exec(line)?.[0] ?? ''
      const [first = '', ...more] = broken(line.slice(indent.length), columns - indent.length - HANGING.length)
      return [indent + first, ...more.map((part) => indent + HANGING + part)]
    })
    .join('\n')
}

/** A number with so many decimals; a dash where there is none. */
export function decimals(value: number | null, digits: number): string {
  return value === null || !Number.isFinite(value) ? '-' : value.toFixed(digits)
}

/** A share as per cent. */
export function percent(value: number | null, digits = 2): string {
  return value === null || !Number.isFinite(value) ? '-' : `${(100 * value).toFixed(digits)} %`
}
