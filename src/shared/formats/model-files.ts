import { findModelIssues, type ContentIssue, type CountryModel } from '../engine'
import type { Result } from '../lib'
import { newFault, senseFault, type FileFault } from './file-fault'
import { modelFileShapes, type ModelFileName } from './model-schema'
import { limited, withLines } from './read-document'
import { readJson } from './read-json'
import { shapeFaults } from './shape-faults'
import type { z } from './zod-setup'

/** Whoever writes a model wants to see all of them. */
const MAX_MODEL_FAULTS = 500

export const MODEL_FILE_NAMES = [
  'model.json',
  'levels.json',
  'influences.json',
  'triggers.json',
  'instruments.json',
  'pairs.json',
  'lenses.json',
  'framework.json',
  'observation.json',
  'parameters.json',
  'sources.json',
] as const satisfies readonly ModelFileName[]

/** The contents of a model's files by file name; a missing one is a fault. */
export type ModelFiles = Readonly<Partial<Record<ModelFileName, Uint8Array | string>>>

/** The parsed contents of a model's files by file name. */
export type ModelValues = Readonly<Partial<Record<ModelFileName, unknown>>>

type ModelParts = { readonly [Name in ModelFileName]: z.infer<(typeof modelFileShapes)[Name]> }

/** Read a model from its files. The faults of all files are listed at once. Never throws, whatever the content. */
export function readModel(files: ModelFiles): Result<CountryModel, readonly FileFault[]> {
  const values: Partial<Record<ModelFileName, unknown>> = {}
  const texts: Partial<Record<ModelFileName, string>> = {}
  const unreadable: FileFault[] = []
  for (const name of MODEL_FILE_NAMES) {
    const content = files[name]
    const json = content === undefined ? undefined : readJson(content)
    if (json?.ok) {
      values[name] = json.value.value
      texts[name] = json.value.text
    } else unreadable.push(...inFile(name, json ? json.error : [newFault('file/missing')]))
  }
  if (unreadable.length > 0) return { ok: false, error: limited(unreadable, MAX_MODEL_FAULTS) }
  const model = readModelValues(values)
  return model.ok ? model : { ok: false, error: withLinesByFile(model.error, texts) }
}

/** Read a model from values that were parsed already. */
export function readModelValues(values: ModelValues): Result<CountryModel, readonly FileFault[]> {
  const parts: Partial<Record<ModelFileName, unknown>> = {}
  const faults: FileFault[] = []
  for (const name of MODEL_FILE_NAMES) {
    try {
      const parsed = modelFileShapes[name].safeParse(values[name])
      if (parsed.success) parts[name] = parsed.data
      else faults.push(...inFile(name, shapeFaults(parsed.error, values[name])))
    } catch {
      faults.push(...inFile(name, [newFault('shape/unreadable', { params: { expected: 'a model file' } })]))
    }
  }
  if (faults.length > 0) return { ok: false, error: limited(faults, MAX_MODEL_FAULTS) }

  // Every part was just parsed by the shape of its own name, which the loop's types can't follow.
  const model = modelOf(parts as ModelParts)
  const issues = findModelIssues(model)
  return issues.length > 0
    ? { ok: false, error: limited(issues.map(modelFault), MAX_MODEL_FAULTS) }
    : { ok: true, value: model }
}

function modelOf(parts: ModelParts): CountryModel {
  return {
    id: parts['model.json'].id,
    version: parts['model.json'].version,
    levels: parts['levels.json'].levels,
    influences: parts['influences.json'].influences,
    triggers: parts['triggers.json'].triggers,
    instruments: parts['instruments.json'].instruments,
    pairs: parts['pairs.json'].pairs,
    lenses: parts['lenses.json'].lenses,
    framework: parts['framework.json'].framework,
    observation: parts['observation.json'].observation,
    parameters: parts['parameters.json'].parameters,
    sources: parts['sources.json'].sources,
  }
}

/** Each list of a model has a file of its name. */
function modelFault(issue: ContentIssue): FileFault {
  return { ...senseFault(issue, []), file: `${String(issue.place[0])}.json` }
}

function inFile(file: ModelFileName, faults: readonly FileFault[]): FileFault[] {
  return faults.map((fault) => ({ ...fault, file }))
}

function withLinesByFile(
  faults: readonly FileFault[],
  texts: Readonly<Partial<Record<ModelFileName, string>>>,
): readonly FileFault[] {
  return MODEL_FILE_NAMES.flatMap((name) =>
    withLines(
      faults.filter(({ file }) => file === name),
      texts[name] ?? '',
    ),
  ).concat(faults.filter(({ file }) => file === undefined))
}
