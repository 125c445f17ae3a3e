import { parseArgs } from 'node:util'
import { bundledModel } from '../../shared/formats'
import {
  bundledCalibrationPlan,
  bundledMapping,
  KNOB_GROUPS,
  indexPanel,
  type CalibrationPlan,
  type CountryYearJob,
  type KnobGroup,
  type PanelIndex,
  type Readings,
  type Subject,
} from '../../shared/validation'
import { processIo, type CliIo } from '../cli-io'
import { CliProblem } from '../cli-problem'
import { contentHash } from '../content-hash'
import { openCountryYearCrew } from '../country-year-crew'
import { OWN_FAULT, UNUSABLE } from '../exit-codes'
import { readPanelFile } from '../read-panel-file'

/** What the programs that work on the model itself share; none of them ships. */
export interface Workbench {
  readonly io: CliIo
  readonly plan: CalibrationPlan
  readonly start: Subject
  readonly index: PanelIndex
  /** Where results come from, to be written beside them. */
  readonly hashes: { readonly planHash: string; readonly panelHash: string; readonly startHash: string }
  /** Whether results are to be written into the project. */
  readonly isWriting: boolean
  /** Whether calibration is to begin where it began at first, and not from today's values. */
  readonly isAfresh: boolean
  /** Whether calibration is to compare with nothing that lies after the training years. */
  readonly isTrainingOnly: boolean
  /** Knobs that may move; all without it. */
  readonly group?: KnobGroup
  readonly run: <Kind extends CountryYearJob['reading']>(
    model: Subject['model'],
    jobs: readonly (CountryYearJob & { readonly reading: Kind })[],
  ) => Promise<Readings[Kind][]>
}

/** Read the options, and work. What goes wrong is said on stderr and in the exit code. */
export async function openWorkbench(usage: string, work: (bench: Workbench) => Promise<void>): Promise<void> {
  const io = processIo()
  const crew = openCountryYearCrew({
    workerCount: io.coreCount,
    signal: io.signal,
    worker: new URL('./backtest-worker.mjs', import.meta.url),
  })
  try {
    const { values } = parseArgs({
      options: {
        panel: { type: 'string' },
        group: { type: 'string' },
        write: { type: 'boolean' },
        afresh: { type: 'boolean' },
        'training-only': { type: 'boolean' },
      },
    })
    if (values.panel === undefined) throw new CliProblem(usage)
    const group = KNOB_GROUPS.find((one) => one === values.group)
    if (values.group !== undefined && group === undefined)
      throw new CliProblem(`--group is ${KNOB_GROUPS.join(' or ')}.`)
    const { text, panel } = await readPanelFile(values.panel)
    const plan = bundledCalibrationPlan()
    const start: Subject = { model: bundledModel(), mapping: bundledMapping() }
    await work({
      io,
      plan,
      start,
      index: indexPanel(panel),
      hashes: { planHash: contentHash(plan), panelHash: contentHash(text), startHash: contentHash(start) },
      isWriting: values.write ?? false,
      isAfresh: values.afresh ?? false,
      isTrainingOnly: values['training-only'] ?? false,
      ...(group && { group }),
      run: crew.run,
    })
  } catch (error) {
    io.err(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = error instanceof CliProblem ? UNUSABLE : OWN_FAULT
  } finally {
    crew.dispose()
    io.close()
  }
}
