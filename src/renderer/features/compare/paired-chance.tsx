import { openQuestion, yesNoWord, type PlanComparison } from '../../../shared/decision'
import type { PlanSlot } from '../../charts'
import { useNumbers } from '../../words/use-numbers'
import { rangeText, countedOrLikelyText } from '../../words/probability-wording'
import { ChanceCell } from './chance-cell'
import type { ChanceOrigin } from './chance-origin'
import { useSays } from './use-says'

interface PairedChanceProps {
  readonly comparison: PlanComparison
  readonly of: 'better' | 'worse'
  readonly look: PlanSlot | 'ink'
  readonly origin: ChanceOrigin
  /** Whether it is of what comes or does not, which is told as averted or brought on. */
  readonly isYesNo?: boolean
}

/** Chance that a plan is better, or worse, than another by a difference that matters, or that this is too close to call. */
export function PairedChance({ comparison, of, look, origin, isYesNo = false }: PairedChanceProps) {
  const { t, chance } = useSays()
  const { count } = useNumbers()
  const { [of]: estimate } = comparison
  const open = openQuestion(comparison, of)
  const explained = open
    ? {
        ...origin,
        facts: [
          { term: t('origin.tooClose', {}), description: t(`origin.tooCloseText.${open}`, {}) },
          ...(origin.facts ?? []),
        ],
      }
    : origin
  const range = rangeText(estimate, chance)
  const clear = isYesNo
    ? t(`cell.${yesNoWord(estimate, of)}`, { range, members: count(estimate.memberCount) })
    : countedOrLikelyText(estimate, chance, count)
  const text = open ? t(`cell.${open}`, { range }) : clear
  return <ChanceCell estimate={estimate} text={text} look={look} isOpen={open !== undefined} origin={explained} />
}
