import type { Result } from '../../../shared/lib'
import { bundledModel, parseScenarioDocument, type FileFault, type ScenarioDocument } from '../../../shared/formats'

/** Read a document against the model that comes with the app. */
export const readDocumentText = (content: Uint8Array | string): Result<ScenarioDocument, readonly FileFault[]> =>
  parseScenarioDocument(content, bundledModel())
