import { useCallback, useEffect, useRef, type RefObject } from 'react'
import type { Replay } from '../../../state/ensemble-slice'
import { selectReducedMotion } from '../../../state/settings-slice'
import { useStore } from '../../../state/store'
import type { EnsemblePair } from '../../../simulation/ensemble-demand'
import type { LiveEnsemble } from '../../../simulation/live-ensemble'
import { beforeLastChange } from '../plans/before-last-change'
import { demandOf } from './demand-of'

/** How long each side of the last change is shown. */
const PHASE_MILLISECONDS = 600

export interface ReplayControls {
  readonly start: () => void
  readonly stop: () => void
}

/** Show the last change again while a key is held: what was before, what is now, and so on. */
export function useReplay(live: RefObject<LiveEnsemble | null>): ReplayControls {
  const running = useRef<AbortController | null>(null)
  const stop = useCallback(() => {
    running.current?.abort()
    running.current = null
    useStore.getState().replayEnded()
  }, [])
  const start = useCallback(() => {
    const state = useStore.getState()
    const documentBefore = beforeLastChange(state)
    if (!documentBefore || !live.current || running.current) return
    const controller = new AbortController()
    running.current = controller
    const inWords = wantsNoMotion(selectReducedMotion(state))
    live.current.settle(demandOf({ ...state, document: documentBefore }), controller.signal).then(
      (before) => {
        showInTurn(before, inWords, controller.signal)
      },
      () => {
        // Released before it was computed, or it failed as the present run did and was told there.
        if (running.current === controller) running.current = null
      },
    )
  }, [live])
  useEffect(() => stop, [stop])
  return { start, stop }
}

function showInTurn(before: EnsemblePair, inWords: boolean, signal: AbortSignal): void {
  const show = (replay: Replay) => useStore.getState().replayShown(replay)
  if (signal.aborted) return
  if (inWords) {
    show({ phase: 'after', before, inWords })
    return
  }
  let phase: 'before' | 'after' = 'before'
  show({ phase, before })
  const timer = setInterval(() => {
    phase = phase === 'before' ? 'after' : 'before'
    show({ phase, before })
  }, PHASE_MILLISECONDS)
  signal.addEventListener('abort', () => clearInterval(timer), { once: true })
}

const wantsNoMotion = (setting: 'system' | 'reduce'): boolean =>
  setting === 'reduce' || matchMedia('(prefers-reduced-motion: reduce)').matches
