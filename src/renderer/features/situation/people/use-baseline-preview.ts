import { useEffect, useState } from 'react'
import { isGoingOnIn, massKillingIn } from '../../../../shared/decision'
import {
  NO_RESPONSE,
  valuesAt,
  type Band,
  type EnsembleResult,
  type OutcomeKey,
  type ProbabilityEstimate,
  type Scenario,
} from '../../../../shared/engine'
import { requestOf } from '../../../simulation/ensemble-demand'
import { bandsIn } from '../../../simulation/summaries'
import { windowPool } from '../../../simulation/window-pool'
import { countryModel } from '../../../state/country-model'
import { useStore } from '../../../state/store'
import type { CampaignMeans } from './most-moved'

/** Futures of a preview: enough to see which way an edit pushes. */
export const PREVIEW_FUTURES = 200

/** How long the hand has to rest before a preview is run, milliseconds. */
const REST = 250

/** What happens without response, as far as a few futures tell. */
export interface Baseline {
  readonly scenario: Scenario
  readonly horizonSteps: number
  readonly isGoingOn: boolean
  readonly massKilling: ProbabilityEstimate
  /** Deaths in 12 months by one actor, one band a step. */
  readonly bands: readonly Band[]
  readonly campaigns: CampaignMeans
}

export interface BaselinePreview {
  readonly now: Baseline
  /** Before the last edit; absent while there was none. */
  readonly before?: Baseline
}

interface PreviewState {
  readonly preview: BaselinePreview | null
  readonly hasFailed: boolean
}

/** A small ensemble of the country as it stands, run anew after each edit under the same luck. */
export function useBaselinePreview(): PreviewState & { readonly isCurrent: boolean } {
  const scenario = useStore(({ document }) => document.scenario)
  const seed = useStore(({ document }) => document.settings.seed)
  const horizonSteps = useStore(({ document }) => document.settings.horizonSteps)
  const [state, setState] = useState<PreviewState>({ preview: null, hasFailed: false })

  useEffect(() => {
    const working = new AbortController()
    const timer = setTimeout(() => {
      const campaignKeys = scenario.campaigns.map(({ actor, population }) => `${actor}/${population}`)
      const demand = {
        plan: NO_RESPONSE,
        seed,
        memberCount: PREVIEW_FUTURES,
        horizonSteps,
        outcomes: ['severity', ...campaignKeys.map(outcomeOf)],
      }
      windowPool(countryModel, scenario)
        .runEnsemble(requestOf(demand, NO_RESPONSE, PREVIEW_FUTURES), { signal: working.signal })
        .then(
          (result) => {
            if (working.signal.aborted) return
            const now: Baseline = {
              scenario,
              horizonSteps,
              isGoingOn: isGoingOnIn(result),
              massKilling: massKillingIn(result),
              bands: bandsIn(result, 'severity'),
              campaigns: new Map(campaignKeys.map((key) => [key, meanOf(result, outcomeOf(key))])),
            }
            setState(({ preview }) => ({ hasFailed: false, preview: following(preview, now) }))
          },
          () => {
            if (!working.signal.aborted) setState({ preview: null, hasFailed: true })
          },
        )
    }, REST)
    return () => {
      clearTimeout(timer)
      working.abort(new Error('The country was changed'))
    }
  }, [scenario, seed, horizonSteps])

  return { ...state, isCurrent: state.preview?.now.scenario === scenario }
}

const outcomeOf = (campaign: string): OutcomeKey => `campaign:${campaign}`

function meanOf(result: EnsembleResult, outcome: OutcomeKey): number {
  let sum = 0
  for (let step = 0; step < result.stepCount; step += 1) {
    for (const value of valuesAt(result, outcome, step)) sum += value
  }
  return sum / (result.stepCount * result.memberCount)
}

function following(preview: BaselinePreview | null, now: Baseline): BaselinePreview {
  return preview?.now.horizonSteps === now.horizonSteps ? { now, before: preview.now } : { now }
}
