/** A multiplier from its logarithm, to the four digits that somebody may have typed. */
export const typedMultiplier = (logarithm: number): number => Number(Math.exp(logarithm).toPrecision(4))
