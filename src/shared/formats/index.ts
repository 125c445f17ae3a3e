export {
  describeFault,
  readingFault,
  type FaultCode,
  type FaultParams,
  type FaultStage,
  type FileFault,
} from './file-fault'
export { MAX_FILE_BYTES } from './read-json'
export * from './scenario-document'
export * from './plan-document'
export { bundledModel, bundledPurpose } from './bundled-model'
export { MODEL_FILE_NAMES, readModel, type ModelFiles } from './model-files'
export { blankDocument, type BlankTexts } from './blank-document'
export { bundledScenarios, type BundledScenario } from './bundled-scenarios'
export { contentOf, type DocumentContent } from './document-content'
export { fileSchemas, schemaOf, type JsonSchema } from './json-schemas'
export * from './probability-words'
export * from './likelihood-change'
export { documentKindOf } from './read-document'
export { referenceClasses, referenceClassesShape, type ReferenceClassFile } from './reference-classes'
export { validationResults, type ValidationResults } from './validation-results'
export { findPrivateTraces, type PrivateTrace } from './private-traces'
export { findRealWorldNames, type NameField, type RealWorldName } from './real-world-names'
