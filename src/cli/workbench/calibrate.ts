// npm run calibrate -- --panel <csv> [--write]: fits the model to the training years of a panel. Not part of what ships.
import { readFileSync, writeFileSync } from 'node:fs'
import { bundledFacts, calibrate, type CalibrationResult, type Subject } from '../../shared/validation'
import { textTable } from '../text-table'
import { writeJson } from '../write-json'
import { openWorkbench } from './open-workbench'

const PARAMETERS = 'resources/model/parameters.json'
const MAPPING = 'resources/validation/mapping.json'
const RESULT = 'resources/validation/calibration-result.json'
const USAGE = `npm run calibrate -- --panel <csv> [--write]

Moves what resources/validation/calibration.json names until the model says of the training years what the record says
(docs/VALIDATION.md has the method). Prints what moved. With --write: best estimates, the mapping and
${RESULT} are written; without, nothing is.
`

await openWorkbench(USAGE, async ({ io, plan, start, index, hashes, isWriting, run }) => {
  const total = 1 + plan.knobs.length + plan.rounds
  let tried = 0
  const { result, subject } = await calibrate({
    plan,
    start,
    index,
    facts: bundledFacts(),
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
  writeParameters(subject)
  writeFileSync(MAPPING, `${JSON.stringify(subject.mapping, null, 2)}\n`)
  const log = JSON.parse(readFileSync(RESULT, 'utf8')) as { passes: unknown[] }
  const { memberCount, seed, tolerances } = plan
  log.passes.push({ memberCount, seed, tolerances, ...hashes, ...result })
  writeFileSync(RESULT, writeJson(log))
  io.out('Written.\n')
})

/** Only best estimates change: the rest of the file, and how it is written, is left alone. */
function writeParameters({ model }: Subject): void {
  const text = model.parameters.reduce(
    (before, { id, value }) => {
      const place = new RegExp(`("id": "${id.replaceAll('.', '\\.')}",\\s*"value": \\{ "low": [^,]+, "best": )[^,]+`)
      if (!place.test(before)) throw new Error(`${PARAMETERS} is not written as expected at "${id}"`)
      return before.replace(place, `$1${JSON.stringify(value.best)}`)
    },
    readFileSync(PARAMETERS, 'utf8'),
  )
  writeFileSync(PARAMETERS, text)
}

function resultText({ knobs, moments, misfit, countryYears }: CalibrationResult): string {
  const numbers = (...values: number[]): string[] => values.map((value) => value.toPrecision(4))
  return [
    `${countryYears.run} of ${countryYears.training} training country-years run; ${countryYears.happened} new episodes.`,
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
