import { useStore } from '../../../../src/renderer/state/store'
import { bundledScenarios } from '../../../../src/shared/formats'
import { aPlan } from './compared-futures'

/** Open the first scenario that comes with the program, with plans named after their letters: "Plan A". */
export function openPlans(letters: readonly string[]): void {
  const document = bundledScenarios()[0]?.document
  if (!document) throw new Error('No scenario comes with the program')
  const plans = letters.map((letter) => ({ ...aPlan(letter), name: `Plan ${letter.toUpperCase()}` }))
  useStore.getState().documentOpened({ ...document, plans }, null)
}
