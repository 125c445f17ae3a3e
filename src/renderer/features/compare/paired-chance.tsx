import { openQuestion, type PlanComparison } from '../../../shared/decision'
import type { PlanSlot } from '../../charts'
import { probabilityText, rangeText } from '../../words/probability-wording'
import { ChanceCell } from './chance-cell'
import type { ChanceOrigin } from './chance-origin'
import { useSays } from './use-says'

interface PairedChanceProps {
  readonly comparison: PlanComparison
  readonly of: 'better' | 'worse'
  readonly look: PlanSlot | 'ink'
  readonly origin: ChanceOrigin
}

/** Chance that a plan is better, or worse, than another by a difference that matters, or that this is too close to call. */
export function PairedChance({ comparison, of, look, origin }: PairedChanceProps) {
  const { t, chance } = useSays()
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
  const text = open ? t(`cell.${open}`, { range: rangeText(estimate, chance) }) : probabilityText(estimate, chance)
  return <ChanceCell estimate={estimate} text={text} look={look} isOpen={open !== undefined} origin={explained} />
}
