import { bundledModel } from './bundled-model'
import { newFault, type FileFault } from './file-fault'
import { parseScenarioDocument, serialiseScenarioDocument } from './scenario-document'

/**
 * What the bytes of a file say: a document in its canonical text, or the faults that keep it from being one. `stopped`:
 * reading took more than it may, `most` seconds or megabytes.
 */
export type DocumentContent =
  | { readonly kind: 'document'; readonly text: string }
  | { readonly kind: 'faults'; readonly faults: readonly FileFault[] }
  | { readonly kind: 'stopped'; readonly limit: 'time' | 'memory'; readonly most: number }

/** Read a file against the model that comes with the program. Never throws, whatever the bytes. */
export function contentOf(bytes: Uint8Array): DocumentContent {
  const read = parseScenarioDocument(bytes, bundledModel())
  return read.ok
    ? { kind: 'document', text: serialiseScenarioDocument(read.value) }
    : { kind: 'faults', faults: read.error }
}

/** What keeps content from being a document, as faults; none if it is one. */
export function faultsOf(content: DocumentContent): readonly FileFault[] {
  if (content.kind === 'document') return []
  if (content.kind === 'faults') return content.faults
  return [newFault(content.limit === 'time' ? 'file/too-slow' : 'file/too-heavy', { params: { limit: content.most } })]
}
