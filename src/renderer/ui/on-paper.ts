import { createContext, use, useSyncExternalStore } from 'react'

/** What is inside is for paper: nothing on it is pressed, and nothing opens or scrolls. */
export const OnPaper = createContext(false)

export const useOnPaper = (): boolean => use(OnPaper)

const PAPER = 'print'

/** Whether the window is being laid out for paper. */
export const useIsPaperMedium = (): boolean => useSyncExternalStore(listenToMedium, isPaperMediumNow)

const isPaperMediumNow = (): boolean => matchMedia(PAPER).matches

function listenToMedium(onChange: () => void): () => void {
  const paper = matchMedia(PAPER)
  paper.addEventListener('change', onChange)
  return () => {
    paper.removeEventListener('change', onChange)
  }
}
