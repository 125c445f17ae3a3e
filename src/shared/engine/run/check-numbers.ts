import type { PreparedModel } from '../prepare/prepared-model'

/**
 * Throw for a number that must not travel on.
 *
 * @throws RangeError always, naming member, tick and variable: a bug in the engine or a model beyond its ranges.
 */
export function refuseNumber(value: number, member: number, tick: number, variable: string): never {
  throw new RangeError(`Member ${member}, tick ${tick}: ${variable} is ${value}`)
}

/** Name of a seen level or signal for a message. */
export function seenName(prepared: PreparedModel, position: number): string {
  return prepared.levels[position]?.key ?? `signal ${position - prepared.levels.length}`
}
