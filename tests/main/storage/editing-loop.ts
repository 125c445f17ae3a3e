import { setTimeout as delay } from 'node:timers/promises'
import type { ForestallBridge } from '../../../src/shared/contract'
import { createFileHandles } from '../../../src/main/storage/file-handles'
import { openRecovery } from '../../../src/main/storage/recovery'
import { keepRecoveryJournal } from '../../../src/renderer/features/document/recovery-journal'
import { createAppStore } from '../../../src/renderer/state/store'

/**
 * Edits a document as a person does until it is killed, with all that keeps unsaved work: the window's journal and the
 * main process's. Says number and time of each edit once it is made.
 */
const [folder = '', seed = '1'] = process.argv.slice(2)

const recovery = openRecovery({ folder, handles: createFileHandles(), now: () => new Date() })
const store = createAppStore()
const bridge: Pick<ForestallBridge, 'writeRecovery' | 'discardRecovery'> = {
  writeRecovery: async (entry) => ({ ok: true, value: await recovery.write(entry) }),
  discardRecovery: async () => {
    await recovery.discard()
    return { ok: true, value: undefined }
  },
}
keepRecoveryJournal({ bridge, store, nameless: () => 'nameless' })

let luck = Number(seed)
for (let number = 1; ; number++) {
  store.getState().edit({ key: 'renamed' }, (draft) => {
    draft.scenario.title = `edit ${number}`
  })
  process.stdout.write(`${number} ${Date.now()}\n`)
  luck = (luck * 48271) % 2147483647
  await delay(20 + (luck % 280))
}
