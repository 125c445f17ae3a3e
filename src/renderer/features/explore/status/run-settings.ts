import { MAX_MEMBERS } from '../../../../shared/formats'
import { useStore } from '../../../state/store'

export const FEWEST_FUTURES = 100
/** More are for the command line: a lever should not wait for them. */
export const MOST_FUTURES = Math.min(10_000, MAX_MEMBERS)

export function changeSeed(seed: number): void {
  const { document, edit } = useStore.getState()
  edit({ key: 'explore:change.seed', params: { from: document.settings.seed, to: seed } }, (draft) => {
    draft.settings.seed = seed
  })
}

export function changeMemberCount(memberCount: number): void {
  const { document, edit } = useStore.getState()
  edit({ key: 'explore:change.members', params: { from: document.settings.memberCount, to: memberCount } }, (draft) => {
    draft.settings.memberCount = memberCount
  })
}

export function changeHorizon(horizonSteps: number): void {
  const { document, edit } = useStore.getState()
  edit(
    { key: 'explore:change.horizon', params: { from: document.settings.horizonSteps, to: horizonSteps } },
    (draft) => {
      draft.settings.horizonSteps = horizonSteps
    },
  )
}

/** A seed nobody chose. It is kept with the document, so that the same futures come again. */
export const drawSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
