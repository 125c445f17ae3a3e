import type { CountryModel } from '../model/country-model'
import type { Scenario } from '../model/scenario'
import type { EnsembleRequest, EnsembleResult } from './ensemble-request'
import type { MemberRange } from './ensemble-workshop'

/** What the pool says to a worker. */
export type PoolMessage =
  | { readonly kind: 'load'; readonly generation: number; readonly model: CountryModel; readonly scenario: Scenario }
  | {
      readonly kind: 'run'
      readonly task: number
      readonly generation: number
      readonly request: EnsembleRequest
      readonly range: MemberRange
      /** Memory to write into; without it the part is sent back. */
      readonly shared?: EnsembleResult
      /** Turns non-zero when the run is no longer wanted. */
      readonly cancelled?: Int32Array
    }

/** What a worker answers. */
export type WorkerMessage =
  | { readonly kind: 'loaded'; readonly generation: number; readonly triggers: readonly string[] }
  | { readonly kind: 'load-failed'; readonly generation: number; readonly message: string }
  | { readonly kind: 'done'; readonly task: number; readonly part?: EnsembleResult }
  | { readonly kind: 'failed'; readonly task: number; readonly message: string }
