import type { PreparedModel } from '../prepare/prepared-model'

/** What a change inside the model is owed to. */
export type Cause =
  /** Another level, as everything sees it: `armed-conflict`, `<actor or population>/<level>`. */
  | { readonly kind: 'level'; readonly level: string }
  /** What has happened: `violence-by-government-side`, `violence-by-challengers`, `displacement`, `empty-stores/<population>`. */
  | { readonly kind: 'signal'; readonly signal: string }
  | { readonly kind: 'trigger'; readonly trigger: string }
  /** Id of a response in the plan. */
  | { readonly kind: 'response'; readonly response: string }
  /** The assessed direction of the level itself. */
  | { readonly kind: 'trend' }
  /** Disturbances. */
  | { readonly kind: 'chance' }
  /** The end of a campaign, and what it leaves behind. */
  | { readonly kind: 'ending' }
  /** What holds a campaign at its assessed level wears off. */
  | { readonly kind: 'assessment' }
  /** Prevention before today. */
  | { readonly kind: 'prevention' }
  /** What would have come if the assessed present had gone on as it is. */
  | { readonly kind: 'present' }

/** Causes of a prepared model and plan, and where each stands in shares. */
export interface CausePlaces {
  readonly causes: readonly Cause[]
  /** Of a level or signal, by its position in `seen`. */
  seen(position: number): number
  trigger(position: number): number
  /** Of a response by its place among the named ones; any place beyond is prevention before today. */
  response(position: number): number
  readonly trend: number
  readonly chance: number
  readonly ending: number
  readonly assessment: number
  readonly prevention: number
  readonly present: number
}

/** List what changes can be owed to. `responses`: ids of those that are told apart. */
export function causePlaces(prepared: PreparedModel, responses: readonly string[]): CausePlaces {
  const seen: Cause[] = [
    ...prepared.levels.map(({ key }): Cause => ({ kind: 'level', level: key })),
    { kind: 'signal', signal: 'violence-by-government-side' },
    { kind: 'signal', signal: 'violence-by-challengers' },
    { kind: 'signal', signal: 'displacement' },
    ...prepared.populations.map(({ id }): Cause => ({ kind: 'signal', signal: `empty-stores/${id}` })),
  ]
  const triggers = prepared.triggers.map(({ id }): Cause => ({ kind: 'trigger', trigger: id }))
  const named = responses.map((response): Cause => ({ kind: 'response', response }))
  const others = ['trend', 'chance', 'ending', 'assessment', 'prevention', 'present'] as const
  const firstTrigger = seen.length
  const firstResponse = firstTrigger + triggers.length
  const firstOther = firstResponse + named.length
  const other = (kind: (typeof others)[number]): number => firstOther + others.indexOf(kind)
  return {
    causes: [...seen, ...triggers, ...named, ...others.map((kind): Cause => ({ kind }))],
    seen: (position) => position,
    trigger: (position) => firstTrigger + position,
    response: (position) => (position < named.length ? firstResponse + position : other('prevention')),
    trend: other('trend'),
    chance: other('chance'),
    ending: other('ending'),
    assessment: other('assessment'),
    prevention: other('prevention'),
    present: other('present'),
  }
}
