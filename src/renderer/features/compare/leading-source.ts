import type { HarmSource, TracedSource } from '../../../shared/decision'

/**
 * What does most of the harm, beyond chance: of the known ways the one without which least is worse; where none of them tells by
 * itself, all of them together; else of the responses.
 */
export function leadingSource(sources: readonly TracedSource[]): TracedSource | undefined {
  const telling = sources.filter(({ isBeyondChance, gone, come }) => isBeyondChance && gone > come)
  const ofKind = (kind: HarmSource['kind']) => telling.find(({ source }) => source.kind === kind)
  return ofKind('pathway') ?? ofKind('every-pathway') ?? ofKind('response')
}
