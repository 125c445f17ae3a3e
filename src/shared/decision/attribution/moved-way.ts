/** As many decimals as a level is written with. */
const DECIMALS = 2

/**
 * Which way a level or a signal stands on average from what is traced from; undefined where its move would be written as 0.00, and of
 * other causes.
 */
export function movedWay({ moved = 0 }: { readonly moved?: number | undefined }): 'higher' | 'lower' | undefined {
  if (Number(moved.toFixed(DECIMALS)) === 0) return undefined
  return moved > 0 ? 'higher' : 'lower'
}
