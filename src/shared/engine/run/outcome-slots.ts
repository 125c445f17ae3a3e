import type { CountryModel } from '../model/country-model'
import type { Scenario } from '../model/scenario'
import type { OutcomeKey } from '../ensemble/ensemble-request'
import { HARM_KINDS } from '../month/month-state'
import { prepareModel } from '../prepare/prepare-model'
import type { PreparedModel } from '../prepare/prepared-model'

/** Where an outcome is read from in a member's state. */
export interface OutcomeSlot {
  readonly kind:
    | 'severity'
    | 'deaths'
    | 'displaced'
    | 'without-access'
    | 'stage'
    | 'recorded-deaths'
    | 'observed-deaths'
    | 'observed-deaths-of'
    | 'recognition'
    | 'council-division'
    | 'warning-used'
    | 'spend'
    | 'monthly-spend'
    | 'indirect-deaths'
    | 'indirect-deaths-of'
    | 'harm'
    | 'harm-of'
    | 'level'
    | 'campaign'
    | 'severity-by'
    | 'deaths-of'
    | 'displaced-of'
    | 'crossed-border'
    | 'crossed-border-of'
    | 'spillover'
  readonly position: number
}

/** Outcomes every ensemble keeps, whatever its size. */
export const HEADLINE_OUTCOMES = [
  'severity',
  'deaths',
  'displaced',
  'without-access',
  'stage',
  'recorded-deaths',
] as const

/** Keys of every outcome a scenario has, headlines first. */
export function outcomeKeysOf(model: CountryModel, scenario: Scenario): OutcomeKey[] {
  return allOutcomes(prepareModel(model, scenario)).map(({ key }) => key)
}

/**
 * Find where outcomes are read.
 *
 * @throws RangeError naming an outcome the scenario does not have.
 */
export function outcomeSlots(prepared: PreparedModel, keys: readonly OutcomeKey[]): OutcomeSlot[] {
  const slots = new Map(allOutcomes(prepared).map(({ key, slot }) => [key, slot]))
  return keys.map((key) => {
    const slot = slots.get(key)
    if (!slot) throw new RangeError(`The scenario has no outcome "${key}"`)
    return slot
  })
}

function allOutcomes(prepared: PreparedModel): { readonly key: OutcomeKey; readonly slot: OutcomeSlot }[] {
  return [
    ...HEADLINE_OUTCOMES.map((kind) => ({ key: kind, slot: { kind, position: 0 } })),
    ...prepared.actors.map(({ id }, position) => ({
      key: `severity-by:${id}`,
      slot: { kind: 'severity-by' as const, position },
    })),
    ...prepared.populations.map(({ id }, position) => ({
      key: `deaths-of:${id}`,
      slot: { kind: 'deaths-of' as const, position },
    })),
    ...prepared.populations.map(({ id }, position) => ({
      key: `displaced-of:${id}`,
      slot: { kind: 'displaced-of' as const, position },
    })),
    { key: 'crossed-border', slot: { kind: 'crossed-border', position: 0 } },
    ...prepared.populations.map(({ id }, position) => ({
      key: `crossed-border-of:${id}`,
      slot: { kind: 'crossed-border-of' as const, position },
    })),
    { key: 'spillover', slot: { kind: 'spillover', position: 0 } },
    { key: 'observed-deaths', slot: { kind: 'observed-deaths', position: 0 } },
    ...prepared.populations.map(({ id }, position) => ({
      key: `observed-deaths-of:${id}`,
      slot: { kind: 'observed-deaths-of' as const, position },
    })),
    { key: 'recognition', slot: { kind: 'recognition', position: 0 } },
    { key: 'council-division', slot: { kind: 'council-division', position: 0 } },
    { key: 'warning-used', slot: { kind: 'warning-used', position: 0 } },
    { key: 'spend', slot: { kind: 'spend', position: 0 } },
    { key: 'monthly-spend', slot: { kind: 'monthly-spend', position: 0 } },
    { key: 'indirect-deaths', slot: { kind: 'indirect-deaths', position: 0 } },
    ...prepared.populations.map(({ id }, position) => ({
      key: `indirect-deaths-of:${id}`,
      slot: { kind: 'indirect-deaths-of' as const, position },
    })),
    ...HARM_KINDS.map((kind, position) => ({ key: `harm:${kind}`, slot: { kind: 'harm' as const, position } })),
    ...HARM_KINDS.flatMap((kind, k) =>
      prepared.populations.map(({ id }, p) => ({
        key: `harm-of:${id}/${kind}`,
        slot: { kind: 'harm-of' as const, position: k * prepared.populations.length + p },
      })),
    ),
    ...prepared.dyads.map(({ key }, position) => ({
      key: `campaign:${key}`,
      slot: { kind: 'campaign' as const, position },
    })),
    ...prepared.levels.map(({ key }, position) => ({
      key: `level:${key}`,
      slot: { kind: 'level' as const, position },
    })),
  ]
}
