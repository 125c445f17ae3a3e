/** What a block of members starts from and what it draws, as bytes of the kernel's memory. */
export interface KeptBlock {
  start: Uint8Array | undefined
  /** By step. */
  readonly draws: Map<number, Uint8Array>
}

/** Keeps blocks while they fit: a lever that moves meets the same futures and luck, which need not be drawn again. */
export interface BlockKeeper {
  blockOf(seed: number, firstMember: number, isUncertain: boolean): KeptBlock
}

/** Make a keeper of up to `mostBlocks` blocks, which forgets all of them when one more comes. */
export function createBlockKeeper(mostBlocks: number): BlockKeeper {
  const kept = new Map<string, KeptBlock>()
  return {
    blockOf(seed, firstMember, isUncertain) {
      const key = `${seed} ${firstMember} ${isUncertain ? 'uncertain' : 'best'}`
      const known = kept.get(key)
      if (known) return known
      if (kept.size >= mostBlocks) kept.clear()
      const block: KeptBlock = { start: undefined, draws: new Map() }
      kept.set(key, block)
      return block
    },
  }
}
