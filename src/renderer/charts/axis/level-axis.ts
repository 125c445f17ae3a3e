import type { ValueAxis } from './value-axis'

/** Lower bounds of the five named levels of risk. */
const LEVEL_BOUNDS = [0, 0.2, 0.4, 0.6, 0.8] as const

/** The axis of every level: 0 to 1 in five named parts, names lowest first. */
export function levelAxis(words: { readonly names: readonly string[]; readonly inline: readonly string[] }): ValueAxis {
  return {
    kind: 'levels',
    scale: 'linear',
    domain: [0, 1],
    zones: LEVEL_BOUNDS.map((from, level) => ({
      from,
      name: words.names[level] ?? '',
      inline: words.inline[level] ?? '',
    })),
    ticks: [],
  }
}
