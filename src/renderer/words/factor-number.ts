/** A factor from its logarithm, to the four digits that somebody may have typed. */
export const typedFactor = (logarithm: number): number => Number(Math.exp(logarithm).toPrecision(4))
