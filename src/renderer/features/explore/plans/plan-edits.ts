import type { ResponsePlan } from '../../../../shared/engine'
import type { PlanSlot } from '../../../charts'

/** A plan keeps its colour for life, and there are five to give. */
export const MOST_PLANS = 5
const SLOTS = [1, 2, 3, 4, 5] as const satisfies readonly PlanSlot[]

/** Plans made here carry their colour in their id, so that deleting another plan recolours nothing. */
const SLOT_IN_ID = /-colour-([1-5])$/

/** The colour of every plan by its id. Plans from elsewhere take what is free, in their order. */
export function planSlots(plans: readonly Pick<ResponsePlan, 'id'>[]): ReadonlyMap<string, PlanSlot> {
  const slots = new Map<string, PlanSlot>()
  const taken = new Set<PlanSlot>()
  for (const { id } of plans) {
    const slot = SLOTS.find((known) => SLOT_IN_ID.exec(id)?.[1] === String(known))
    if (slot === undefined || taken.has(slot)) continue
    taken.add(slot)
    slots.set(id, slot)
  }
  plans
    .filter(({ id }) => !slots.has(id))
    .forEach(({ id }, position) => {
      const slot = SLOTS.find((known) => !taken.has(known)) ?? SLOTS[position % SLOTS.length] ?? 1
      taken.add(slot)
      slots.set(id, slot)
    })
  return slots
}

/** A plan without responses, beside those there are. */
export function newPlan(plans: readonly ResponsePlan[], name: string): ResponsePlan {
  return { id: freePlanId(plans), name, responses: [] }
}

/** The same responses once more, to be changed without losing the first. */
export function forkOf(plan: ResponsePlan, plans: readonly ResponsePlan[], name: string): ResponsePlan {
  return { ...newPlan(plans, name), responses: plan.responses }
}

/** The first letter no plan is named by: "Plan C". */
export function freeLetter(plans: readonly ResponsePlan[], nameWith: (letter: string) => string): string {
  const names = new Set(plans.map(({ name }) => name))
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
  return letters.find((letter) => !names.has(nameWith(letter))) ?? String(plans.length + 1)
}

/** The plan that takes the place of one that is deleted: the one after it, or else the one before. */
export function neighbourOf(plans: readonly ResponsePlan[], id: string): string | null {
  const position = plans.findIndex((plan) => plan.id === id)
  return (plans[position + 1] ?? plans[position - 1])?.id ?? null
}

function freePlanId(plans: readonly ResponsePlan[]): string {
  const slots = new Set(planSlots(plans).values())
  const slot = SLOTS.find((known) => !slots.has(known)) ?? 1
  const taken = new Set(plans.map(({ id }) => id))
  let number = plans.length + 1
  while (taken.has(`plan-${number}-colour-${slot}`)) number += 1
  return `plan-${number}-colour-${slot}`
}
