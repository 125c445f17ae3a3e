/** One number that model and record are compared in. */
export interface Moment {
  readonly id: string
  readonly target: number
  /** One unit of misfit. */
  readonly tolerance: number
}
