import type { Scenario } from '../../../../shared/engine'
import type { StudyState } from './begin-study'

/** A study that is done, or was stopped or failed with something found. */
export type EndedState<Result> = Extract<StudyState<Result>, { readonly kind: 'done' | 'stopped' | 'failed' }>

export const isEnded = <Result>(state: StudyState<Result>): state is EndedState<Result> =>
  state.kind !== 'idle' && state.kind !== 'running'

/** What came of one question, kept for whoever asks it again. */
export interface EndedStudy<Result> {
  readonly get: () => EndedState<Result> | undefined
  readonly keep: (state: EndedState<Result>) => void
}

const MOST_KEPT = 4

/** What came of the last few studies of a kind: a plan that is deleted and taken back, or another place and back, loses none of it. */
export function endedStudies<Result>(): (scenario: Scenario, key: string) => EndedStudy<Result> {
  const ofScenario = new WeakMap<Scenario, Map<string, EndedState<Result>>>()
  return (scenario, key) => ({
    get: () => ofScenario.get(scenario)?.get(key),
    keep: (state) => {
      const states = ofScenario.get(scenario) ?? new Map<string, EndedState<Result>>()
      ofScenario.set(scenario, states)
      states.delete(key)
      states.set(key, state)
      const [oldest] = states.keys()
      if (states.size > MOST_KEPT && oldest !== undefined) states.delete(oldest)
    },
  })
}
