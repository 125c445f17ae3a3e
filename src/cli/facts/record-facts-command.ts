import { coefficientsOf } from '../../shared/engine'
import { bundledModel } from '../../shared/formats'
import {
  bundledFacts,
  bundledMapping,
  checkFacts,
  describePanelFault,
  evesOfCrises,
  indexPanel,
  jobOf,
  percentileOf,
  readCases,
  type CountryYear,
  type CountryYearJob,
  type FactEntry,
  type PanelIndex,
  type Readings,
  type ScenarioMaker,
} from '../../shared/validation'
import { BACKTEST_NOTICE } from '../backtest/backtest-report'
import type { CliIo } from '../cli-io'
import { CliProblem } from '../cli-problem'
import { contentHash } from '../content-hash'
import { runCountryYears } from '../country-year-crew'
import type { RecordFactsArguments } from './facts-arguments'
import { plainText } from '../plain-text'
import { openProgressLine } from '../progress-line'
import { readInput } from '../read-input'
import { readPanelFile } from '../read-panel-file'
import type { RecordFactsReport } from './record-facts-report'
import { recordFactsText } from './record-facts-text'
import { writeJson } from '../write-json'
import { proseWithin } from '../text-table'

const MEMBERS = 128
/** Killings by one side are counted from this year on. */
const FIRST_YEAR = 1989
/** A decade is run from every fifth year. */
const YEARS_BETWEEN_DECADES = 5
/** Ten years of a few members tell as much as two years of many. */
const MEMBERS_PER_DECADE_MEMBER = 4
/** A plot of quantiles needs more members than a mean over thousands of country-years. */
const LEAST_CASE_MEMBERS = 1024
/** How much longer ten years take than two. */
const DECADE_COST = 5

/** Hold the model against what the record says. Gives the exit code. */
export async function recordFactsCommand(args: RecordFactsArguments, io: CliIo): Promise<number> {
  const { text, panel } = await readPanelFile(args.panelPath)
  const index = indexPanel(panel)
  const eves = args.casesPath === undefined ? [] : evesOfCrises(await readCaseFile(args.casesPath), index)
  const memberCount = args.memberCount ?? MEMBERS
  const membersOfDecades = Math.max(1, Math.round(memberCount / MEMBERS_PER_DECADE_MEMBER))
  const model = bundledModel()
  const mapping = bundledMapping()
  const maker: ScenarioMaker = { model, mapping, index, coefficients: coefficientsOf(model) }
  const rows = countedRows(index)
  if (rows.length === 0) throw new CliProblem('The panel holds no country-year from 1989 on with one-sided deaths.')
  const decadeRows = rows.filter(({ year }) => year % YEARS_BETWEEN_DECADES === 0)
  // New episodes and triggers were coded before deaths were counted: each fact is measured over the years that its target is of.
  const counted = new Set(rows)
  const earlierRows = index.rows.filter((row) => !counted.has(row))

  const progress = openProgressLine(io)
  const total = index.rows.length + (decadeRows.length * DECADE_COST) / MEMBERS_PER_DECADE_MEMBER + eves.length
  let before = 0
  const run = async <Kind extends CountryYearJob['reading']>(
    some: readonly CountryYear[],
    reading: Kind,
    members: number,
    cost: number,
  ): Promise<Readings[Kind][]> => {
    const jobs = some.map((row) => jobOf(maker, row, { reading, seed: args.seed, memberCount: members }))
    const readings = await runCountryYears(jobs, {
      model,
      workerCount: args.workers ?? io.coreCount,
      signal: io.signal,
      onProgress: (done) => {
        progress.update((before + done * cost) / total)
      },
    })
    before += some.length * cost
    return readings
  }
  try {
    const twoYears = await run(rows, 'two-years', memberCount, 1)
    const earlier = await run(earlierRows, 'two-years', memberCount, 1)
    const decades = await run(decadeRows, 'decade', membersOfDecades, DECADE_COST / MEMBERS_PER_DECADE_MEMBER)
    const cases = await run(
      eves.map(({ row }) => row),
      'case',
      Math.max(LEAST_CASE_MEMBERS, memberCount),
      1,
    )
    const decadeOf = new Map(decadeRows.map((row, i) => [row, decades[i]]))
    const countedEntries = rows.map((row, i): FactEntry => {
      const [reading, decade] = [twoYears[i], decadeOf.get(row)]
      return { row, ...(reading && { twoYears: reading }), ...(decade && { decade }) }
    })
    const earlierEntries = earlierRows.map((row, i): FactEntry => {
      const reading = earlier[i]
      return { row, ...(reading && { beforeCounting: { outlook: reading.outlook, triggers: reading.triggers } }) }
    })
    const entries = [...countedEntries, ...earlierEntries]
    const list = bundledFacts()
    const { facts, matrices } = checkFacts(list, entries, args.seed)
    const { source: _, ...record } = list.matrices
    const report: RecordFactsReport = {
      format: 'forestall-record-facts-report',
      formatVersion: 1,
      notice: BACKTEST_NOTICE,
      model: { id: model.id, version: model.version, contentHash: contentHash(model) },
      mappingHash: contentHash(mapping),
      panelHash: contentHash(text),
      memberCount,
      seed: args.seed,
      countryYears: {
        twoYears: rows.length,
        beforeCounting: earlierRows.length,
        decades: decadeRows.length,
        membersOfDecades,
      },
      facts,
      factsFromCounting: checkFacts(list, countedEntries, args.seed).facts,
      matrices: { model: matrices, record },
      cases: eves.flatMap(({ case: id, label, row, recordedNextYear }, i) => {
        const outlook = cases[i]
        if (!outlook) return []
        const { percentiles, ...bands } = outlook
        const percentile = percentileOf(percentiles, recordedNextYear)
        return [{ case: id, label, year: row.year, recordedNextYear, percentile, ...bands }]
      }),
    }
    progress.clear()
    io.out(args.json ? writeJson(report) : proseWithin(recordFactsText(report, io.columns), io.columns))
    return 0
  } finally {
    progress.clear()
  }
}

/** Country-years in which one-sided deaths were counted. */
function countedRows(index: PanelIndex): CountryYear[] {
  return index.rows.filter(({ year, os_best }) => year >= FIRST_YEAR && os_best !== undefined)
}

async function readCaseFile(path: string) {
  const read = readCases(new TextDecoder('utf-8').decode(await readInput(path)))
  if (read.ok) return read.value
  const shown = read.error.slice(0, 20).map((fault) => `  ${plainText(describePanelFault(fault))}`)
  throw new CliProblem([`Can't use "${plainText(path)}" as a list of cases:`, ...shown].join('\n'))
}
