/** Numbers in [0, 1) that depend on a seed and a place in their stream alone. */
export type Uniform = () => number

/** Mix numbers into 32 bits (the finaliser of MurmurHash3, chained). */
export function mixed(...parts: readonly number[]): number {
  let hash = 0x9e3779b9
  for (const part of parts) {
    hash = Math.imul(hash ^ (part >>> 0), 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
    hash ^= hash >>> 16
  }
  return hash >>> 0
}

/** A stream of uniform numbers (Weyl sequence through the same finaliser); for resampling, not for the model. */
export function uniformsOf(seed: number): Uniform {
  let state = seed >>> 0
  return () => {
    state = (state + 0x9e3779b9) >>> 0
    return mixed(seed, state) / 4294967296
  }
}

/** Numbers below `count` in a drawn order (Fisher and Yates). */
export function shuffledOrder(count: number, uniform: Uniform): number[] {
  // Ten thousand orders are drawn at a time; `Array.from` with a function would take most of it.
  const order: number[] = []
  for (let i = 0; i < count; i += 1) order.push(i)
  for (let i = count - 1; i > 0; i -= 1) {
    const j = Math.floor(uniform() * (i + 1))
    const kept = order[i] ?? i
    order[i] = order[j] ?? j
    order[j] = kept
  }
  return order
}
