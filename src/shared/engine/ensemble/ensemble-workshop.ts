import { TICKS_A_DRAW } from '../chance/draws'
import { createKernel, type Kernel } from '../kernel/kernel'
import { BLOCK_LANES } from '../kernel/kernel-memory'
import type { CountryModel } from '../model/country-model'
import type { Scenario } from '../model/scenario'
import { prepareModel } from '../prepare/prepare-model'
import { preparePlanWithPrevention } from '../prepare/prevention'
import type { PreparedPlan } from '../prepare/prepared-plan'
import { createBlockKeeper } from '../run/block-keeper'
import { outcomeSlots, type OutcomeSlot } from '../run/outcome-slots'
import { runBlock, type BlockSink } from '../run/run-block'
import type { EnsembleRequest, EnsembleResult } from './ensemble-request'

/** What about 1,000 members draw over 36 steps: 2 MB a block. */
const KEPT_BYTES = 72_000_000

/** Larger ensembles do not keep their draws: they are not run for a lever that moves. */
const MOST_MEMBERS_KEPT = 2048

/** Members of an ensemble that are run together: whole blocks, so that every worker cuts the same. */
export interface MemberRange {
  readonly from: number
  readonly to: number
}

/** Runs ranges of members of one model and scenario; keeps what is prepared and drawn between runs. */
export interface EnsembleWorkshop {
  /** Run the members at places `from` to `to` of a request into a result. `isCancelled` is asked every step. */
  runRange(request: EnsembleRequest, range: MemberRange, result: EnsembleResult, isCancelled?: () => boolean): void
  readonly triggers: readonly string[]
}

/** Prepare a model and scenario for running; `keepsLuck`: what is drawn will be wanted again. */
export function createEnsembleWorkshop(model: CountryModel, scenario: Scenario, keepsLuck = true): EnsembleWorkshop {
  const prepared = prepareModel(model, scenario)
  const keeper = createBlockKeeper(KEPT_BYTES)
  const kernels = new Map<number, Kernel>()
  const kernelFor = (ticksPerStep: number): Kernel => {
    const known = kernels.get(ticksPerStep)
    if (known) return known
    const kernel = createKernel(prepared, ticksPerStep)
    kernels.set(ticksPerStep, kernel)
    return kernel
  }
  let lastPlan: { readonly content: string; readonly prepared: PreparedPlan } | undefined
  const planFor = ({ plan, lens, world }: EnsembleRequest): PreparedPlan => {
    // By content: a worker gets a copy of the plan with every run.
    const months = world?.preventionMonths ?? 0
    const content = JSON.stringify([lens ?? null, months, plan.responses])
    if (lastPlan?.content !== content) {
      lastPlan = { content, prepared: preparePlanWithPrevention(model, scenario, prepared, plan, lens, months) }
    }
    return lastPlan.prepared
  }
  let lastSlots: { readonly outcomes: readonly string[]; readonly slots: readonly OutcomeSlot[] } | undefined
  const slotsFor = (outcomes: EnsembleRequest['outcomes']): readonly OutcomeSlot[] => {
    if (lastSlots?.outcomes !== outcomes) lastSlots = { outcomes, slots: outcomeSlots(prepared, outcomes) }
    return lastSlots.slots
  }
  return {
    triggers: prepared.triggers.map(({ id }) => id),
    runRange(request, { from, to }, result, isCancelled) {
      const kernel = kernelFor(request.ticksPerStep)
      const slots = slotsFor(request.outcomes)
      const plan = planFor(request)
      kernel.usePlan(plan)
      // One group of draws serves four ticks: a step, where that many make one.
      const isKept = keepsLuck && request.memberCount <= MOST_MEMBERS_KEPT && request.ticksPerStep === TICKS_A_DRAW
      for (let place = from; place < to; place += BLOCK_LANES) {
        const sink: BlockSink = { ...result, firstPlace: place }
        const firstMember = request.firstMember + place
        const blockRequest = {
          seed: request.seed,
          ...(request.unknownsSeed !== undefined && { unknownsSeed: request.unknownsSeed }),
          firstMember,
          lanes: Math.min(BLOCK_LANES, to - place),
          horizonSteps: request.horizonSteps,
          switches: request.switches,
          ...(request.world && { world: request.world }),
          slots,
          kept: isKept
            ? keeper.blockOf(request.seed, firstMember, request.switches.uncertainty, request.unknownsSeed)
            : undefined,
        }
        if (!runBlock(prepared, kernel, plan, blockRequest, sink, isCancelled)) return
      }
    },
  }
}

/** Ranges of one block each that make up a request. */
export function blockRanges({ memberCount }: EnsembleRequest): MemberRange[] {
  return Array.from({ length: Math.ceil(memberCount / BLOCK_LANES) }, (_, i) => ({
    from: i * BLOCK_LANES,
    to: Math.min(memberCount, (i + 1) * BLOCK_LANES),
  }))
}
