/**
 * Hand out the thing that was made for a name before, and make it only once.
 *
 * While a lever moves the same phrases, axes and paths are asked for with every frame; what is the same object again is
 * not drawn again either. Everything is forgotten once there are more than `most`.
 */
export function keepMade<Made>(most: number): (name: string, make: () => Made) => Made {
  const kept = new Map<string, { readonly made: Made }>()
  return (name, make) => {
    const known = kept.get(name)
    if (known) return known.made
    if (kept.size >= most) kept.clear()
    const made = make()
    kept.set(name, { made })
    return made
  }
}
