import { useMemo } from 'react'
import { linkSharesOf, planAsRun, type LinkShares } from '../../../../shared/decision'
import { ALL_SWITCHES_ON, NO_RESPONSE, type ResponsePlan } from '../../../../shared/engine'
import type { TraceWholeMap } from '../../../simulation/trace-in-worker'
import { countryModel } from '../../../state/country-model'
import { useStore } from '../../../state/store'
import { keptStudies, type StudyJob } from '../../../state/kept-studies'
import { useStudy, type Study } from '../../../state/use-study'

/** Futures that are traced: every level and campaign of one takes some tenths of a second. */
const TRACED = 24

const kept = keptStudies<LinkShares>()

/** How much of every change from today to the horizon runs over each link, with a plan or without any response. */
export function useLinkShares(plan: ResponsePlan | undefined, trace: TraceWholeMap): Study<LinkShares> {
  const scenario = useStore(({ document }) => document.scenario)
  const { seed, horizonSteps, lens, world, memberCount } = useStore(({ document }) => document.settings)
  const job = useMemo((): StudyJob<LinkShares> => {
    const run = plan ? planAsRun(plan) : NO_RESPONSE
    const request = {
      plan: run,
      seed,
      horizonSteps,
      ticksPerStep: 4,
      switches: ALL_SWITCHES_ON,
      ...(lens !== undefined && { lens }),
      ...(world && { world }),
    }
    const traced = Math.min(TRACED, memberCount)
    return {
      key: JSON.stringify([request, traced]),
      scenario,
      run: async ({ signal, onProgress }) => {
        const map = await trace(
          { model: countryModel, scenario, request, memberCount: traced },
          { signal, onProgress: (done) => onProgress(done / traced) },
        )
        return linkSharesOf(map, scenario)
      },
    }
  }, [plan, scenario, seed, horizonSteps, lens, world, memberCount, trace])
  return useStudy(job, kept)
}
