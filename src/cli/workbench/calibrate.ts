// npm run calibrate -- --panel <csv> [--write]: fits the model to the training years of a panel. Not part of what ships.
import { readFileSync, writeFileSync } from 'node:fs'
import {
  bundledFacts,
  calibrate,
  calibrationLogShape,
  firstValues,
  knobsIn,
  withValues,
  type CalibrationResult,
} from '../../shared/validation'
import { CliProblem } from '../cli-problem'
import { textTable } from '../text-table'
import { writeJson } from '../write-json'
import { withBestEstimates, withHalfLives } from './best-estimates'
import { openWorkbench } from './open-workbench'

const PARAMETERS = 'resources/model/parameters.json'
const TRIGGERS = 'resources/model/triggers.json'
const MAPPING = 'resources/validation/mapping.json'
const RESULT = 'resources/validation/calibration-result.json'
const USAGE = `npm run calibrate -- --panel <csv> [--training-only] [--group level|risk|course|spells|lag|mapping] [--write]
npm run calibrate -- --panel <csv> [--training-only] --afresh

Moves what resources/validation/calibration.json names until the model says of the training years what the record says
(docs/VALIDATION.md has the method). Prints what moved. With --training-only nothing is compared that lies after the training
years. With --write: best estimates, the mapping and
${RESULT} are written; without, nothing is. With --afresh it begins where calibration
began at first, not from today's values, to show what the start decides.
`

await openWorkbench(USAGE, async (bench) => {
  const { io, plan, index, hashes, isWriting, isAfresh, isTrainingOnly, group, run } = bench
  if (isAfresh && (isWriting || group)) throw new CliProblem('--afresh moves everything, and writes nothing.')
  const log = calibrationLogShape.parse(JSON.parse(readFileSync(RESULT, 'utf8')))
  const start = isAfresh ? withValues(plan, bench.start, firstValues(log)) : bench.start
  const total = 1 + knobsIn(plan, { group, hasMonths: !isTrainingOnly }).length + plan.rounds
  let tried = 0
  const { result, subject } = await calibrate({
    plan,
    start,
    index,
    ...(!isTrainingOnly && { facts: bundledFacts() }),
    ...(group && { group }),
    run: ({ model }, jobs) => run(model, jobs),
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
  writeFileSync(PARAMETERS, withBestEstimates(readFileSync(PARAMETERS, 'utf8'), subject.model))
  writeFileSync(TRIGGERS, withHalfLives(readFileSync(TRIGGERS, 'utf8'), subject.model))
  writeFileSync(MAPPING, `${JSON.stringify(subject.mapping, null, 2)}\n`)
  const { memberCount, seed, decades, tolerances } = plan
  const pass = {
    group: group ?? 'all',
    ...(isTrainingOnly && { isTrainingOnly }),
    memberCount,
    seed,
    decades,
    tolerances,
    ...hashes,
    ...result,
  }
  writeFileSync(RESULT, writeJson(calibrationLogShape.parse({ ...log, passes: [...log.passes, pass] })))
  io.out('Written.\n')
})

function resultText({ knobs, moments, misfit, countryYears }: CalibrationResult): string {
  const numbers = (...values: number[]): string[] => values.map((value) => value.toPrecision(4))
  return [
    `${countryYears.run} of ${countryYears.training} training country-years run, ${countryYears.decades} for ten years; ${countryYears.happened} new episodes.`,
    `Misfit ${misfit.before.toFixed(1)} before, ${misfit.after.toFixed(1)} after, over ${moments.length} numbers.`,
    '',
    textTable([
      ['moved', 'low', 'before', 'after', 'high'],
      ...knobs.map(({ id, low, high, before, after }) => [id, ...numbers(low, before, after, high)]),
    ]),
    textTable([
      ['compared', 'record', 'tolerance', 'before', 'after'],
      ...moments.map(({ id, target, tolerance, before, after }) => [id, ...numbers(target, tolerance, before, after)]),
    ]),
  ].join('\n')
}
