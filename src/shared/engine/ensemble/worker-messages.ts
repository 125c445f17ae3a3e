import type { CountryModel } from '../model/country-model'
import type { Scenario } from '../model/scenario'
import type { EnsembleRequest, EnsembleResult } from './ensemble-request'
import type { MemberRange } from './ensemble-workshop'

/** What the pool says to a worker. */
export type PoolMessage =
  | { readonly kind: 'load'; readonly generation: number; readonly model: CountryModel; readonly scenario: Scenario }
  | {
      /** A run is told of once: its request is long beside the blocks it is cut into. */
      readonly kind: 'open'
      readonly run: number
      readonly generation: number
      readonly request: EnsembleRequest
      /** Memory to write into; without it the parts are sent back. */
      readonly shared?: EnsembleResult
      /** Turns non-zero when the run is no longer wanted. */
      readonly cancelled?: Int32Array
    }
  | { readonly kind: 'task'; readonly task: number; readonly run: number; readonly range: MemberRange }
  | { readonly kind: 'close'; readonly run: number }

/** What a worker answers. */
export type WorkerMessage =
  | { readonly kind: 'loaded'; readonly generation: number; readonly triggers: readonly string[] }
  | { readonly kind: 'load-failed'; readonly generation: number; readonly message: string }
  | { readonly kind: 'done'; readonly task: number; readonly part?: EnsembleResult }
  | { readonly kind: 'failed'; readonly task: number; readonly message: string }
