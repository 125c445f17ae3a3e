import type { Effect, LevelDefinition } from './country-model'

/** What tells a wanted change from an unwanted one. */
export interface WantedLookup {
  readonly levels: ReadonlyMap<string, Pick<LevelDefinition, 'kind' | 'id'>>
  readonly easingTriggers: ReadonlySet<string>
}

/** Actor and population levels that protect: raising them is wanted. */
const PROTECTIVE_LEVELS: ReadonlySet<string> = new Set(['discipline', 'self-protection'])

/** Say which sign of an effect protects: 1 where more is wanted, -1 where less is. */
export function wantedSignOf(effect: Effect, { levels, easingTriggers }: WantedLookup): 1 | -1 {
  switch (effect.channel) {
    case 'level': {
      const definition = levels.get(effect.level.slice(effect.level.indexOf('/') + 1))
      return definition && raisingIsWanted(definition) ? 1 : -1
    }
    case 'trigger':
      return easingTriggers.has(effect.trigger) ? 1 : -1
    case 'recording':
    case 'brake':
    case 'threshold':
    case 'council-pace':
      return 1
    case 'drive':
    case 'preventive-drive':
    case 'event-rate':
    case 'retaliation':
    case 'protector-abuse':
    case 'protector-conduct':
    case 'veto':
      return -1
  }
}

/** Say whether a rise of a level protects. */
export function raisingIsWanted({ id, kind }: Pick<LevelDefinition, 'kind' | 'id'>): boolean {
  return kind === 'resilience' || kind === 'condition' || PROTECTIVE_LEVELS.has(id)
}
