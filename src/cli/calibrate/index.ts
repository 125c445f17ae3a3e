// npm run calibrate -- --panel <csv> [--write]: fits the model to the training years of a panel. Not part of what ships.
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { bundledModel } from '../../shared/formats'
import {
  bundledCalibrationPlan,
  bundledFacts,
  bundledMapping,
  calibrate,
  indexPanel,
  type CalibrationResult,
  type Subject,
} from '../../shared/validation'
import { processIo } from '../cli-io'
import { CliProblem } from '../cli-problem'
import { contentHash } from '../content-hash'
import { runCountryYears } from '../country-year-crew'
import { OWN_FAULT, UNUSABLE } from '../exit-codes'
import { readPanelFile } from '../read-panel-file'
import { textTable } from '../text-table'
import { writeJson } from '../write-json'

const PARAMETERS = 'resources/model/parameters.json'
const MAPPING = 'resources/validation/mapping.json'
const RESULT = 'resources/validation/calibration-result.json'
const USAGE = `npm run calibrate -- --panel <csv> [--write]

Moves what resources/validation/calibration.json names until the model says of the training years what the record says
(docs/VALIDATION.md has the method). Prints what moved. With --write: best estimates, the mapping and
${RESULT} are written; without, nothing is.
`

const io = processIo()
try {
  const { values } = parseArgs({ options: { panel: { type: 'string' }, write: { type: 'boolean' } } })
  if (values.panel === undefined) throw new CliProblem(USAGE)
  await main(values.panel, values.write ?? false)
} catch (error) {
  io.err(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = error instanceof CliProblem ? UNUSABLE : OWN_FAULT
}

async function main(panelPath: string, isWriting: boolean): Promise<void> {
  const { text, panel } = await readPanelFile(panelPath)
  const plan = bundledCalibrationPlan()
  const start: Subject = { model: bundledModel(), mapping: bundledMapping() }
  const total = 1 + plan.knobs.length + plan.rounds
  let tried = 0
  const { result, subject } = await calibrate({
    plan,
    start,
    index: indexPanel(panel),
    facts: bundledFacts(),
    run: ({ model }, jobs) =>
      runCountryYears(jobs, {
        model,
        workerCount: io.coreCount,
        signal: io.signal,
        onProgress: () => undefined,
        worker: new URL('./backtest-worker.mjs', import.meta.url),
      }),
    onTried: (misfit) => {
      tried += 1
      io.err(`${tried} of at most ${total}: misfit ${misfit.toFixed(1)}, ${Math.round(io.now() / 1000)} s\n`)
    },
    onRound: ({ round, cost, isTaken }) => {
      io.err(`round ${round}: cost ${cost.toFixed(1)}${isTaken ? '' : ', not taken'}\n`)
    },
  })
  io.out(resultText(result))
  if (!isWriting) return
  writeParameters(subject)
  writeFileSync(MAPPING, writeJson(subject.mapping))
  writeFileSync(
    RESULT,
    writeJson({
      formatVersion: 1,
      note: 'Written by npm run calibrate. What moved, and what it brought, on the training years alone.',
      planHash: contentHash(plan),
      panelHash: contentHash(text),
      startHash: contentHash(start),
      ...result,
    }),
  )
  io.out('Written. Run npm run format, then look at what changed.\n')
}

/** Only best estimates change: the rest of the file is content in its own order. */
function writeParameters({ model }: Subject): void {
  const file = JSON.parse(readFileSync(PARAMETERS, 'utf8')) as {
    parameters: { id: string; value: { best: number } }[]
  }
  const best = new Map<string, number>(model.parameters.map(({ id, value }) => [id, value.best]))
  for (const parameter of file.parameters) parameter.value.best = best.get(parameter.id) ?? parameter.value.best
  writeFileSync(PARAMETERS, `${JSON.stringify(file, null, 2)}\n`)
}

function resultText({ knobs, moments, misfit, countryYears }: CalibrationResult): string {
  const number = (value: number): string => value.toPrecision(4)
  const knobRows = knobs.map(({ id, low, high, before, after }) => [
    id,
    number(low),
    number(before),
    number(after),
    number(high),
  ])
  const momentRows = moments.map(({ id, target, tolerance, before, after }) => [
    id,
    number(target),
    number(tolerance),
    number(before),
    number(after),
  ])
  return [
    `${countryYears.run} of ${countryYears.training} training country-years run; ${countryYears.happened} new episodes.`,
    `Misfit ${misfit.before.toFixed(1)} before, ${misfit.after.toFixed(1)} after, over ${moments.length} numbers.`,
    '',
    textTable([['moved', 'low', 'before', 'after', 'high'], ...knobRows]),
    '',
    textTable([['compared', 'record', 'tolerance', 'before', 'after'], ...momentRows]),
    '',
  ].join('\n')
}
