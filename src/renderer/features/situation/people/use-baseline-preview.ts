import { useEffect, useState } from 'react'
import { isGoingOnIn, massKillingIn } from '../../../../shared/decision'
import {
  MASS_KILLING_THRESHOLD,
  NO_RESPONSE,
  valuesAt,
  type Band,
  type EnsembleResult,
  type OutcomeKey,
  type ProbabilityEstimate,
  type Scenario,
} from '../../../../shared/engine'
import { requestOf } from '../../../simulation/ensemble-demand'
import { bandsIn, shareOverIn } from '../../../simulation/summaries'
import { windowPool } from '../../../simulation/window-pool'
import { lastChangeOf } from '../../../state/change-history'
import { countryModel } from '../../../state/country-model'
import { useStore } from '../../../state/store'
import type { CampaignMeans } from './most-moved'
import { changesBetween } from './scenario-changes'

/** Futures of a preview: enough to see which way an edit pushes. */
export const PREVIEW_FUTURES = 200

/** How long the hand has to rest before a preview is run, milliseconds. */
const REST = 250

/** What happens without response, as far as a few futures tell. */
export interface Baseline {
  readonly scenario: Scenario
  /** The change of the document that led here; a gesture is one, however often it is looked at. Undefined: none yet. */
  readonly changeId: number | undefined
  readonly seed: number
  readonly horizonSteps: number
  readonly isGoingOn: boolean
  readonly massKilling: ProbabilityEstimate
  /** Future by future, to be held against another under the same luck. */
  readonly result: EnsembleResult
  /** Deaths in 12 months by one actor, one band a step. */
  readonly bands: readonly Band[]
  /** Share of futures at or over the line of mass killing, by step. */
  readonly shareOver: readonly number[]
  readonly campaigns: CampaignMeans
}

export interface BaselinePreview {
  readonly now: Baseline
  /** Before the last edit that the model reads; absent while there was none. */
  readonly before?: Baseline
}

export interface PreviewState {
  readonly preview: BaselinePreview | null
  readonly hasFailed: boolean
  /** The preview is of the country as it stands: no newer one is on its way. */
  readonly isCurrent: boolean
}

/** A small ensemble of the country as it stands, run anew after each edit under the same luck. */
export function useBaselinePreview(): PreviewState {
  const scenario = useStore(({ document }) => document.scenario)
  const seed = useStore(({ document }) => document.settings.seed)
  const horizonSteps = useStore(({ document }) => document.settings.horizonSteps)
  const [state, setState] = useState<Omit<PreviewState, 'isCurrent'>>({ preview: null, hasFailed: false })

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
              changeId: lastChangeOf(useStore.getState().history)?.id,
              seed,
              horizonSteps,
              isGoingOn: isGoingOnIn(result),
              massKilling: massKillingIn(result),
              result,
              bands: bandsIn(result, 'severity'),
              shareOver: shareOverIn(result, 'severity', MASS_KILLING_THRESHOLD),
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

  // Before the first change of a document stands another document, which is none of its own.
  const hasChanges = useStore(({ history }) => history.changes.length > 0)
  const preview = state.preview && !hasChanges ? { now: state.preview.now } : state.preview
  return { ...state, preview, isCurrent: state.preview?.now.scenario === scenario }
}

const outcomeOf = (campaign: string): OutcomeKey => `campaign:${campaign}`

function meanOf(result: EnsembleResult, outcome: OutcomeKey): number {
  let sum = 0
  for (let step = 0; step < result.stepCount; step += 1) {
    for (const value of valuesAt(result, outcome, step)) sum += value
  }
  return sum / (result.stepCount * result.memberCount)
}

/**
 * What stands before what was run now: the last state of the same country that the model reads otherwise. Words that only people
 * read change nothing, and what moved before them stays told.
 */
export function following(preview: BaselinePreview | null, now: Baseline): BaselinePreview {
  if (!preview || !isComparable(preview.now, now)) return { now }
  const isSameGesture = preview.before !== undefined && preview.now.changeId === now.changeId
  if (isSameGesture || changesBetween(preview.now.scenario, now.scenario).length === 0) return { ...preview, now }
  return { now, before: preview.now }
}

const isComparable = (a: Baseline, b: Baseline): boolean =>
  a.scenario.id === b.scenario.id && a.seed === b.seed && a.horizonSteps === b.horizonSteps
