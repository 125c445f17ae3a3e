import type { Parameters } from 'fast-check'

/** Twenty times as many situations, others each time: FULL_COUNTS=1 npx vitest run tests/shared/engine/laws */
const isFull = process.env['FULL_COUNTS'] === '1'

/**
 * How many generated situations a law is held against: few and the same ones, so that a test tells what changed.
 *
 * A counterexample is given as it was found, with its seed and path: to make one of these smaller takes minutes.
 */
export function runs<Ts>(count: number): Parameters<Ts> {
  return { endOnFailure: true, ...(isFull ? { numRuns: count * 20 } : { numRuns: count, seed: 20261130 }) }
}

export const LAW_TIMEOUT = isFull ? 3_600_000 : 120_000
