/** What a box of the causal map shows. */
export interface MapBox {
  readonly id: string
  /** Columns run from the start of the line to its end; only their order counts. */
  readonly column: number
  readonly name: string
  /** Second line: whose it is, and the word of its level. */
  readonly note: string
  /** Level today in [0, 1], drawn as a bar at the side; absent: it has none. */
  readonly level?: number
  readonly look: 'level' | 'trigger'
  /** Somebody assessed or wrote it for this scenario: drawn as a folded corner. */
  readonly isWritten?: boolean
  /** Came with what is selected: it stands under the others, so that these stay where they are. */
  readonly isBrought?: boolean
  /** Lies on the path that the headline tells of. */
  readonly isOnPath?: boolean
}

export interface MapArrow {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly sign: 'raises' | 'lowers'
  /** Share of the change at its end that runs over it, in [0, 1]; absent: not known yet, or not measured. */
  readonly share?: number
  /** Otherwise in this scenario than in the model. */
  readonly isChanged?: boolean
  /** Came with what is selected: boxes don't move for it. */
  readonly isBrought?: boolean
  /** Lies on the path that the headline tells of. */
  readonly isOnPath?: boolean
}

export interface CausalMapSeries {
  readonly boxes: readonly MapBox[]
  readonly arrows: readonly MapArrow[]
}
