import type { ForestallBridge, IpcError } from '../../../../shared/contract'
import type { PrintTarget } from '../../../state/print-slice'
import type { AppStore } from '../../../state/store'
import { nameIn, suggestedNameOf } from '../file-names'

interface Surroundings {
  readonly bridge: Pick<ForestallBridge, 'printPages' | 'savePdf'>
  readonly store: Pick<AppStore, 'getState' | 'subscribe'>
}

/** Carry out every print that is asked for, once its pages are complete; the returned function stops listening. */
export function keepPrinting(surroundings: Surroundings): () => void {
  return surroundings.store.subscribe(({ printing }, before) => {
    if (printing?.isStarted === true && before.printing?.isStarted !== true) void print(surroundings, printing.to)
  })
}

async function print(surroundings: Surroundings, to: PrintTarget): Promise<void> {
  const { ask, printEnded } = surroundings.store.getState()
  for (;;) {
    const error = await (to === 'pdf' ? savePdf(surroundings) : printPages(surroundings))
    if (!error) break
    const kind = to === 'pdf' ? 'not-exported' : 'not-printed'
    if ((await ask({ kind, name: nameIn(error), error })) !== 'retry') break
  }
  // What was made for paper stays until it is on paper, or given up.
  printEnded()
}

/** undefined: printed, or cancelled. */
async function printPages({ bridge }: Surroundings): Promise<IpcError | undefined> {
  const printed = await bridge.printPages()
  return printed.ok ? undefined : printed.error
}

async function savePdf({ bridge, store }: Surroundings): Promise<IpcError | undefined> {
  const { document, noticeGiven } = store.getState()
  const saved = await bridge.savePdf({ suggestedName: suggestedNameOf(document) })
  if (!saved.ok) return saved.error
  if (saved.value) noticeGiven({ key: 'document:printing.saved', params: { name: saved.value.name } })
  return undefined
}
