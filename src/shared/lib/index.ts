/** The result of something that can be refused: a value, or the reason. */
export type Result<Value, Problem> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Problem }

/**
 * Close a `switch` over a union.
 *
 * @throws TypeError always: reaching it is a bug.
 */
export function assertNever(value: never): never {
  throw new TypeError(`Unexpected value ${JSON.stringify(value)}`)
}
