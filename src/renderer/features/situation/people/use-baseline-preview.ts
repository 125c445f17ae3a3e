import { useEffect } from 'react'
import { isGoingOnIn, massKillingIn } from '../../../../shared/decision'
import { MASS_KILLING_THRESHOLD, NO_RESPONSE, outcomeKeysOf, type OutcomeKey } from '../../../../shared/engine'
import { requestOf } from '../../../simulation/ensemble-demand'
import { bandsIn, shareOverIn } from '../../../simulation/summaries'
import { windowPool } from '../../../simulation/window-pool'
import type { Baseline, BaselinePreview } from '../../../state/baseline-slice'
import { lastChangeOf } from '../../../state/change-history'
import { countryModel } from '../../../state/country-model'
import { useStore } from '../../../state/store'
import { changesBetween } from './scenario-changes'

type RunOfBaseline = Pick<Baseline, 'seed' | 'horizonSteps' | 'world'>

/** Futures of a preview: enough to see which way an edit pushes. */
export const PREVIEW_FUTURES = 200

/** How long the hand has to rest before a preview is run, milliseconds. */
const REST = 250

export interface PreviewState {
  readonly preview: BaselinePreview | null
  readonly hasFailed: boolean
  /** The preview is of the country as it stands: no newer one is on its way. */
  readonly isCurrent: boolean
}

/** A small ensemble of the country as it stands, in the world that Explore shows it in, run anew after each edit under the same luck. */
export function useBaselinePreview(): PreviewState {
  const scenario = useStore(({ document }) => document.scenario)
  const seed = useStore(({ document }) => document.settings.seed)
  const horizonSteps = useStore(({ document }) => document.settings.horizonSteps)
  // Prevention that has been in place for months changes what happens without response.
  const world = useStore(({ document }) => document.settings.world)
  const preview = useStore(({ baseline }) => baseline)
  const hasFailed = useStore(({ baselineHasFailed }) => baselineHasFailed)

  // A document may be opened anew with the very scenario that was there: nothing else tells that its preview is gone.
  const isMissing = preview === null
  useEffect(() => {
    const known = useStore.getState().baseline?.now
    if (known?.scenario === scenario && isOfSameRun(known, { seed, horizonSteps, world })) return undefined
    const working = new AbortController()
    const timer = setTimeout(() => {
      const demand = {
        plan: NO_RESPONSE,
        seed,
        memberCount: PREVIEW_FUTURES,
        horizonSteps,
        outcomes: ['severity', ...outcomeKeysOf(countryModel, scenario).filter(standsOnMap)],
        ...(world && { world }),
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
              world,
              isGoingOn: isGoingOnIn(result),
              massKilling: massKillingIn(result),
              result,
              bands: bandsIn(result, 'severity'),
              shareOver: shareOverIn(result, 'severity', MASS_KILLING_THRESHOLD),
            }
            const { baseline, baselineRun } = useStore.getState()
            baselineRun(following(baseline, now))
          },
          () => {
            if (!working.signal.aborted) useStore.getState().baselineFailed()
          },
        )
    }, REST)
    return () => {
      clearTimeout(timer)
      working.abort(new Error('The country was changed'))
    }
  }, [scenario, seed, horizonSteps, world, isMissing])

  const isCurrent = preview?.now.scenario === scenario && isOfSameRun(preview.now, { seed, horizonSteps, world })
  return { preview, hasFailed, isCurrent }
}

const standsOnMap = (outcome: OutcomeKey): boolean => outcome.startsWith('campaign:') || outcome.startsWith('level:')

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

const isComparable = (a: Baseline, b: Baseline): boolean => a.scenario.id === b.scenario.id && isOfSameRun(a, b)

const isOfSameRun = (a: RunOfBaseline, b: RunOfBaseline): boolean =>
  a.seed === b.seed && a.horizonSteps === b.horizonSteps && a.world === b.world
