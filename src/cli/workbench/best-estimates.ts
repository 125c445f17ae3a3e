import type { Subject } from '../../shared/validation'

/**
 * Write best estimates into the text of a parameter file; the rest, and how it is written, is left alone.
 *
 * @throws Error naming a parameter that is not written as expected.
 */
export function withBestEstimates(text: string, { parameters }: Subject['model']): string {
  return withBests(
    text,
    parameters.map(({ id, value }) => ({ id, best: value.best })),
    '\\s*"value": ',
  )
}

/** The same of how long triggers last, in the text of a file of triggers. */
export function withHalfLives(text: string, { triggers }: Subject['model']): string {
  return withBests(
    text,
    triggers.map(({ id, halfLifeMonths }) => ({ id, best: halfLifeMonths.best })),
    // The first after its id.
    '[^]*?"halfLifeMonths": ',
  )
}

function withBests(
  text: string,
  bests: readonly { readonly id: string; readonly best: number }[],
  between: string,
): string {
  return bests.reduce((before, { id, best }) => {
    const place = new RegExp(`("id": "${id.replaceAll('.', '\\.')}",${between}\\{ "low": [^,]+, "best": )[^,]+`)
    if (!place.test(before)) throw new Error(`"${id}" is not written as expected`)
    return before.replace(place, `$1${JSON.stringify(best)}`)
  }, text)
}
