import { bundledModel } from './bundled-model'
import type { FileFault } from './file-fault'
import { parseScenarioDocument, serialiseScenarioDocument } from './scenario-document'

/** What the bytes of a file say: a document in its canonical text, or the faults that keep it from being one. */
export type DocumentContent =
  | { readonly kind: 'document'; readonly text: string }
  | { readonly kind: 'faults'; readonly faults: readonly FileFault[] }

/** Read a file against the model that comes with the program. Never throws, whatever the bytes. */
export function contentOf(bytes: Uint8Array): DocumentContent {
  const read = parseScenarioDocument(bytes, bundledModel())
  return read.ok
    ? { kind: 'document', text: serialiseScenarioDocument(read.value) }
    : { kind: 'faults', faults: read.error }
}
