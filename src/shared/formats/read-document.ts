import type { Result } from '../lib'
import { newFault, type FileFault } from './file-fault'
import { mendedShape, touchesMended } from './mended-shape'
import { migrate, type MigrationChain } from './migrations/migrate'
import { JSON_LIMITS, readJson } from './read-json'
import { shapeFaults } from './shape-faults'
import { positionsOf } from './text-position'
import type { z } from './zod-setup'

/** Faults that are listed of one document; a last one counts the rest. */
const MAX_LISTED_FAULTS = 20
/** Faults that are given a line: the first ones are mended first. */
const MAX_PLACED_FAULTS = 50

const KINDS = { 'forestall-scenario': 'a scenario', 'forestall-plan': 'a response plan' } as const

/** How one kind of document is read. */
export interface DocumentFormat<Document> {
  readonly format: keyof typeof KINDS
  readonly version: number
  readonly migrations: MigrationChain
  readonly shape: z.ZodType<Document>
  /** What is wrong with a document of the right shape. */
  readonly findFaults: (document: Document) => readonly FileFault[]
}

/**
 * Read a document from anywhere, stage by stage; the faults of the first stage that has any are listed all at once,
 * and those of sense along with those of shape.
 *
 * Never throws, whatever the bytes.
 */
export function readDocument<Document>(
  content: Uint8Array | string,
  kind: DocumentFormat<Document>,
): Result<Document, readonly FileFault[]> {
  const json = readJson(content)
  if (!json.ok) return { ok: false, error: limited(json.error) }
  const { text, value } = json.value
  const refuse = (faults: readonly FileFault[]) => ({ ok: false, error: withLines(limited(faults), text) }) as const
  try {
    const file = passGate(value, kind)
    if (!file.ok) return refuse([file.error])
    const parsed = kind.shape.safeParse(file.value)
    if (!parsed.success) {
      return refuse([...shapeFaults(parsed.error, file.value), ...senseOfTheRest(parsed.error, file.value, kind)])
    }
    const faults = kind.findFaults(parsed.data)
    return faults.length > 0 ? refuse(faults) : { ok: true, value: parsed.data }
  } catch {
    // The limits above keep every later stage finite; what they missed is refused, not passed on to the user as a crash.
    return refuse([newFault('shape/unreadable', { params: { expected: KINDS[kind.format] } })])
  }
}

/** What is wrong with the sense of a document besides what is wrong with its shape. */
function senseOfTheRest<Document>(
  error: z.ZodError,
  value: unknown,
  kind: DocumentFormat<Document>,
): readonly FileFault[] {
  const mended = mendedShape(error.issues, value)
  const parsed = mended && kind.shape.safeParse(mended.value)
  if (!mended || !parsed?.success) return []
  return kind.findFaults(parsed.data).filter(({ code, path }) => !isOfTheWhole(code) && !touchesMended(path, mended))
}

/** Faults that any value may cause are looked for once all values are there. */
function isOfTheWhole(code: FileFault['code']): boolean {
  return code === 'sense/loop-gain' || code === 'sense/branching'
}

/** Say which kind of document a file claims to be; undefined if none, or if it can't be read as JSON. */
export function documentKindOf(content: Uint8Array | string): keyof typeof KINDS | undefined {
  const json = readJson(content)
  const format = json.ok && isRecord(json.value.value) ? json.value.value['format'] : undefined
  return format === 'forestall-scenario' || format === 'forestall-plan' ? format : undefined
}

/** Let pass what says it is of this format, in a version we can read, and bring it up to date. */
function passGate<Document>(
  value: unknown,
  { format, version, migrations }: DocumentFormat<Document>,
): Result<Readonly<Record<string, unknown>>, FileFault> {
  if (!isRecord(value) || typeof value['format'] !== 'string' || !Object.hasOwn(KINDS, value['format'])) {
    return { ok: false, error: newFault('version/not-forestall', { params: { expected: format } }) }
  }
  const found = value['format'] as keyof typeof KINDS
  if (found !== format) {
    const params = { found: KINDS[found], expected: KINDS[format] }
    return { ok: false, error: newFault('version/wrong-kind', { path: ['format'], params }) }
  }
  const fileVersion = value['formatVersion']
  if (fileVersion === undefined) {
    return { ok: false, error: newFault('version/missing', { params: { supported: version } }) }
  }
  const path = ['formatVersion']
  if (typeof fileVersion !== 'number' || !Number.isInteger(fileVersion) || fileVersion < 1) {
    const params = {
      found: typeof fileVersion === 'object' ? 'That' : JSON.stringify(fileVersion).slice(0, 40),
      supported: version,
    }
    return { ok: false, error: newFault('version/bad', { path, params }) }
  }
  if (fileVersion > version) {
    return { ok: false, error: newFault('version/newer', { path, params: { found: fileVersion, supported: version } }) }
  }
  return { ok: true, value: migrate(value, fileVersion, version, migrations) }
}

/** Keep a list of faults finite, and say how many more there are. */
export function limited(faults: readonly FileFault[], most = MAX_LISTED_FAULTS): readonly FileFault[] {
  if (faults.length <= most) return faults
  const count = faults.length - most
  return [...faults.slice(0, most), newFault('file/more-faults', { params: { count } })]
}

/** Add line and column to the first faults. */
export function withLines(faults: readonly FileFault[], text: string): readonly FileFault[] {
  const placed = faults.slice(0, MAX_PLACED_FAULTS).filter(({ code }) => code !== 'file/more-faults')
  const positions = positionsOf(
    text,
    placed.map(({ path }) => path),
    JSON_LIMITS,
  )
  return faults.map((fault, index) => ({ ...fault, ...positions[index] }))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
