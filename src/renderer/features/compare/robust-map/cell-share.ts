import { shownTenths } from '../../../../shared/formats'

/** Guards a share such as 3 / 10, whose tenfold may fall just short of the whole number. */
const SLACK = 1e-9

/**
 * The share of a cell's futures as the cell shows it, in tenths.
 *
 * A hatched cell's is rounded down: rounded to the nearest, 57 % would read "6 of 10", where hatching says fewer than that.
 */
export function cellShare(probability: number, isHatched: boolean): ReturnType<typeof shownTenths> {
  const floor = Math.floor(probability * 10 + SLACK) / 10
  // Under a tenth there is nothing to round down to that would not read as none.
  return shownTenths(isHatched && floor > 0 ? floor : probability)
}
