import { usualDifference, type DifferenceThatMatters, type JudgedOutcome } from '../../../shared/decision'
import type { RunSettings } from '../../../shared/formats'
import { countryModel } from '../../state/country-model'
import { useStore } from '../../state/store'
import { totalOf } from './comparison-demand'

/** The smallest difference that matters: what the people of this document said, else the usual one. */
export function differenceThatMatters(
  outcome: JudgedOutcome,
  { smallestDifferences }: Pick<RunSettings, 'smallestDifferences'>,
): DifferenceThatMatters {
  const usual = usualDifference(outcome, countryModel)
  return { ...usual, absolute: smallestDifferences?.[totalOf(outcome)] ?? usual.absolute }
}

/** Say what matters. It holds for all populations of the outcome too. */
export function changeSmallestDifference(outcome: JudgedOutcome, absolute: number): void {
  const { document, edit } = useStore.getState()
  const kind = totalOf(outcome)
  const from = differenceThatMatters(outcome, document.settings).absolute
  if (from === absolute) return
  edit({ key: 'compare:change.difference', params: { from, to: absolute } }, (draft) => {
    draft.settings.smallestDifferences = { ...draft.settings.smallestDifferences, [kind]: absolute }
  })
}

export const isInStages = (outcome: JudgedOutcome): boolean => outcome.endsWith('severity-stages')
