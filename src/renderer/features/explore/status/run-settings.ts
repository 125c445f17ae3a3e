import { DEFAULT_LENS } from '../../../../shared/engine'
import { MAX_HORIZON_STEPS, MAX_MEMBERS, MAX_SEED } from '../../../../shared/formats'
import { useStore } from '../../../state/store'
import type { RunSettingId } from '../../../state/view-slice'

/** More futures are for the command line: a lever should not wait for them. */
const MOST_FUTURES = Math.min(10_000, MAX_MEMBERS)

/** A number that a run is made with. */
export interface RunSetting {
  readonly id: RunSettingId
  readonly min: number
  readonly max: number
  readonly change: (value: number) => void
}

function changeSeed(seed: number): void {
  const { document, edit } = useStore.getState()
  // A seed is a name made of digits, and has no thousands.
  edit({ key: 'explore:change.seed', params: { from: String(document.settings.seed), to: String(seed) } }, (draft) => {
    draft.settings.seed = seed
  })
}

function changeMemberCount(memberCount: number): void {
  const { document, edit } = useStore.getState()
  edit({ key: 'explore:change.members', params: { from: document.settings.memberCount, to: memberCount } }, (draft) => {
    draft.settings.memberCount = memberCount
  })
}

function changeHorizon(horizonSteps: number): void {
  const { document, edit } = useStore.getState()
  edit(
    { key: 'explore:change.horizon', params: { from: document.settings.horizonSteps, to: horizonSteps } },
    (draft) => {
      draft.settings.horizonSteps = horizonSteps
    },
  )
}

/** Read contested evidence in another way. The default is kept as none, as files have it. */
export function changeLens(lens: string): void {
  const { document, edit } = useStore.getState()
  if (lens === (document.settings.lens ?? DEFAULT_LENS)) return
  edit({ key: 'explore:change.lens', params: { lens } }, (draft) => {
    if (lens === DEFAULT_LENS) delete draft.settings.lens
    else draft.settings.lens = lens
  })
}

/** In the order in which they stand in the status line. */
export const RUN_SETTINGS: readonly RunSetting[] = [
  { id: 'futures', min: 100, max: MOST_FUTURES, change: changeMemberCount },
  { id: 'horizon', min: 6, max: MAX_HORIZON_STEPS, change: changeHorizon },
  { id: 'seed', min: 0, max: MAX_SEED, change: changeSeed },
]

/** Begin with luck that nobody chose. */
export function chooseNewSeed(): void {
  changeSeed(drawSeed())
}

/** A seed nobody chose. It is kept with the document, so that the same futures come again. */
const drawSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
