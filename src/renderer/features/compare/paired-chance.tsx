import { openQuestion, type PlanComparison } from '../../../shared/decision'
import type { PlanSlot } from '../../charts'
import { useNumbers } from '../../words/use-numbers'
import { probabilityText, rangeText } from '../../words/probability-wording'
import { ChanceCell } from './chance-cell'
import type { ChanceOrigin } from './chance-origin'
import { useSays } from './use-says'

interface PairedChanceProps {
  readonly comparison: PlanComparison
  readonly of: 'better' | 'worse'
  readonly look: PlanSlot | 'ink'
  readonly origin: ChanceOrigin
  /** Of what comes or does not, in how many of all futures it is averted or brought on: to call that unlikely would be of the plan. */
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
  const clear = isYesNo ? yesNoText() : probabilityText(estimate, chance)
  const text = open ? t(`cell.${open}`, { range }) : clear
  return <ChanceCell estimate={estimate} text={text} look={look} isOpen={open !== undefined} origin={explained} />

  function yesNoText(): string {
    const key = of === 'better' ? 'averted' : 'broughtOn'
    // "Less than 1 %" of what never happens would leave open that it did.
    if (estimate.count === 0) return t(`cell.${key}InNone`, { members: count(estimate.memberCount) })
    return t(`cell.${key}`, { range })
  }
}
