import type { Subject } from '../../shared/validation'

/**
 * Write best estimates into the text of a parameter file; the rest, and how it is written, is left alone.
 *
 * @throws Error naming a parameter that is not written as expected.
 */
export function withBestEstimates(text: string, { parameters }: Subject['model']): string {
  return parameters.reduce((before, { id, value }) => {
    const name = id.replaceAll('.', '\\.')
    const place = new RegExp(`("id": "${name}",\\s*"value": \\{ "low": [^,]+, "best": )[^,]+`)
    if (!place.test(before)) throw new Error(`The parameter "${id}" is not written as expected`)
    return before.replace(place, `$1${JSON.stringify(value.best)}`)
  }, text)
}
