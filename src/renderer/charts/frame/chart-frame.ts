export interface Size {
  readonly width: number
  readonly height: number
}

/** A drawing area and what it keeps free round its plot, px. */
export interface Frame extends Size {
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
}

/** Edges of the plot inside its frame, px. */
export interface Plot {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The plot of a frame; at least 1 px each way, so that no scale is ever empty while a window opens. */
export function plotOf({ width, height, margin }: Frame): Plot {
  return {
    left: margin.left,
    right: Math.max(margin.left + 1, width - margin.right),
    top: margin.top,
    bottom: Math.max(margin.top + 1, height - margin.bottom),
  }
}
