import { exp } from '../engine'

const NUMERATOR = [
  220.206867912376, 221.213596169931, 112.079291497871, 33.912866078383, 6.37396220353165, 0.700383064443688,
  3.52624965998911e-2,
] as const
const DENOMINATOR = [
  440.413735824752, 793.826512519948, 637.333633378831, 296.564248779674, 86.7807322029461, 16.064177579207,
  1.75566716318264, 8.83883476483184e-2,
] as const
const ROOT_OF_TWO_PI = 2.5066282746310002
/** From here on the continued fraction is the more exact of the two. */
const FAR = 7.07106781186547

/**
 * Share of the standard normal distribution below z; absolute error below 1e-14.
 *
 * Hart 1968, algorithm 5666, in the form of West 2005 ("Better approximations to cumulative normal functions").
 */
export function normalShare(z: number): number {
  const far = Math.abs(z)
  if (far > 37) return z < 0 ? 0 : 1
  const density = exp((-far * far) / 2)
  const tail = far < FAR ? (density * polynomial(NUMERATOR, far)) / polynomial(DENOMINATOR, far) : farTail(far, density)
  return z < 0 ? tail : 1 - tail
}

function farTail(far: number, density: number): number {
  let fraction = far + 0.65
  for (let i = 4; i >= 1; i -= 1) fraction = far + i / fraction
  return density / (fraction * ROOT_OF_TWO_PI)
}

function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0
  for (let i = coefficients.length - 1; i >= 0; i -= 1) sum = sum * x + (coefficients[i] ?? 0)
  return sum
}
