import { planAsRun } from '../../shared/decision'
import {
  DECISION_CHALLENGES,
  MASS_KILLING_THRESHOLD,
  USUAL_WORLD,
  valuesAt,
  wilsonInterval,
  type CapitalLimit,
  type EnsembleResult,
  type ProbabilityEstimate,
  type SimulationRunner,
  type World,
} from '../../shared/engine'
import type { ChangedFutures } from '../../shared/formats'
import { demandKey, requestOf, type EnsembleDemand } from './ensemble-demand'

/** The four response challenges of the Secretary-General's report of 2024, in its order. */
export const CHALLENGES = ['prevention', ...DECISION_CHALLENGES] as const
export type Challenge = (typeof CHALLENGES)[number]

/** What a row of the study takes as met: nothing, one challenge alone, or all. */
export type StudyCase = 'none' | Challenge | 'all'
const STUDY_CASES = ['none', ...CHALLENGES, 'all'] as const satisfies readonly StudyCase[]

/** Months of prevention before today that count as prevention in time, where the settings do not say. */
export const PREVENTION_IN_TIME = 36

/** A plan and the circumstances it is studied in. */
export interface StudyDemand {
  /** Without challenges taken as met: those are what is studied. */
  readonly ensemble: EnsembleDemand
  readonly council: World['council']
  /** Weight of protection, in percent of the usual; absent: the usual. */
  readonly protectionPercent?: number
  /** Cost units there are; absent: as many as it takes. */
  readonly budget?: number
  /** Political capital there is; absent: as much as it takes. */
  readonly politicalCapital?: CapitalLimit
  /** What counts as prevention in time, months. */
  readonly preventionMonths: number
}

export interface StudyFinding {
  readonly case: StudyCase
  /** Chance of mass killing by the horizon or, where it goes on today, that it still does then. */
  readonly likelihood: ProbabilityEstimate
  /** In how many futures it decides on mass killing, against no challenge met, under the same luck. */
  readonly changed: ChangedFutures
}

export interface StudyFindings {
  readonly isGoingOn: boolean
  readonly findings: readonly StudyFinding[]
}

/** What to study for what is on the screen; the challenges taken as met there do not count, the council's rule, the weight of protection, the budget and political capital do. */
export function studyDemandOf({ world = USUAL_WORLD, ...demand }: EnsembleDemand): StudyDemand {
  return {
    ensemble: { ...demand, plan: planAsRun(demand.plan), outcomes: ['severity'] },
    council: world.council,
    ...(world.protectionPercent !== undefined && { protectionPercent: world.protectionPercent }),
    ...(world.budget !== undefined && { budget: world.budget }),
    ...(world.politicalCapital && { politicalCapital: world.politicalCapital }),
    preventionMonths: world.preventionMonths || PREVENTION_IN_TIME,
  }
}

/** Whether two studies give the same numbers. */
export const isSameStudy = (a: StudyDemand, b: StudyDemand): boolean =>
  a.council === b.council &&
  a.protectionPercent === b.protectionPercent &&
  a.budget === b.budget &&
  a.politicalCapital?.available === b.politicalCapital?.available &&
  a.politicalCapital?.regainedPerMonth === b.politicalCapital?.regainedPerMonth &&
  a.preventionMonths === b.preventionMonths &&
  demandKey(a.ensemble, a.ensemble.memberCount) === demandKey(b.ensemble, b.ensemble.memberCount)

/** The world of one row. */
export function worldOf(
  studied: StudyCase,
  { council, protectionPercent, budget, politicalCapital, preventionMonths }: StudyDemand,
): World {
  const isMet = (challenge: Challenge) => studied === 'all' || studied === challenge
  return {
    council,
    ...(protectionPercent !== undefined && { protectionPercent }),
    ...(budget !== undefined && { budget }),
    ...(politicalCapital && { politicalCapital }),
    met: DECISION_CHALLENGES.filter(isMet),
    preventionMonths: isMet('prevention') ? preventionMonths : 0,
  }
}

export interface StudyOptions {
  readonly runner: SimulationRunner
  readonly signal: AbortSignal
  /** Resolves once nothing more urgent runs, with a signal that says when something does again. */
  readonly quiet: () => Promise<AbortSignal>
  readonly onProgress: (share: number) => void
}

/** Members run at once: few, since all of them are run again where a lever moves meanwhile. */
const MEMBERS_AT_ONCE = 128

/** Run a plan with no challenge met, each alone, and all, under the same luck. Makes way for whatever is more urgent. */
export async function studyChallenges(demand: StudyDemand, options: StudyOptions): Promise<StudyFindings> {
  const { memberCount } = demand.ensemble
  const happens: boolean[][] = []
  let isGoingOn = false
  let done = 0
  for (const studied of STUDY_CASES) {
    const world = worldOf(studied, demand)
    const inFutures: boolean[] = []
    while (inFutures.length < memberCount) {
      const count = Math.min(MEMBERS_AT_ONCE, memberCount - inFutures.length)
      const part = await runPart({ ...demand.ensemble, world }, inFutures.length, count, options)
      isGoingOn = part.onsetStep.every((step) => step === 0)
      inFutures.push(...massKillingBy(part, isGoingOn))
      done += count
      options.onProgress(done / (STUDY_CASES.length * memberCount))
    }
    happens.push(inFutures)
  }
  const [without = []] = happens
  return {
    isGoingOn,
    findings: STUDY_CASES.map((studied, position) => {
      const inFutures = happens[position] ?? []
      const count = (wanted: (is: boolean, was: boolean) => boolean) =>
        inFutures.filter((is, member) => wanted(is, without[member] ?? false)).length
      return {
        case: studied,
        likelihood: wilsonInterval(
          count((is) => is),
          memberCount,
        ),
        changed: { averted: count((is, was) => was && !is), caused: count((is, was) => is && !was) },
      }
    }),
  }
}

/** Run some members; what had to make way is run again. */
async function runPart(
  demand: EnsembleDemand,
  firstMember: number,
  memberCount: number,
  { runner, signal, quiet }: StudyOptions,
): Promise<EnsembleResult> {
  for (;;) {
    const urgent = await quiet()
    signal.throwIfAborted()
    const either = eitherOf(signal, urgent)
    try {
      return await runner.runEnsemble(
        { ...requestOf(demand, demand.plan, memberCount), firstMember },
        { signal: either.signal },
      )
    } catch (error) {
      if (signal.aborted || !urgent.aborted) throw error
    } finally {
      either.release()
    }
  }
}

/** A signal that is aborted with the first of two; `AbortSignal.any` is younger than the browsers we run in. */
function eitherOf(...signals: readonly AbortSignal[]): { readonly signal: AbortSignal; readonly release: () => void } {
  const joined = new AbortController()
  const released = new AbortController()
  for (const signal of signals) {
    const pass = () => {
      joined.abort(signal.reason)
    }
    if (signal.aborted) pass()
    else signal.addEventListener('abort', pass, { once: true, signal: released.signal })
  }
  return {
    signal: joined.signal,
    release: () => {
      released.abort()
    },
  }
}

function massKillingBy(result: EnsembleResult, isGoingOn: boolean): boolean[] {
  if (!isGoingOn) return Array.from(result.onsetStep, (step) => step >= 0)
  return Array.from(valuesAt(result, 'severity', result.stepCount - 1), (deaths) => deaths >= MASS_KILLING_THRESHOLD)
}
