import {
  judgedValues,
  leastOfMeans,
  meansOn,
  movableNumbers,
  studyNumbers,
  type DecomposedNumber,
  type KnownShare,
  type MovedNumber,
  type MovedPart,
  type NumbersFound,
  type SobolIndex,
} from '../../shared/decision'
import { createInProcessRunner, keyOfPart, NO_RESPONSE, type Ground, type ResponsePlan } from '../../shared/engine'
import { challengedName, modelPartName } from '../../shared/formats'
import { turnOfTheLoop } from '../node-worker-pool'
import { sevenDigits } from '../paired-shapes'
import { sayByKey } from '../say-by-key'
import type { SensitivityReport } from './sensitivity-report'
import type { StudyJob } from '../study-job'

/** Futures of a path, as many as are run at once; each path has others. */
const PATH_MEMBERS = 32

/** Futures of the shares of the strongest, the same for all rows. */
const SHARE_MEMBERS = 64

export interface MovedNumbersJob {
  readonly job: StudyJob
  /** What it does against no response is what numbers move. */
  readonly plan: ResponsePlan
  /** On which whole parts move, and then single numbers. */
  readonly paths: number
  /** Of the Sobol indices; undefined: none are found. */
  readonly rows: number | undefined
}

interface MovedNumbersOptions {
  readonly signal: AbortSignal
  readonly onProgress: (share: number) => void
  /** Told of the first ranking of whole parts, while all else is still to be run. */
  readonly onRanked: (found: NumbersFound) => void
}

/** Find which numbers move most what a plan does against no response, and say it as the report does. */
export async function studyMovedNumbers(
  { job: { model, document, request, question }, plan, paths, rows }: MovedNumbersJob,
  { signal, onProgress, onRanked }: MovedNumbersOptions,
): Promise<Pick<SensitivityReport, 'screening' | 'sobol'>> {
  const ground: Ground = { model, scenario: document.scenario }
  const memberCount = Math.min(PATH_MEMBERS, request.memberCount)
  const lots = Math.floor(request.memberCount / memberCount)
  const futures = { firstMember: 0, memberCount: Math.min(SHARE_MEMBERS, request.memberCount) }
  const meansAt = meansOn({
    ground,
    request: { ...request, plan },
    against: NO_RESPONSE,
    read: (result) => judgedValues(result, question.outcome, question.step),
    runnerOf: (at) => createInProcessRunner(at.model, at.scenario, { pause: turnOfTheLoop }),
  })
  let isRanked = false
  const found = await studyNumbers(
    {
      ground,
      subjects: movableNumbers(ground, [plan]),
      meansAt,
      seed: request.seed,
      partPaths: paths,
      paths,
      futuresOf: (path) => ({ firstMember: (path % lots) * memberCount, memberCount }),
      least: leastOfMeans(question),
      ...(rows !== undefined && { shares: { rows, futures } }),
    },
    {
      signal,
      onProgress,
      onFound: (soFar) => {
        if (!isRanked) onRanked(soFar)
        isRanked = true
      },
    },
  )
  return { screening: screeningReport(found, plan.id, memberCount, ground), sobol: sobolReport(found, futures, ground) }
}

function screeningReport(
  { parts, numbers, paths, tried }: NumbersFound,
  plan: string,
  memberCount: number,
  ground: Ground,
): SensitivityReport['screening'] {
  const movedReport = ({ share, usual, most, turned }: MovedPart | MovedNumber) => ({
    share: shareReport(share),
    usual: sevenDigits(usual),
    most: sevenDigits(most),
    turned,
  })
  return {
    plan,
    paths,
    memberCount,
    tried: { all: tried.all, better: tried.below, worse: tried.above },
    parts: parts.map((moved) => ({
      part: keyOfPart(moved.part),
      name: modelPartName(moved.part, sayByKey),
      numberCount: moved.numberCount,
      isOpened: moved.isOpened,
      ...movedReport(moved),
    })),
    numbers: numbers.map((moved) => ({
      subject: moved.subject,
      name: challengedName(moved.subject, ground, sayByKey),
      part: keyOfPart(moved.part),
      ...movedReport(moved),
      lean: sevenDigits(moved.lean),
    })),
  }
}

function sobolReport(
  { decomposed }: NumbersFound,
  { memberCount }: { readonly memberCount: number },
  ground: Ground,
): SensitivityReport['sobol'] {
  if (!decomposed) return null
  const { numbers, rowsDone } = decomposed
  return {
    rows: rowsDone,
    memberCount,
    numbers: numbers.map(({ subject, first, total }: DecomposedNumber) => ({
      subject,
      name: challengedName(subject, ground, sayByKey),
      first: shareReport(first),
      total: shareReport(total),
    })),
  }
}

const shareReport = ({ value, low, high }: KnownShare | SobolIndex) => ({
  value: sevenDigits(value),
  low: sevenDigits(low),
  high: sevenDigits(high),
})
