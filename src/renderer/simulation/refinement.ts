/** Members of the first answer, small enough to be painted while the finger moves. */
export const PREVIEW_MEMBERS = 64

/** How much larger each answer is than the one before, so that big ensembles show something on the way. */
const GROWTH = 16

/** Member counts to run one after the other, from the preview to what was asked for. */
export function refinementSizes(memberCount: number): number[] {
  const sizes: number[] = []
  for (let size = PREVIEW_MEMBERS; size < memberCount; size *= GROWTH) {
    // A last step that adds little would only delay the answer.
    if (size === PREVIEW_MEMBERS || size * 2 < memberCount) sizes.push(size)
  }
  return [...sizes, memberCount]
}
