/** A place on the map; row 0 holds the lowest values and lies at the bottom. */
export interface CellPlace {
  readonly column: number
  readonly row: number
}

/** Where a key leads from a cell; undefined for keys that mean nothing here. Geometry never mirrors: right is always higher. */
export function placeAfterKey(
  key: string,
  { column, row }: CellPlace,
  columns: number,
  rows: number,
): CellPlace | undefined {
  switch (key) {
    case 'ArrowRight':
      return { column: Math.min(columns - 1, column + 1), row }
    case 'ArrowLeft':
      return { column: Math.max(0, column - 1), row }
    case 'ArrowUp':
      return { column, row: Math.min(rows - 1, row + 1) }
    case 'ArrowDown':
      return { column, row: Math.max(0, row - 1) }
    case 'Home':
      return { column: 0, row }
    case 'End':
      return { column: columns - 1, row }
    default:
      return undefined
  }
}
