import type { ValueAxis } from './value-axis'

interface StageAxisWords {
  /** Lowest first: latent, violence, serious violence, mass killing, extreme. */
  readonly names: readonly string[]
  readonly inline: readonly string[]
  /** Under the name of the stage that begins at the threshold: "1,000+ deaths a year". */
  readonly note: string
  /** "at or over mass killing" */
  readonly phrase: string
}

/** Deaths in 12 months at the edges of the severity axis: 1 and 4.6 on the logarithmic scale. */
const EDGES = [9, 39810] as const

/** The severity axis: deaths by one actor in the trailing 12 months, shown as stages. */
export function stageAxis(thresholds: readonly number[], threshold: number, words: StageAxisWords): ValueAxis {
  return {
    kind: 'stages',
    scale: 'log',
    domain: EDGES,
    zones: [0, ...thresholds].map((from, stage) => ({
      from,
      name: words.names[stage] ?? '',
      inline: words.inline[stage] ?? '',
      ...(from === threshold && { note: words.note }),
    })),
    ticks: [],
    threshold: { value: threshold, phrase: words.phrase },
  }
}
