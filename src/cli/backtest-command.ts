import { coefficientsOf } from '../shared/engine'
import { bundledModel } from '../shared/formats'
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
} from '../shared/validation'
import type { BacktestArguments } from './backtest-arguments'
import { BACKTEST_NOTICE, type BacktestReport } from './backtest-report'
import { backtestText } from './backtest-text'
import type { CliIo } from './cli-io'
import { CliProblem } from './cli-problem'
import { contentHash } from './content-hash'
import { runCountryYears } from './country-year-crew'
import { openProgressLine } from './progress-line'
import { readPanelFile } from './read-panel-file'
import { writeJson } from './write-json'
import { proseWithin } from './text-table'

/** One seed's ensembles of all country-years that any target is scored on. */
interface SeedRun {
  readonly seed: number
  readonly outlooks: ReadonlyMap<CountryYear, Outlook>
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

  const { runs, structural } = await simulate(args, io, maker, rows)
  const targets = asked.map(({ target, span }) => {
    const bars = scoreBars(target, index, span, args.from, args.seeds[0] ?? 0)
    return targetReport(target, span, bars, runs, structural, args.memberCount)
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
    structural: structural ?? null,
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
): Promise<{ readonly runs: readonly SeedRun[]; readonly structural: StructuralRisk | undefined }> {
  const progress = openProgressLine(io)
  // The last part is a guess that only progress depends on.
  const total = rows.length * args.seeds.length + Math.min(200, rows.length)
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
      const outlooks = await run(rows, seed, true)
      runs.push({ seed, outlooks: new Map(rows.map((row, i) => [row, outlooks[i] ?? noOutlook(row)])) })
    }
    const [first] = runs
    if (!first || !args.targets.includes('onset')) return { runs, structural: undefined }
    const quiet = quietRowsAtRisk(rows, (row) => (first.outlooks.get(row) ?? noOutlook(row)).onset)
    return { runs, structural: structuralRiskOf(await run(quiet, first.seed, false)) }
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
  structural: StructuralRisk | undefined,
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
    model: runs.map(({ seed, outlooks }, position) => {
      const skill = scoreModel(target, span, (row) => outlooks.get(row) ?? noOutlook(row), {
        seed,
        memberCount,
        trainingRate: bars.trainingRate,
      })
      return { seed, skill, gates: gatesOf(target.id, skill, position === 0 ? structural : undefined) }
    }),
  }
}
