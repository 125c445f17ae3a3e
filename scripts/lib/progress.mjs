/** A fault the user can mend: shown as its message, without a stack. */
export class SetupError extends Error {}

/** @param {string} mark @param {string} label @param {number} startedAt @param {string} [note] */
export function report(mark, label, startedAt, note = '') {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(`${mark} ${label.padEnd(24)}${seconds.padStart(6)} s  ${note}`.trimEnd())
}

/**
 * Do one step of the set-up and print one line with its time.
 *
 * @template T
 * @param {string} label
 * @param {() => Promise<{ note: string, value: T }>} work
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  const startedAt = performance.now()
  try {
    const { note, value } = await work()
    report('✓', label, startedAt, note)
    return value
  } catch (error) {
    report('✗', label, startedAt)
    throw error
  }
}

/** Announce a step that takes long, so that nobody thinks it hangs. @param {string} text */
export const announce = (text) => {
  console.log(`… ${text}`)
}

/**
 * Run a program's main function; show faults the user can mend without a stack.
 *
 * @param {() => Promise<number>} main Gives the exit code.
 */
export async function runMain(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    console.error(error instanceof SetupError ? error.message : error)
    process.exitCode = 1
  }
}
