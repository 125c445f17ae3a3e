import { bundledModel, contentOf, describeFault, faultsOf, type DocumentContent } from '../../../src/shared/formats'
import { fuzzFile } from './fuzz-files'

/** Codes of fields that are missing, maybe from the file as a whole. */
const MISSING: ReadonlySet<string> = new Set(['shape/missing', 'shape/missing-current-plan'])

/** Reads hostile files one after another, as the reader of the app does, and tells at the end what they took. */
const [first = '0', count = '1'] = process.argv.slice(2)

export interface FuzzSummary {
  readonly files: number
  readonly opened: number
  /** Processor time of the slowest file, milliseconds. */
  readonly slowestMs: number
  readonly slowest: number
  /** Most memory after any file, above what the program took before the first file. */
  readonly megabytesAboveBase: number
  /** What is wrong with a refusal or with the program after it. */
  readonly complaints: readonly string[]
}

contentOf(fuzzFile(0))
bundledModel()
const prototypes = prototypeNames()
// Not the system's own peak, which a child inherits from the program that started it.
const baseBytes = process.memoryUsage().rss
let mostBytes = baseBytes
const complaints: string[] = []
let opened = 0
let slowestMs = 0
let slowest = 0

for (let number = Number(first); number < Number(first) + Number(count); number += 1) {
  const bytes = fuzzFile(number)
  const before = process.cpuUsage()
  const content = contentOf(bytes)
  const { user, system } = process.cpuUsage(before)
  const took = (user + system) / 1000
  if (took > slowestMs) [slowestMs, slowest] = [took, number]
  mostBytes = Math.max(mostBytes, process.memoryUsage().rss)
  if (content.kind === 'document') opened += 1
  complaints.push(...complaintsAbout(content).map((words) => `file ${number}: ${words}`))
}
if (prototypeNames() !== prototypes) complaints.push('the prototypes of objects were changed')

const summary: FuzzSummary = {
  files: Number(count),
  opened,
  slowestMs: Math.round(slowestMs),
  slowest,
  megabytesAboveBase: Math.round((mostBytes - baseBytes) / 1024 ** 2),
  complaints,
}
process.stdout.write(JSON.stringify(summary))

function complaintsAbout(content: DocumentContent): string[] {
  if (content.kind === 'document') return []
  const faults = faultsOf(content)
  if (faults.length === 0 || faults.length > 21) return [`${faults.length} faults`]
  return faults.flatMap((fault) => {
    const words = describeFault(fault)
    const isOfAPlace = (fault.stage === 'shape' || fault.stage === 'sense') && fault.code !== 'shape/unreadable'
    // A field that is missing may be missing from the file as a whole.
    const hasPlace = !isOfAPlace || fault.place !== '' || MISSING.has(fault.code)
    const isInWords = /[a-z]{3}.*\.$/.test(fault.rule) && fault.remedy.length > 5
    const isClean = !/\[object|undefined|(?<!\{)\{\w+\}(?!\})|Error:|\n {4}at /.test(words) && words.length < 1000
    return hasPlace && isInWords && isClean ? [] : [words.slice(0, 300)]
  })
}

function prototypeNames(): string {
  return [Object.prototype, Array.prototype, Function.prototype, String.prototype]
    .map((prototype) => Object.getOwnPropertyNames(prototype).sort().join())
    .join(';')
}
