import { useCallback } from 'react'
import { MASS_KILLING_THRESHOLD, STAGE_THRESHOLDS, type OutcomeKey } from '../../../../shared/engine'
import { useAxes, type ValueAxis } from '../../../charts'
import { useStore } from '../../../state/store'
import type { EnsemblePair } from '../../../simulation/ensemble-demand'
import { largestShown, type OuterEdge } from './largest-shown'
import { LEAST_DEATHS_SHOWN, MOST_SPEND_SHOWN, measureOf, mostPeople } from './outcome-parts'

/**
 * The axis of an outcome. It depends on the scenario, the luck and no response only, so that it stays where it is while a
 * plan changes.
 */
export function useOutcomeAxis(edge: OuterEdge = 'high95'): (key: OutcomeKey, pair: EnsemblePair | null) => ValueAxis {
  const axes = useAxes()
  const scenario = useStore((state) => state.document.scenario)
  return useCallback(
    (key, pair) => {
      switch (measureOf(key)) {
        case 'stages':
          return axes.severity(STAGE_THRESHOLDS, MASS_KILLING_THRESHOLD)
        case 'levels':
          return axes.level
        case 'tolls':
          return axes.counts(Math.max(LEAST_DEATHS_SHOWN, largestShown(scenario, key, pair, edge)), 'log')
        case 'spends':
          return axes.counts(MOST_SPEND_SHOWN, 'log')
        case 'people':
          return axes.counts(Math.min(mostPeople(key, scenario), largestShown(scenario, key, pair, edge)), 'linear')
      }
    },
    [axes, scenario, edge],
  )
}
