import { coefficientsOf } from '../../shared/engine'
import { bundledModel } from '../../shared/formats'
import {
  bundledMapping,
  gatesOf,
  indexPanel,
  jobOf,
  quietRowsAtRisk,
  scoreBars,
  scoreModel,
  structuralRiskOf,
  TARGETS,
  testSpan,
  type CountryYear,
  type Outlook,
  type ScenarioMaker,
  type StructuralRisk,
  type Target,
  type TestSpan,
} from '../../shared/validation'
import type { BacktestArguments } from './backtest-arguments'
import { BACKTEST_NOTICE, type BacktestReport } from './backtest-report'
import { backtestText } from './backtest-text'
import type { CliIo } from '../cli-io'
import { CliProblem } from '../cli-problem'
import { contentHash } from '../content-hash'
import { runCountryYears } from '../country-year-crew'
import { openProgressLine } from '../progress-line'
import { readPanelFile } from '../read-panel-file'
import { writeJson } from '../write-json'
import { proseWithin } from '../text-table'

/** One seed's ensembles of all country-years that any target is scored on. */
interface SeedRun {
  readonly seed: number
  readonly outlooks: ReadonlyMap<CountryYear, Outlook>
  /** Absent where new episodes are not asked about. */
  readonly structural?: StructuralRisk
}

/** Score the model on a record of country-years. Gives the exit code. */
export async function backtestCommand(args: BacktestArguments, io: CliIo): Promise<number> {
  const { text, panel } = await readPanelFile(args.panelPath)
  const model = bundledModel()
  const mapping = bundledMapping()
  const index = indexPanel(panel)
  const maker: ScenarioMaker = { model, mapping, index, coefficients: coefficientsOf(model) }
  const asked = TARGETS.filter(({ id }) => args.targets.includes(id)).map((target) => ({
    target,
    span: testSpan(target, index, args.from, args.to),
  }))
  const rows = index.rows.filter((row) => asked.some(({ span }) => span.rows.some((test) => test.row === row)))
  if (rows.length === 0) throw new CliProblem(emptySpan(args, panel))

  const runs = await simulate(args, io, maker, rows)
  const targets = asked.map(({ target, span }) => {
    const bars = scoreBars(target, index, span, args.from, args.seeds[0] ?? 0)
    return targetReport(target, span, bars, runs, args.memberCount)
  })
  const report: BacktestReport = {
    format: 'forestall-backtest-report',
    formatVersion: 1,
    notice: BACKTEST_NOTICE,
    model: { id: model.id, version: model.version, contentHash: contentHash(model) },
    mappingHash: contentHash(mapping),
    panelHash: contentHash(text),
    from: args.from,
    to: args.to,
    memberCount: args.memberCount,
    seeds: [...args.seeds],
    targets,
    structural: runs[0]?.structural ?? null,
  }
  io.out(args.json ? writeJson(report) : proseWithin(backtestText(report, io.columns), io.columns))
  return 0
}

function emptySpan({ from, to }: BacktestArguments, panel: readonly CountryYear[]): string {
  const years = panel.map(({ year }) => year)
  const span = `${years.reduce((a, b) => Math.min(a, b))} to ${years.reduce((a, b) => Math.max(a, b))}`
  return `No country-year from ${from} to ${to} can be scored: the panel holds ${span}, and outcomes must be there too.`
}

/** Run every country-year once a seed, and the quiet ones of highest risk once more without triggers. */
async function simulate(
  args: BacktestArguments,
  io: CliIo,
  maker: ScenarioMaker,
  rows: readonly CountryYear[],
): Promise<readonly SeedRun[]> {
  const progress = openProgressLine(io)
  const isOfOnset = args.targets.includes('onset')
  // How many are quiet is a guess that only progress depends on.
  const total = (rows.length + (isOfOnset ? Math.min(200, rows.length) : 0)) * args.seeds.length
  let before = 0
  const run = async (some: readonly CountryYear[], seed: number, triggers: boolean) => {
    const readings = await runCountryYears(
      some.map((row) => jobOf(maker, row, { reading: 'outlook', seed, memberCount: args.memberCount, triggers })),
      {
        model: maker.model,
        workerCount: args.workers ?? io.coreCount,
        signal: io.signal,
        onProgress: (done) => {
          progress.update((before + done) / total)
        },
      },
    )
    before += some.length
    return readings
  }
  try {
    const runs: SeedRun[] = []
    for (const seed of args.seeds) {
      const readings = await run(rows, seed, true)
      const outlooks = new Map(rows.map((row, i) => [row, readings[i] ?? noOutlook(row)]))
      const quiet = isOfOnset ? quietRowsAtRisk(rows, (row) => (outlooks.get(row) ?? noOutlook(row)).onset) : []
      runs.push({ seed, outlooks, ...(isOfOnset && { structural: structuralRiskOf(await run(quiet, seed, false)) }) })
    }
    return runs
  } finally {
    progress.clear()
  }
}

function noOutlook({ ccode, year }: CountryYear): never {
  throw new RangeError(`The country-year ${ccode} ${year} was not run`)
}

function targetReport(
  target: Target,
  span: TestSpan,
  bars: ReturnType<typeof scoreBars>,
  runs: readonly SeedRun[],
  memberCount: number,
) {
  return {
    id: target.id,
    meaning: target.meaning,
    rows: span.rows.length,
    happened: span.rows.filter(({ happened }) => happened).length,
    withoutOutcome: span.withoutOutcome,
    notAsked: span.notAsked,
    training: { rows: bars.trainingRows, happened: bars.trainingHappened, rate: bars.trainingRate },
    bars: bars.bars.map(({ id, penalty = null, skill }) => ({ id, penalty, skill })),
    model: runs.map(({ seed, outlooks, structural }) => {
      const skill = scoreModel(target, span, (row) => outlooks.get(row) ?? noOutlook(row), {
        seed,
        memberCount,
        trainingRate: bars.trainingRate,
      })
      return { seed, skill, gates: gatesOf(target.id, skill, structural) }
    }),
  }
}
