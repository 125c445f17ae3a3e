export { describeFault, type FaultCode, type FaultParams, type FaultStage, type FileFault } from './file-fault'
export { MAX_FILE_BYTES } from './read-json'
export { MAX_PLANS } from './plan-schema'
export * from './scenario-document'
export * from './plan-document'
export { bundledModel, bundledPurpose } from './bundled-model'
export { MODEL_FILE_NAMES, readModel, type ModelFiles } from './model-files'
export {
  blankDocument,
  isNotAssessed,
  isNothingAssessed,
  isPairNotAssessed,
  newActor,
  newPopulation,
  quietCampaign,
  type BlankTexts,
  type BlankWords,
} from './blank-document'
export { TEMPLATES, templateDocument, type TemplateId, type TemplateWords } from './template-documents'
export { LONGEST_ID, LONGEST_LINE, LONGEST_TEXT } from './field-schemas'
export { bundledScenarios, type BundledScenario } from './bundled-scenarios'
export { contentOf, faultsOf, type DocumentContent } from './document-content'
export { fileSchemas, schemaOf, type JsonSchema } from './json-schemas'
export * from './probability-words'
export * from './likelihood-change'
export { documentKindOf } from './read-document'
export { MAP_COLUMNS, mapColumns, type MapColumn } from './map-columns'
export { referenceClasses, referenceClassesShape, type ReferenceClassFile } from './reference-classes'
export { validationResults, type ValidationResults } from './validation-results'
export { findPrivateTraces, type PrivateTrace } from './private-traces'
export { findRealWorldNames, type NameField, type RealWorldName } from './real-world-names'
export {
  challengedEffect,
  challengedGroup,
  challengedName,
  challengedUnit,
  isChallengedMultiplier,
  modelPartName,
  type SayByKey,
} from './challenge-words'
