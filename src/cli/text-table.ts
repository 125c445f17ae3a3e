/** Lay out rows under a head, the first column to the left and the others to the right. */
export function textTable(rows: readonly (readonly string[])[], indent = '  '): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${indent}${line}\n`)
    .join('')
}

/** A number with so many decimals; a dash where there is none. */
export function decimals(value: number | null, digits: number): string {
  return value === null || !Number.isFinite(value) ? '-' : value.toFixed(digits)
}

/** A share as per cent. */
export function percent(value: number | null, digits = 2): string {
  return value === null || !Number.isFinite(value) ? '-' : `${(100 * value).toFixed(digits)} %`
}
