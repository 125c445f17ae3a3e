import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { HarmTrace } from '../../../../shared/decision'
import { NO_RESPONSE, type CountryModel, type Scenario } from '../../../../shared/engine'
import { MAX_PLANS, type ScenarioDocument } from '../../../../shared/formats'
import { createSimulationPool } from '../../../simulation/create-simulation-pool'
import { keptStudies, type StudyJob } from '../../../state/kept-studies'
import { useStore } from '../../../state/store'
import { useKnownStudy, useStudy } from '../../../state/use-study'
import { useIsAtWork } from '../../../state/work-at-hand'
import type { CompareFacts, CompareRow } from '../compare-facts'
import { harmJob } from './use-harm-trace'
import { planRequestIn } from '../use-plan-request'

/** Futures in which harm is traced where nobody has asked for it: as many as the table is drawn from as a rule. */
const MOST_MEMBERS = 1000

/** So long nothing else was worked on, ms: panels begin their studies one after the other. */
const QUIET = 1500

const kept = keptStudies<HarmTrace>({ mostKept: 2 * MAX_PLANS, isBehind: true })

/** One worker alone: what people do in the window goes on beside it. */
const openOne = (model: CountryModel, scenario: Scenario) => createSimulationPool(model, scenario, 1)

/**
 * Trace what does most of the harm of each plan, plan after plan, those first that do it most often. It begins once
 * nothing is worked on that somebody waits for, and makes way for whatever is.
 */
export function useHarmBehind({ question, rows }: CompareFacts, openPool = openOne): void {
  const ground = useGround()
  const jobs = useMemo(
    () =>
      rows
        .toSorted((a, b) => worseIn(b) - worseIn(a))
        .flatMap((row) => (ground ? (jobBehind(row, { question, rows }, ground, openPool) ?? []) : [])),
    [rows, question, ground, openPool],
  )
  const next = useSyncExternalStore(kept.subscribe, () => jobs.find((job) => kept.get(job) === undefined))
  const isQuiet = useIsQuiet()
  useStudy(isQuiet ? next : undefined, kept)
}

/** What was found so of a plan; undefined where it is not traced yet. */
export function useTracedBehind(row: CompareRow, { question, rows }: CompareFacts): HarmTrace | undefined {
  const ground = useGround()
  const job = useMemo(
    () => ground && jobBehind(row, { question, rows }, ground, openOne),
    [row, question, rows, ground],
  )
  return useKnownStudy(job, kept)
}

const worseIn = ({ comparison }: CompareRow): number => comparison.againstNoResponse?.worse.count ?? 0

type Ground = Pick<ScenarioDocument, 'scenario' | 'plans' | 'settings'>

/** What the plans were run in; undefined while they are. */
function useGround(): Ground | undefined {
  const { scenario, plans, settings } = useStore((state) => state.document)
  const isReady = useStore(({ comparison }) => comparison.kind === 'done')
  return useMemo(() => (isReady ? { scenario, plans, settings } : undefined), [isReady, scenario, plans, settings])
}

/** Undefined for a plan that does no harm, or of which no way is known. */
function jobBehind(
  row: CompareRow,
  { question, rows }: Pick<CompareFacts, 'question' | 'rows'>,
  { scenario, plans, settings }: Ground,
  openPool: typeof openOne,
): StudyJob<HarmTrace> | undefined {
  if (worseIn(row) === 0 || !row.effort || row.effort.backfires.length === 0) return undefined
  const why = planRequestIn({ plans, settings }, row.id, MOST_MEMBERS)
  const reference = rows.find(({ id }) => id === NO_RESPONSE.id)?.result
  if (!why || !reference) return undefined
  return harmJob({ why, scenario, question, reference, planned: row.result }, openPool)
}

function useIsQuiet(): boolean {
  const isAtWork = useIsAtWork()
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    if (isAtWork) return undefined
    const timer = setTimeout(() => setIsLong(true), QUIET)
    return () => {
      clearTimeout(timer)
      setIsLong(false)
    }
  }, [isAtWork])
  return isLong && !isAtWork
}
