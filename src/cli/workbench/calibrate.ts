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
  writeFileSync(MAPPING, writeJson(subject.mapping))
  writeFileSync(
    RESULT,
    writeJson({
      formatVersion: 1,
      note: 'Written by npm run calibrate. What moved, and what it brought, on the training years alone.',
      ...hashes,
      ...result,
    }),
  )
  io.out('Written. Run npm run format, then look at what changed.\n')
})

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
