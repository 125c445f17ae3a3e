/** Members of the first answer, small enough to be painted while the finger moves. */
const PREVIEW_MEMBERS = 64

/** The same where there are few cores: one worker runs them, and drawing has the other core to itself. */
const FEW_PREVIEW_MEMBERS = 32
const FEW_CORES = 2

/** How much larger each answer is than the one before, so that big ensembles show something on the way. */
const GROWTH = 16

/** How many members a machine with so many cores previews. */
export const previewMembers = (cores: number): number => (cores <= FEW_CORES ? FEW_PREVIEW_MEMBERS : PREVIEW_MEMBERS)

/** Member counts to run one after the other, from the preview to what was asked for. */
export function refinementSizes(memberCount: number, preview: number): number[] {
  const sizes: number[] = []
  for (let size = preview; size < memberCount; size *= GROWTH) {
    // A last step that adds little would only delay the answer.
    if (size === preview || size * 2 < memberCount) sizes.push(size)
  }
  return [...sizes, memberCount]
}
