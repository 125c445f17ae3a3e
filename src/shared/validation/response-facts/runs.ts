import {
  ALL_SWITCHES_ON,
  DECISION_CHALLENGES,
  USUAL_WORLD,
  type CancelSignal,
  type CountryModel,
  type EnsembleResult,
  type OutcomeKey,
  type ResponsePlan,
  type Scenario,
  type SimulationRunner,
  type World,
} from '../../engine'
import type { Claim, ClaimTerm, ResponseFactsContent } from './content'
import { outcomesOf } from './quantities'
import { planOf, scenarioOf, withBestEstimates } from './situation'

/**
 * Research measured responses that were given: what stops or weakens them on the way is no part of these checks.
 */
const ALL_GOES_AHEAD: World = { ...USUAL_WORLD, met: DECISION_CHALLENGES }

/** Which ensemble: a plan in a situation, perhaps with some parameters replaced. */
export interface RunName {
  readonly situation: string
  readonly plan: string
  readonly variant?: string | undefined
}

/** An ensemble to run and the outcomes that claims read from it. */
export interface NeededRun extends RunName {
  readonly outcomes: readonly OutcomeKey[]
}

/** Finds a finished ensemble. @throws RangeError if it was not run. */
export type ResultLookup = (run: RunName) => EnsembleResult

/** Where and how ensembles are run. */
export interface Laboratory {
  readonly model: CountryModel
  readonly runnerFor: (model: CountryModel, scenario: Scenario) => SimulationRunner
  readonly memberCount: number
  readonly seed: number
  readonly signal?: CancelSignal
  /** Called with the share of all ensembles that are done. */
  readonly onProgress?: (share: number) => void
}

/** The terms of a claim: every ensemble it reads and the quantity it reads there. */
export function termsOf(claim: Claim): readonly ClaimTerm[] {
  switch (claim.kind) {
    case 'contrast':
      return claim.terms
    case 'compare': {
      const { situation, quantity } = claim
      return [
        { situation, plan: claim.plan, quantity, weight: 1 },
        { situation, plan: claim.against, quantity, weight: -1 },
      ]
    }
    case 'worse-share':
      return [claim.plan, claim.than].map((plan) => ({ ...claim, plan, weight: 1 }))
    case 'spread':
      return [claim.plan, claim.other].map((plan) => ({ ...claim, plan, weight: 1 }))
    case 'tail':
      return [{ ...claim, weight: 1 }]
    case 'onset-share':
      return [{ ...claim, quantity: { kind: 'onset', by: claim.by }, weight: 1 }]
    case 'rerun':
      return [{ ...claim, quantity: { kind: 'deaths', from: 0, to: 1 }, weight: 1 }]
    case 'spectral-radius':
    case 'smallest-value':
      return []
  }
}

/** Every ensemble that claims read, once. */
export function neededRuns(claims: readonly Claim[]): NeededRun[] {
  const runs = new Map<string, { readonly name: RunName; readonly outcomes: Set<OutcomeKey> }>()
  for (const { situation, plan, variant, quantity } of claims.flatMap(termsOf)) {
    const name = { situation, plan, variant }
    const run = runs.get(keyOf(name)) ?? { name, outcomes: new Set(['deaths']) }
    runs.set(keyOf(name), run)
    for (const outcome of outcomesOf(quantity)) run.outcomes.add(outcome)
  }
  return [...runs.values()].map(({ name, outcomes }) => ({ ...name, outcomes: [...outcomes].sort() }))
}

/** Run ensembles, those of one situation and variant behind one another, so that each is prepared once. */
export async function runAll(
  laboratory: Laboratory,
  content: ResponseFactsContent,
  runs: readonly NeededRun[],
): Promise<ResultLookup> {
  const results = new Map<string, EnsembleResult>()
  const groups = new Map<string, NeededRun[]>()
  for (const run of runs) {
    const group = JSON.stringify([run.situation, run.variant])
    groups.set(group, [...(groups.get(group) ?? []), run])
  }
  for (const group of groups.values()) {
    const [{ situation, variant } = { situation: '', variant: undefined }] = group
    const runner = laboratory.runnerFor(
      variantOf(laboratory.model, content, variant),
      situationOf(laboratory.model, content, situation),
    )
    try {
      for (const run of group) {
        results.set(keyOf(run), await runOne(laboratory, content, runner, run))
        laboratory.onProgress?.(results.size / runs.length)
      }
    } finally {
      runner.dispose()
    }
  }
  return (name) => {
    const result = results.get(keyOf(name))
    if (!result) throw new RangeError(`The plan "${name.plan}" was not run in "${name.situation}"`)
    return result
  }
}

/** Run one ensemble of a plan. */
export function runOne(
  { memberCount, seed, signal }: Laboratory,
  content: ResponseFactsContent,
  runner: SimulationRunner,
  { plan, outcomes }: Pick<NeededRun, 'plan' | 'outcomes'>,
): Promise<EnsembleResult> {
  return runner.runEnsemble(
    {
      plan: planOf(content, plan),
      seed,
      firstMember: 0,
      memberCount,
      horizonSteps: content.months,
      ticksPerStep: 4,
      switches: ALL_SWITCHES_ON,
      world: ALL_GOES_AHEAD,
      outcomes,
    },
    signal && { signal },
  )
}

/** Run an ensemble of one model, scenario and plan, with a runner of its own. */
export async function runAlone(
  { runnerFor, memberCount, seed, signal }: Laboratory,
  { months }: ResponseFactsContent,
  model: CountryModel,
  scenario: Scenario,
  plan: ResponsePlan,
): Promise<EnsembleResult> {
  const runner = runnerFor(model, scenario)
  try {
    return await runner.runEnsemble(
      {
        plan,
        seed,
        firstMember: 0,
        memberCount,
        horizonSteps: months,
        ticksPerStep: 4,
        switches: ALL_SWITCHES_ON,
        world: ALL_GOES_AHEAD,
        outcomes: ['deaths'],
      },
      signal && { signal },
    )
  } finally {
    runner.dispose()
  }
}

/** The scenario of a situation by its id. @throws RangeError if there is none. */
export function situationOf(model: CountryModel, content: ResponseFactsContent, id: string): Scenario {
  const situation = content.situations.find((candidate) => candidate.id === id)
  if (!situation) throw new RangeError(`There is no situation "${id}"`)
  return scenarioOf(model, content, situation)
}

function variantOf(model: CountryModel, { variants }: ResponseFactsContent, name: string | undefined): CountryModel {
  if (name === undefined) return model
  const changes = variants[name]
  if (!changes) throw new RangeError(`There is no variant "${name}"`)
  return withBestEstimates(model, changes)
}

function keyOf({ situation, plan, variant }: RunName): string {
  return JSON.stringify([situation, plan, variant ?? ''])
}
