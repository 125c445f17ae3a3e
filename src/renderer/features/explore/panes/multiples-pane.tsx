import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutcomeKey } from '../../../../shared/engine'
import { SmallMultiples, type PanelSeries, type ValueAxis } from '../../../charts'
import type { EnsemblePair } from '../../../simulation/ensemble-demand'
import { useStore } from '../../../state/store'
import { Picker } from '../../../ui/picker'
import { useCalmEnsemble } from '../ensemble/use-calm-ensemble'
import { bandsIn, hasOutcome, mediansIn } from '../ensemble/summaries'
import { useChosenOutcome } from '../outcomes/use-chosen-outcome'
import { useOutcomeAxis } from '../outcomes/use-outcome-axis'
import { slotOf } from '../plans/current-plan'
import { inOrder, type MultiplesGroup, type MultiplesOrder } from './multiples'

interface MultiplesPaneProps {
  readonly label: string
  readonly groups: readonly MultiplesGroup[]
  readonly groupTitle: (group: MultiplesGroup) => string
  readonly panelTitle: (key: OutcomeKey) => string
}

/** Many small charts in groups; pressing one shows it in the main chart. */
export function MultiplesPane({ label, groups, groupTitle, panelTitle }: MultiplesPaneProps) {
  const { t } = useTranslation('explore')
  const [order, setOrder] = useState<MultiplesOrder>('level')
  const pair = useCalmEnsemble()
  const chosen = useChosenOutcome()
  const panelsOf = usePanels(pair, panelTitle)
  const { outcomeChosen } = useStore.getState()
  return (
    <div className="multiples-pane">
      <div className="multiples-pane__head">
        <p className="caption">{t('multiples.caption')}</p>
        <Picker
          label={t('multiples.order')}
          showsLabel
          groups={[
            {
              id: 'orders',
              options: [
                { id: 'level', label: t('multiples.byLevel') },
                { id: 'change', label: t('multiples.byChange') },
              ],
            },
          ]}
          selected={order}
          onSelect={(id) => setOrder(id === 'change' ? 'change' : 'level')}
        />
      </div>
      {groups.map((group) => (
        <section key={group.id} className="multiples-pane__group" aria-label={groupTitle(group)}>
          <h3 className="multiples-pane__title">{groupTitle(group)}</h3>
          <SmallMultiples
            label={`${label}: ${groupTitle(group)}`}
            panels={panelsOf(inOrder(group.outcomes, pair, order))}
            selectedId={chosen}
            onSelect={outcomeChosen}
          />
        </section>
      ))}
    </div>
  )
}

/** Panels of a pair, each made once; those that stand together share one axis. */
function usePanels(pair: EnsemblePair | null, titleOf: (key: OutcomeKey) => string) {
  const axisOf = useOutcomeAxis()
  const planSlot = useStore((state) => slotOf(state.document, pair?.demand.plan.id ?? ''))
  const slot = pair && pair.withPlan !== pair.baseline ? planSlot : 0
  return useMemo(() => {
    const made = new Map<OutcomeKey, PanelSeries>()
    const panelOf = (key: OutcomeKey, axis: ValueAxis): PanelSeries => {
      const base = { id: key, title: titleOf(key), axis, slot }
      if (!pair || !hasOutcome(pair.withPlan, key)) return { ...base, bands: [] }
      const bands = bandsIn(pair.withPlan, key)
      return slot === 0 ? { ...base, bands } : { ...base, bands, referenceMedian: mediansIn(pair.baseline, key) }
    }
    return (keys: readonly OutcomeKey[]) => {
      const axes = keys.map((key) => axisOf(key, pair))
      return keys.flatMap((key) => {
        const axis = longestOf(axes)
        const panel = made.get(key) ?? (axis && panelOf(key, axis))
        if (panel) made.set(key, panel)
        return panel ?? []
      })
    }
  }, [pair, titleOf, axisOf, slot])
}

const longestOf = (axes: readonly ValueAxis[]): ValueAxis | undefined =>
  axes.reduce<ValueAxis | undefined>(
    (longest, axis) => (longest && longest.domain[1] >= axis.domain[1] ? longest : axis),
    undefined,
  )
