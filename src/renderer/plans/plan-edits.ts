import type { ResponsePlan } from '../../shared/engine'
import { MAX_PLANS } from '../../shared/formats'
import { nameKey } from '../../shared/lib/same-name'
import { visibleText } from '../../shared/lib/visible-text'
import type { PlanSlot } from '../charts'

/** A plan keeps its colour for life, and there is one for each that a document may hold. */
export const MOST_PLANS = MAX_PLANS
const SLOTS = [1, 2, 3, 4, 5, 6] as const satisfies readonly PlanSlot[]

/** Plans made here carry their colour in their id, so that deleting another plan recolours nothing. */
const SLOT_IN_ID = /-colour-([1-6])$/

/** What decides the colour of a plan. */
type Coloured = Pick<ResponsePlan, 'id' | 'colour'>

/** The colour of every plan by its id: the one it keeps, or else what is free, in the order of the plans. */
export function planSlots(plans: readonly Coloured[]): ReadonlyMap<string, PlanSlot> {
  const slots = new Map<string, PlanSlot>()
  const taken = new Set<PlanSlot>()
  for (const plan of plans) {
    const slot = keptSlot(plan)
    if (slot === undefined || taken.has(slot)) continue
    taken.add(slot)
    slots.set(plan.id, slot)
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

const keptSlot = ({ id, colour }: Coloured): PlanSlot | undefined =>
  SLOTS.find((known) => known === (colour ?? Number(SLOT_IN_ID.exec(id)?.[1])))

/** Colours to write down where a plan is deleted, so that no other takes one that became free; none where none would. */
export function coloursToKeep(plans: readonly Coloured[], deleted: string): ReadonlyMap<string, PlanSlot> {
  const before = planSlots(plans)
  const left = plans.filter(({ id }) => id !== deleted)
  const after = planSlots(left)
  if (left.every(({ id }) => after.get(id) === before.get(id))) return new Map()
  return new Map([...before].filter(([id]) => id !== deleted))
}

/** A plan without responses, beside those there are. */
export function newPlan(plans: readonly ResponsePlan[], name: string): ResponsePlan {
  return { id: freePlanId(plans), name, responses: [] }
}

/** The same responses once more, to be changed without losing the first. */
export function forkOf(plan: ResponsePlan, plans: readonly ResponsePlan[], name: string): ResponsePlan {
  return { ...newPlan(plans, name), responses: plan.responses }
}

/** Names a plan by a letter in the language of the app: "Plan C". */
export type PlanNaming = (letter: string) => string

const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')

/** What every plan is called, by its id. Those that nobody has named take letters that no other plan is called by. */
export function planNames(
  plans: readonly Pick<ResponsePlan, 'id' | 'name'>[],
  nameWith: PlanNaming,
): ReadonlyMap<string, string> {
  const taken = new Set(plans.map(({ name }) => nameKey(name)))
  return new Map(
    plans.map(({ id, name }) => {
      const called = name || firstFree(taken, nameWith)
      taken.add(nameKey(called))
      return [id, called]
    }),
  )
}

/** A name that no plan is called by, with the first letter that is free. */
export const freePlanName = (plans: readonly Pick<ResponsePlan, 'id' | 'name'>[], nameWith: PlanNaming): string =>
  firstFree(new Set([...planNames(plans, nameWith).values()].map(nameKey)), nameWith)

/** Names a copy of a plan in the language of the app: "Plan B copy", and from the second on "Plan B copy 2". */
export type CopyNaming = (name: string, number: number) => string

/** No name has this character, so it tells where the name stands in that of a copy. */
const NAME_PLACE = '\uE000'
/** Longest name that still stands beside its line in a chart. */
export const LONGEST_NAME = 60

/** A name for a copy that says whose it is, and that no plan is called by. A copy of a copy is one more of the first. */
export function freeCopyName(name: string, taken: ReadonlySet<string>, copyWith: CopyNaming): string {
  const original = originalOf(name, taken.size + 1, copyWith)
  const keys = new Set([...taken].map(nameKey))
  for (let number = 1; ; number += 1) {
    const room = LONGEST_NAME - copyWith('', number).length
    const copy = copyWith(original.length > room ? `${visibleText(original.slice(0, room - 1))}…` : original, number)
    if (!keys.has(nameKey(copy))) return copy
  }
}

/** What was copied, of a name that a copy was given; the name itself where it is no copy's. */
function originalOf(name: string, mostCopies: number, copyWith: CopyNaming): string {
  for (let number = mostCopies; number >= 1; number -= 1) {
    const [before = '', after = ''] = copyWith(NAME_PLACE, number).split(NAME_PLACE)
    const isCopy = name.startsWith(before) && name.endsWith(after) && name.length > before.length + after.length
    if (isCopy) return name.slice(before.length, name.length - after.length)
  }
  return name
}

function firstFree(taken: ReadonlySet<string>, nameWith: PlanNaming): string {
  const letter = LETTERS.find((known) => !taken.has(nameKey(nameWith(known))))
  return nameWith(letter ?? String(taken.size + 1))
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
