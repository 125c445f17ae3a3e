import { movedWay, type CauseShare } from '../../../../shared/decision'
import type { Say } from '../../../words/probability-wording'

/** What a cause is held against: another plan's run in the same futures, or the assessed present. */
export type MovedFrom = 'plan' | 'today'

/** Beside the name of a level or a signal: that it stands higher or lower on average, and a level by how much. */
export function movedText(
  share: CauseShare,
  from: MovedFrom,
  { t, level }: { readonly t: Say; readonly level: (value: number) => string },
): string | undefined {
  const way = movedWay(share)
  if (!way) return undefined
  // What a signal is measured in nobody sees anywhere.
  return share.cause.kind === 'level'
    ? t(`why.moved.${from}.level.${way}`, { amount: level(Math.abs(share.moved ?? 0)) })
    : t(`why.moved.${from}.signal.${way}`, {})
}

/** The name of a cause inside a sentence, with which way it stands as its table says. */
export function withMoved(name: string, share: CauseShare, from: MovedFrom, t: Say): string {
  const way = movedWay(share)
  return way ? t(`why.moved.${from}.sentence.${way}`, { name }) : name
}
