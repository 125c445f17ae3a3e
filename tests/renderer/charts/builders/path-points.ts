/** End points of the segments of a path made of absolute M, L and C. */
export function pathPoints(path: string): { x: number; y: number }[] {
  return Array.from(path.matchAll(/([MLC])([^MLCZ]*)/g), ([, , numbers = '']) => {
    const values = numbers.split(',').map(Number)
    return { x: values.at(-2) ?? NaN, y: values.at(-1) ?? NaN }
  })
}
