import type { CountryModel, LevelKind, OutcomeKey, Scenario } from '../../../../shared/engine'
import { outcomeParts } from './outcome-parts'

/** Heading of a group: a text of the app, or the name of a party. */
export type OutcomeGroupTitle =
  | { readonly kind: 'main' }
  | { readonly kind: 'levels'; readonly of: LevelKind }
  | { readonly kind: 'party'; readonly name: string }
  | { readonly kind: 'campaigns' }
  | { readonly kind: 'harms' }

export interface OutcomeGroup {
  readonly id: string
  readonly title: OutcomeGroupTitle
  readonly outcomes: readonly OutcomeKey[]
}

/** Those asked for most, in this order. The stage stands in the severity already. */
const MAIN = [
  'severity',
  'deaths',
  'indirect-deaths',
  'displaced',
  'crossed-border',
  'without-access',
  'observed-deaths',
  'recognition',
  'council-division',
  'spillover',
  'spend',
  'monthly-spend',
] as const
const LEVEL_KINDS = ['risk-factor', 'enabler', 'resilience', 'condition'] as const satisfies readonly LevelKind[]

/** Sort every outcome of a scenario into groups people can find things in. */
export function outcomeGroups(keys: readonly OutcomeKey[], model: CountryModel, scenario: Scenario): OutcomeGroup[] {
  const kindOf = new Map(model.levels.map(({ id, kind }) => [id, kind]))
  const partyOf = (key: OutcomeKey): string | undefined => {
    const parts = outcomeParts(key)
    return parts.kind === 'headline' || parts.kind === 'campaign' ? undefined : parts.owner
  }
  const countryLevels = keys.filter((key) => key.startsWith('level:') && partyOf(key) === undefined)
  const levelKindOf = (key: OutcomeKey) => {
    const parts = outcomeParts(key)
    return parts.kind === 'level' ? kindOf.get(parts.level) : undefined
  }
  const groups: OutcomeGroup[] = [
    { id: 'main', title: { kind: 'main' }, outcomes: MAIN.filter((key) => keys.includes(key)) },
    { id: 'harms', title: { kind: 'harms' }, outcomes: keys.filter((key) => key.startsWith('harm:')) },
    ...LEVEL_KINDS.map((kind) => ({
      id: kind,
      title: { kind: 'levels' as const, of: kind },
      outcomes: countryLevels.filter((key) => levelKindOf(key) === kind),
    })),
    ...[...scenario.actors, ...scenario.populations].map(({ id, name }) => ({
      id: `party-${id}`,
      title: { kind: 'party' as const, name },
      outcomes: keys.filter((key) => partyOf(key) === id),
    })),
    { id: 'campaigns', title: { kind: 'campaigns' }, outcomes: keys.filter((key) => key.startsWith('campaign:')) },
  ]
  return groups.filter(({ outcomes }) => outcomes.length > 0)
}
