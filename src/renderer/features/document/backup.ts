import type { ForestallBridge } from '../../../shared/contract'
import { serialiseScenarioDocument, type ScenarioDocument } from '../../../shared/formats'
import type { OpenFile } from '../../state/document-slice'
import type { AppStore } from '../../state/store'
import { suggestedNameOf } from './file-names'

/** Put work aside, in case the window or the program dies before it is in its file. */
export function putAside(bridge: ForestallBridge, document: ScenarioDocument, file: OpenFile | null) {
  const text = serialiseScenarioDocument(document)
  const name = file?.name ?? suggestedNameOf(document)
  return bridge.writeRecovery({ name, handle: file?.handle ?? null, baseHash: file?.hash ?? null, text })
}

export async function forgetBackup(bridge: ForestallBridge, { getState }: Pick<AppStore, 'getState'>): Promise<void> {
  // A backup that can't be deleted is offered once more at the next start: a nuisance, not a loss.
  await bridge.discardRecovery()
  getState().backedUp(null)
}
