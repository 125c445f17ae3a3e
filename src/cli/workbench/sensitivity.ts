// npm run sensitivity -- --panel <csv> [--write]: which parameters move the chance of new episodes most. Not part of what ships.
import { writeFileSync } from 'node:fs'
import { onsetSensitivity } from '../../shared/validation'
import { textTable } from '../text-table'
import { writeJson } from '../write-json'
import { openWorkbench } from './open-workbench'

const RESULT = 'resources/validation/sensitivity-result.json'
const USAGE = `npm run sensitivity -- --panel <csv> [--write]

Moves every parameter over its range in country-years at risk and says which move the chance of new episodes most
(elementary effects; docs/VALIDATION.md has the method). With --write the result goes to ${RESULT}.
`

/** Paths through all ranges, country-years and futures of each: some 600 small runs. */
const SIZE = { trajectories: 4, rows: 32, memberCount: 64 }
const SHOWN = 15
const BETWEEN_LINES = 50

await openWorkbench(USAGE, async ({ io, plan, start, index, hashes, isWriting, run }) => {
  const result = await onsetSensitivity({
    plan,
    start,
    index,
    ...SIZE,
    run,
    onRun: (done, total) => {
      if (done % BETWEEN_LINES === 0) io.err(`${done} of ${total}, ${Math.round(io.now() / 1000)} s\n`)
    },
  })
  const shown = result.parameters.slice(0, SHOWN)
  io.out(
    textTable([
      ['parameter', 'strength', 'direction', 'spread'],
      ...shown.map(({ id, strength, direction, spread }) => [
        id,
        ...[strength, direction, spread].map((value) => value.toFixed(2)),
      ]),
    ]),
  )
  if (isWriting) writeFileSync(RESULT, writeJson({ formatVersion: 1, ...hashes, ...result }))
})
