import { startTransition, useEffect, useState } from 'react'
import type { EnsemblePair } from '../../../simulation/ensemble-demand'
import { selectDrawnEnsemble } from '../../../state/ensemble-slice'
import { useStore } from '../../../state/store'

/** How often what lies beside the main chart follows while a lever moves. */
const CALM_MILLISECONDS = 400

/**
 * What is drawn now, for everything but the main chart.
 *
 * While the finger moves it follows a few times a second only, so that the main chart has the time to follow every movement.
 */
export function useCalmEnsemble(): EnsemblePair | null {
  // What was run of another country goes at once: it would stand under the name of this one.
  const isNone = useStore((state) => selectDrawnEnsemble(state) === null)
  const [pair, setPair] = useState(() => selectDrawnEnsemble(useStore.getState()))
  useEffect(() => {
    let timer: number | undefined
    let frame: number | undefined
    const show = () => {
      timer = undefined
      startTransition(() => setPair(selectDrawnEnsemble(useStore.getState())))
    }
    const showIn = (milliseconds: number) => {
      timer ??= window.setTimeout(show, milliseconds)
    }
    const forget = () => {
      window.clearTimeout(timer)
      if (frame !== undefined) cancelAnimationFrame(frame)
      timer = undefined
    }
    // What has come to rest is shown at once, whatever it was that waited; but behind the frame of the main chart.
    const showNow = () => {
      forget()
      frame = requestAnimationFrame(() => showIn(0))
    }
    // Something may have arrived between drawing and listening.
    showNow()
    const unsubscribe = useStore.subscribe((state, before) => {
      const drawn = selectDrawnEnsemble(state)
      if (drawn === selectDrawnEnsemble(before)) return
      if (drawn === null) {
        forget()
        setPair(null)
        return
      }
      const isFirst = selectDrawnEnsemble(before) === null
      if (state.ensemble.kind === 'running' && !isFirst) showIn(CALM_MILLISECONDS)
      else showNow()
    })
    return () => {
      unsubscribe()
      forget()
    }
  }, [])
  return isNone ? null : pair
}
