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
import { NO_RESPONSE, type EnsembleRequest, type EnsembleResult, type ResponsePlan } from '../../../../shared/engine'
import { requestOf } from '../../../simulation/ensemble-demand'
import { windowPool } from '../../../simulation/window-pool'
import { countryModel } from '../../../state/country-model'
import { useStore } from '../../../state/store'
import type { CompareFacts } from '../compare-facts'
import { useDemandedStudy, type DemandedStudy, type RunStudy } from './use-demanded-study'

/** Futures of every plan under every lens: enough for a mean, and done in seconds. */
export const LENS_MEMBERS = 250

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
  readonly shares: SpreadShares
}

export interface LensStudies {
  readonly lenses: DemandedStudy<LensFindings>
  readonly spread: DemandedStudy<SpreadFindings>
}

/** What takes runs under every evidence lens: which rankings survive, and where the spread comes from. */
export function useLensStudies({ question: { outcome } }: CompareFacts): LensStudies {
  const demand = useStore(({ compared }) => compared?.demand)
  const scenario = useStore(({ document }) => document.scenario)
  const currentPlan = useStore(({ document }) => document.currentPlan)
  const isReady = useStore(({ comparison }) => comparison.kind === 'done')
  const asked = useMemo(() => {
    if (!isReady || !demand) return undefined
    const memberCount = Math.min(LENS_MEMBERS, demand.memberCount)
    const outcomes = [...outcomesNeededFor(outcome)]
    const of = (plan: ResponsePlan): EnsembleRequest =>
      requestOf({ ...demand, plan, outcomes }, planAsRun(plan), memberCount)
    const read = (result: EnsembleResult) => judgedValues(result, outcome, demand.horizonSteps)
    return { of, read, memberCount, all: demand.plans, plans: plansToChooseFrom(demand.plans) }
  }, [isReady, demand, outcome])
  const runLenses = useMemo((): RunStudy<LensFindings> | undefined => {
    if (!asked || asked.plans.length < 2) return undefined
    const { of, read, memberCount, plans } = asked
    return async (options) => {
      const job = { request: of(NO_RESPONSE), plans, lenses: LENSES, read }
      const rankings = await runLensRankings(windowPool(countryModel, scenario), job, options)
      return { planIds: plans.map(({ id }) => id), memberCount, rankings }
    }
  }, [asked, scenario])
  const runSpread = useMemo((): RunStudy<SpreadFindings> | undefined => {
    if (!asked) return undefined
    const { of, read, all } = asked
    const plan = all.find(({ id }) => id === currentPlan) ?? NO_RESPONSE
    return async (options) => {
      const job = { request: of(plan), lenses: LENSES, lucks: LUCKS, read }
      const shares = await runSpreadShares(windowPool(countryModel, scenario), job, options)
      return { planId: plan.id, shares }
    }
  }, [asked, currentPlan, scenario])
  return { lenses: useDemandedStudy(runLenses), spread: useDemandedStudy(runSpread) }
}

const LENSES = countryModel.lenses.map(({ id }) => id)
