import { memo, useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutcomeKey } from '../../../../shared/engine'
import { SmallMultiples, type PanelSeries, type ValueAxis } from '../../../charts'
import type { EnsemblePair } from '../../../simulation/ensemble-demand'
import { useStore } from '../../../state/store'
import { Picker } from '../../../ui/picker'
import { useCalmEnsemble } from '../ensemble/use-calm-ensemble'
import { usePrepared } from '../ensemble/use-prepared'
import { bandsIn, hasOutcome, mediansIn } from '../../../simulation/summaries'
import { useChosenOutcome } from '../outcomes/use-chosen-outcome'
import { useOutcomeAxis } from '../outcomes/use-outcome-axis'
import { slotOf } from '../../../plans/current-plan'
import { inOrder, type MultiplesGroup, type MultiplesOrder } from './multiples'

interface MultiplesPaneProps {
  readonly label: string
  readonly groups: readonly MultiplesGroup[]
  readonly groupTitle: (group: MultiplesGroup) => string
  readonly panelTitle: (key: OutcomeKey) => string
}

/** Many small charts in groups; pressing one shows it in the main chart. */
export function MultiplesPane({ label, groups, groupTitle, panelTitle }: MultiplesPaneProps) {
  const [order, setOrder] = useState<MultiplesOrder>('level')
  const pair = usePrepared(
    useCalmEnsemble(),
    useCallback((next) => partsOf(groups, next), [groups]),
  )
  const chosen = useChosenOutcome()
  // Names stay what they are while a lever moves.
  const titles = useMemo(
    () => new Map(groups.flatMap(({ outcomes }) => outcomes.map((key) => [key, panelTitle(key)]))),
    [groups, panelTitle],
  )
  const panelsOf = usePanels(pair, titles)
  const ordering = useOrderingPair(pair)
  const { outcomeChosen } = useStore.getState()
  const panelGroups = useMemo(
    () =>
      groups.map((group) => ({
        id: group.id,
        title: groupTitle(group),
        panels: panelsOf(inOrder(group.outcomes, ordering, order)),
      })),
    [groups, groupTitle, panelsOf, ordering, order],
  )
  return (
    <div className="multiples-pane">
      <MultiplesHead order={order} onOrder={setOrder} />
      <SmallMultiples
        label={label}
        groups={panelGroups}
        selectedId={chosen}
        onSelect={outcomeChosen}
        isProvisional={pair !== null && !isWhole(pair)}
      />
    </div>
  )
}

/** What the charts of a pair are drawn from, chart by chart. */
const partsOf = (groups: readonly MultiplesGroup[], pair: EnsemblePair | null): readonly (() => unknown)[] =>
  pair
    ? groups
        .flatMap(({ outcomes }) => outcomes)
        .filter((key) => hasOutcome(pair.withPlan, key))
        .flatMap((key) => [
          () => bandsIn(pair.withPlan, key),
          () => mediansIn(pair.wholeBaseline ?? pair.baseline, key),
        ])
    : []

interface MultiplesHeadProps {
  readonly order: MultiplesOrder
  readonly onOrder: (order: MultiplesOrder) => void
}

/** Stays as it is while the charts under it follow a lever. */
const MultiplesHead = memo(function MultiplesHead({ order, onOrder }: MultiplesHeadProps) {
  const { t } = useTranslation('explore')
  return (
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
        onSelect={(id) => onOrder(id === 'change' ? 'change' : 'level')}
      />
    </div>
  )
})

/** Whether all the futures asked for have been run. */
const isWhole = ({ withPlan, demand }: EnsemblePair): boolean => withPlan.memberCount >= demand.memberCount

/** The pair that decides the order: charts change places once a result is whole, and stand still under a moving lever. */
function useOrderingPair(pair: EnsemblePair | null): EnsemblePair | null {
  const [ordering, setOrdering] = useState(pair)
  // React's way to remember something of the last rendering: set during rendering, only where it differs.
  if (pair !== ordering && (pair === null || ordering === null || isWhole(pair))) setOrdering(pair)
  return ordering
}

/** Panels of a pair; those that stand together share one axis. */
function usePanels(pair: EnsemblePair | null, titles: ReadonlyMap<OutcomeKey, string>) {
  // Small charts draw no band beyond 8 in 10; room for it would press what they draw flat.
  const axisOf = useOutcomeAxis('high80')
  const planSlot = useStore((state) => slotOf(state.document, pair?.demand.plan.id ?? ''))
  const slot = pair && pair.withPlan !== pair.baseline ? planSlot : 0
  return useCallback(
    (keys: readonly OutcomeKey[]): PanelSeries[] => {
      const axis = longestOf(keys.map((key) => axisOf(key, pair)))
      if (!axis) return []
      return keys.map((key) => {
        const base = { id: key, title: titles.get(key) ?? '', axis, slot }
        if (!pair || !hasOutcome(pair.withPlan, key)) return { ...base, bands: [] }
        const bands = bandsIn(pair.withPlan, key)
        return slot === 0
          ? { ...base, bands }
          : { ...base, bands, referenceMedian: mediansIn(pair.wholeBaseline ?? pair.baseline, key) }
      })
    },
    [pair, titles, axisOf, slot],
  )
}

const longestOf = (axes: readonly ValueAxis[]): ValueAxis | undefined =>
  axes.reduce<ValueAxis | undefined>(
    (longest, axis) => (longest && longest.domain[1] >= axis.domain[1] ? longest : axis),
    undefined,
  )
