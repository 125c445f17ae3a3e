import {
  createInProcessRunner,
  judgeRealityCheck,
  realityCheckRuns,
  type CheckRun,
  type CountryModel,
  type EnsembleResult,
  type RealityCheck,
  type RealityFinding,
  type RealityVerdict,
} from '../../shared/engine'
import type { ScenarioDocument } from '../../shared/formats'
import type { CliIo } from '../cli-io'
import { turnOfTheLoop } from '../node-worker-pool'
import { plainText } from '../plain-text'
import { openProgressLine } from '../progress-line'
import { counted } from '../words'

/** Futures a check is put to where the caller does not say. */
export const USUAL_FUTURES = 500

const VERDICT_WORDS: Readonly<Record<RealityVerdict, string>> = {
  holds: 'holds',
  fails: 'FAILS',
  undecided: 'undecided',
}

/** Run the reality checks of a scenario and say of each what was expected and reached. True if none fails. */
export async function checkFutures(
  model: CountryModel,
  document: ScenarioDocument,
  futures: number,
  io: Pick<CliIo, 'out' | 'err' | 'isTerminal' | 'now' | 'signal'>,
): Promise<boolean> {
  const { scenario, plans, realityChecks = [], settings } = document
  if (realityChecks.length === 0) {
    io.out('The file has no reality checks.\n')
    return true
  }
  const progress = openProgressLine(io)
  const run = ensembles(model, io.signal)
  const findings: RealityFinding[] = []
  try {
    for (const [done, check] of realityChecks.entries()) {
      progress.update(done / realityChecks.length)
      const runs = realityCheckRuns(check, { scenario, plans, ...settings, memberCount: futures })
      const given = await run(runs.given)
      findings.push(judgeRealityCheck(check, given, runs.than && (await run(runs.than))))
    }
  } finally {
    progress.clear()
  }
  const lines = realityChecks.flatMap((check, position) => {
    const finding = findings[position]
    return finding ? linesOf(check, finding) : []
  })
  io.out(`Reality checks, ${counted(futures, 'future')}, seed ${settings.seed}:\n${lines.join('\n')}\n`)
  return findings.every(({ verdict }) => verdict !== 'fails')
}

/** Checks often share a case, such as no response: it is run once. */
function ensembles(model: CountryModel, signal: AbortSignal): (run: CheckRun) => Promise<EnsembleResult> {
  const known = new Map<string, Promise<EnsembleResult>>()
  return (run) => {
    const key = JSON.stringify(run)
    const result = known.get(key) ?? simulate(model, run, signal)
    known.set(key, result)
    return result
  }
}

async function simulate(model: CountryModel, { scenario, request }: CheckRun, signal: AbortSignal) {
  const runner = createInProcessRunner(model, scenario, { pause: turnOfTheLoop })
  try {
    return await runner.runEnsemble(request, { signal })
  } finally {
    runner.dispose()
  }
}

function linesOf({ text, expected, horizonSteps }: RealityCheck, finding: RealityFinding): readonly string[] {
  const say = expected.kind === 'share' ? shareText : differenceText
  return [
    `  ${VERDICT_WORDS[finding.verdict].padEnd(9)}  ${plainText(text)}`,
    `             reached ${say(finding)}, expected ${say(expected)}, in ${counted(horizonSteps, 'month')}`,
  ]
}

interface Range {
  readonly reached?: number
  readonly low: number
  readonly high: number
}

function shareText({ reached, low, high }: Range): string {
  const range = `${inHundred(low)} to ${inHundred(high)}`
  return reached === undefined ? `${range} in 100` : `${inHundred(reached)} in 100 (${range})`
}

function differenceText({ reached, low, high }: Range): string {
  const range = `${signed(low)} to ${signed(high)}`
  return reached === undefined ? `${range} points` : `${signed(reached)} points (${range})`
}

/** One digit after the point: a hundredth of the futures is the finest that a few hundred can tell. */
const inHundred = (share: number): string => (100 * share).toFixed(1).replace(/\.0$/, '')

const signed = (share: number): string => {
  const text = inHundred(share).replace(/^-0$/, '0')
  return share > 0 && text !== '0' ? `+${text}` : text.replace('-', '−')
}
