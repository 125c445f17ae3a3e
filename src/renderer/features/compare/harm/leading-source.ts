import type { HarmSource, TracedSource } from '../../../../shared/decision'
import type { ResponsePlan } from '../../../../shared/engine'

/**
 * What does most of the harm, beyond chance: of what was left out, that without which least is worse. A known way stands for the
 * response it belongs to and for all ways together, since it says more than they do.
 */
export function leadingSource(
  sources: readonly TracedSource[],
  { responses }: Pick<ResponsePlan, 'responses'>,
): TracedSource | undefined {
  const telling = sources.filter(({ isBeyondChance, gone, come }) => isBeyondChance && gone > come)
  const least = (among: readonly TracedSource[]): TracedSource | undefined =>
    among.toSorted((a, b) => a.worse - b.worse)[0]
  const ofKind = (kind: HarmSource['kind']) => telling.filter(({ source }) => source.kind === kind)
  const most = least(telling)
  const together = least(ofKind('every-pathway'))
  if (most?.source.kind !== 'response') return least(ofKind('pathway')) ?? together
  const { response } = most.source
  const instrument = responses.find(({ id }) => id === response)?.instrument
  const isItsWay = ({ source }: TracedSource) => source.kind === 'pathway' && source.instrument === instrument
  if (!sources.some(isItsWay)) return most
  return least(telling.filter(isItsWay)) ?? together ?? most
}

/** Whether without it at least half of the futures that are worse are not. */
export const isMostOf = ({ worse }: Pick<TracedSource, 'worse'>, all: number): boolean => worse <= all / 2
