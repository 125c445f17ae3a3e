/**
 * Solve a system of linear equations whose matrix is symmetric and positive definite (Cholesky).
 *
 * @throws RangeError if it is not.
 */
export function solvePositive(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const size = right.length
  const lower = matrix.map(() => new Array<number>(size).fill(0))
  const at = (row: number, column: number): number => lower[row]?.[column] ?? 0
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let rest = matrix[row]?.[column] ?? 0
      for (let k = 0; k < column; k += 1) rest -= at(row, k) * at(column, k)
      if (row === column && !(rest > 0)) throw new RangeError('The matrix is not positive definite')
      const target = lower[row]
      if (target) target[column] = row === column ? Math.sqrt(rest) : rest / at(column, column)
    }
  }
  const forward: number[] = []
  for (let row = 0; row < size; row += 1) {
    let rest = right[row] ?? 0
    for (let k = 0; k < row; k += 1) rest -= at(row, k) * (forward[k] ?? 0)
    forward.push(rest / at(row, row))
  }
  const solution = new Array<number>(size).fill(0)
  for (let row = size - 1; row >= 0; row -= 1) {
    let rest = forward[row] ?? 0
    for (let k = row + 1; k < size; k += 1) rest -= at(k, row) * (solution[k] ?? 0)
    solution[row] = rest / at(row, row)
  }
  return solution
}
