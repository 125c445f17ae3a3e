import { useEffect, useRef, type RefObject } from 'react'
import type { Scenario, SimulationRunner } from '../../../../shared/engine'
import type { EnsembleDemand } from '../../../simulation/ensemble-demand'
import { createLiveEnsemble, type LiveEnsemble } from '../../../simulation/live-ensemble'
import { previewMembers } from '../../../simulation/refinement'
import { windowPool } from '../../../simulation/window-pool'
import { useStore, type AppState } from '../../../state/store'
import { keepChallengeStudy } from '../challenges/keep-challenge-study'
import { countryModel } from '../../../state/country-model'
import { demandOf } from './demand-of'
import { failureOf } from './ensemble-failure'
import { markInput } from './latency-marks'

/** Keep the ensemble of the store up to date with the document and with what is shown of it. */
export function useLiveEnsemble(): RefObject<LiveEnsemble | null> {
  const live = useRef<LiveEnsemble | null>(null)

  useEffect(() => {
    let { scenario } = useStore.getState().document
    const pool = windowPool(countryModel, scenario)
    live.current = openLiveEnsemble(pool, scenario)
    live.current.show(demandOf(useStore.getState()))
    const endStudies = keepChallengeStudy(pool, useStore)

    // Not through React: the run begins in the very event that changed the plan.
    const unsubscribe = useStore.subscribe((state, before) => {
      if (isSameDemand(state, before)) return
      if (state.document.scenario !== scenario) {
        ;({ scenario } = state.document)
        live.current?.stop()
        live.current = openLiveEnsemble(windowPool(countryModel, scenario), scenario)
      }
      live.current?.show(demandOf(state))
    })
    return () => {
      unsubscribe()
      endStudies()
      live.current?.stop()
      live.current = null
    }
  }, [])

  useInputMarks()
  return live
}

const isSameDemand = (a: AppState, b: AppState) =>
  a.document === b.document && a.outcome === b.outcome && a.paneTab === b.paneTab && a.showsSeen === b.showsSeen

function openLiveEnsemble(runner: SimulationRunner, scenario: Scenario): LiveEnsemble {
  const store = useStore.getState
  let newest: EnsembleDemand | null = null
  return createLiveEnsemble({
    runner,
    preview: previewMembers(navigator.hardwareConcurrency),
    listener: {
      started: (demand) => {
        newest = demand
        store().ensembleStarted(demand)
      },
      progressed: (_demand, membersDone) => store().ensembleProgressed(membersDone),
      arrived: (pair) => store().ensembleArrived(pair, newest ?? pair.demand),
      failed: (demand, error) => {
        const origin = { model: countryModel.id, modelVersion: countryModel.version, scenario: scenario.id }
        store().ensembleFailed(demand, failureOf(error, demand, origin))
      },
    },
  })
}

const INPUT_EVENTS = ['pointerdown', 'pointermove', 'keydown', 'input'] as const

/** Note every movement of the user, for the measure of how fast the screen follows. */
function useInputMarks(): void {
  useEffect(() => {
    const note = (event: Event) => {
      if (event instanceof PointerEvent && event.buttons === 0) return
      markInput(event.timeStamp)
    }
    for (const name of INPUT_EVENTS) window.addEventListener(name, note, { capture: true, passive: true })
    return () => {
      for (const name of INPUT_EVENTS) window.removeEventListener(name, note, { capture: true })
    }
  }, [])
}
