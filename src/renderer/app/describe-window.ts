import type { ForestallBridge } from '../../shared/contract'
import { selectHasUnsavedChanges } from '../state/document-slice'
import type { AppStore } from '../state/store'
import { hasPendingEdits, subscribePendingEdits } from '../ui/pending-edits'

interface Surroundings {
  readonly bridge: Pick<ForestallBridge, 'describeWindow'>
  readonly store: Pick<AppStore, 'getState' | 'subscribe'>
}

/** Keep the title of the window true, and with it whether closing it would lose something: what is being typed counts. */
export function describeWindow({ bridge, store }: Surroundings): () => void {
  const describe = () => {
    const state = store.getState()
    const { file, document } = state
    const name = (file?.name ?? document.scenario.country).slice(0, 255)
    void bridge.describeWindow({ name, isDirty: selectHasUnsavedChanges(state) || hasPendingEdits() })
  }
  describe()
  const stops = [
    subscribePendingEdits(describe),
    store.subscribe((state, before) => {
      const isSame =
        state.file === before.file &&
        state.document.scenario.country === before.document.scenario.country &&
        selectHasUnsavedChanges(state) === selectHasUnsavedChanges(before)
      if (!isSame) describe()
    }),
  ]
  return () => stops.forEach((stop) => stop())
}
