import { useMemo } from 'react'
import {
  judgedValues,
  outcomesNeededFor,
  planAsRun,
  plansToChooseFrom,
  runLensRankings,
  runSpreadShares,
  type LensRankings,
  type SpreadShares,
} from '../../../../shared/decision'
import {
  NO_RESPONSE,
  type EnsembleRequest,
  type EnsembleResult,
  type ResponsePlan,
  type SimulationRunner,
} from '../../../../shared/engine'
import { requestOf } from '../../../simulation/ensemble-demand'
import { windowPool } from '../../../simulation/window-pool'
import { countryModel } from '../../../state/country-model'
import { useStore } from '../../../state/store'
import type { CompareFacts } from '../compare-facts'
import { endedStudies } from './ended-studies'
import type { RunStudy } from './begin-study'
import { useDemandedStudy, type DemandedStudy } from './use-demanded-study'

/** Futures of every plan under every lens: as many as the table is drawn from as a rule, and done in seconds. */
const MOST_LENS_MEMBERS = 1000

export const lensMembers = (all: number): number => Math.min(MOST_LENS_MEMBERS, all)

/** Futures whose spread is shared out; each is run under several lucks. */
const MOST_SPREAD_MEMBERS = 250

/** Lucks every future is run under, to tell chance from what is not known. */
const LUCKS = 4

export interface LensFindings {
  readonly planIds: readonly string[]
  readonly memberCount: number
  readonly rankings: LensRankings
}

export interface SpreadFindings {
  /** The plan whose spread it is. */
  readonly planId: string
  readonly memberCount: number
  readonly shares: SpreadShares
}

export interface LensStudies {
  readonly lenses: DemandedStudy<LensFindings>
  readonly spread: DemandedStudy<SpreadFindings>
}

/** What was found last is there again for whoever looks at another place and comes back. */
const ended = { lenses: endedStudies<LensFindings>(), spread: endedStudies<SpreadFindings>() }

/** What takes runs under every evidence lens: which rankings survive, and where the spread comes from. */
export function useLensStudies(
  { question: { outcome } }: CompareFacts,
  /** The plan that the panels speak of, whose spread is shared out; undefined: no response. */
  panelPlan: string | undefined,
  openPool: (...of: Parameters<typeof windowPool>) => SimulationRunner = windowPool,
): LensStudies {
  const demand = useStore(({ compared }) => compared?.demand)
  const scenario = useStore(({ document }) => document.scenario)
  const isReady = useStore(({ comparison }) => comparison.kind === 'done')
  const asked = useMemo(() => {
    if (!isReady || !demand) return undefined
    const outcomes = [...outcomesNeededFor(outcome)]
    const of = (plan: ResponsePlan, memberCount: number): EnsembleRequest =>
      requestOf({ ...demand, plan, outcomes }, planAsRun(plan), memberCount)
    const read = (result: EnsembleResult) => judgedValues(result, outcome, demand.horizonSteps)
    return {
      of,
      outcome,
      read,
      memberCount: demand.memberCount,
      all: demand.plans,
      plans: plansToChooseFrom(demand.plans),
    }
  }, [isReady, demand, outcome])
  const runLenses = useMemo((): RunStudy<LensFindings> | undefined => {
    if (!asked || asked.plans.length < 2) return undefined
    const { of, outcome, read, plans } = asked
    const memberCount = lensMembers(asked.memberCount)
    return async (options) => {
      const job = { request: of(NO_RESPONSE, memberCount), plans, lenses: LENSES, outcome, read }
      const rankings = await runLensRankings(openPool(countryModel, scenario), job, options)
      return { planIds: plans.map(({ id }) => id), memberCount, rankings }
    }
  }, [asked, scenario, openPool])
  const runSpread = useMemo((): RunStudy<SpreadFindings> | undefined => {
    if (!asked) return undefined
    const { of, read, all } = asked
    const memberCount = Math.min(MOST_SPREAD_MEMBERS, asked.memberCount)
    const plan = all.find(({ id }) => id === panelPlan) ?? NO_RESPONSE
    return async (options) => {
      const job = { request: of(plan, memberCount), lenses: LENSES, lucks: LUCKS, read }
      const shares = await runSpreadShares(openPool(countryModel, scenario), job, options)
      return { planId: plan.id, memberCount, shares }
    }
  }, [asked, panelPlan, scenario, openPool])
  const kept = useMemo(() => {
    if (!demand) return undefined
    const { plans, lens: _lens, outcomes: _outcomes, ...same } = demand
    const key = JSON.stringify([same, outcome, plans.map(({ id, responses }) => [id, responses])])
    return { lenses: ended.lenses(scenario, key), spread: ended.spread(scenario, `${key} ${panelPlan ?? ''}`) }
  }, [demand, outcome, panelPlan, scenario])
  return { lenses: useDemandedStudy(runLenses, kept?.lenses), spread: useDemandedStudy(runSpread, kept?.spread) }
}

const LENSES = countryModel.lenses.map(({ id }) => id)
