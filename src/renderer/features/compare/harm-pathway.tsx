import { useTranslation } from 'react-i18next'
import { NO_RESPONSE } from '../../../shared/engine'
import { usePlanName } from '../../plans/use-plan-name'
import { useStore } from '../../state/store'
import { Button } from '../../ui/button'
import { ExplainedWord } from '../../ui/explained-word'
import type { CompareRow } from './compare-facts'

interface HarmPathwayProps {
  readonly row: CompareRow
}

/** How a plan can do harm: the known ways in which its instruments work against their own purpose, and that none is needed for it. */
export function HarmPathway({ row }: HarmPathwayProps) {
  const { t } = useTranslation(['compare', 'model'])
  const nameOf = usePlanName()
  const backfires = row.effort?.backfires ?? []
  const isNone = backfires.length === 0
  return (
    <span className="compare-table__under">
      <ExplainedWord
        word={isNone ? t('pathway.none') : t('pathway.short', { count: backfires.length })}
        title={t('pathway.title', { plan: nameOf(row.id) })}
      >
        <p>{t(isNone ? 'pathway.noneMeaning' : 'pathway.meaning')}</p>
        {!isNone && (
          <ul className="pathways">
            {backfires.map(({ instrument, pathway }) => (
              <li key={`${instrument}/${pathway}`}>
                {t('pathway.of', {
                  instrument: t(`model:instruments.${instrument}.name`),
                  pathway: t(`model:pathways.${pathway}`),
                })}
              </li>
            ))}
          </ul>
        )}
        <PairsButton row={row} />
      </ExplainedWord>
    </span>
  )
}

/** Leads to the futures that the cell counts, where those that go worse are marked: held against no response, as it does. */
function PairsButton({ row }: HarmPathwayProps) {
  const { t } = useTranslation('compare')
  const isAgainstNone = useStore((state) => state.reference === NO_RESPONSE.id)
  const { compareTabChosen, panelPlanChosen, referenceChosen } = useStore.getState()
  return (
    <p className="pathways__pairs">
      <Button
        slot="close"
        onPress={() => {
          referenceChosen(NO_RESPONSE.id)
          panelPlanChosen(row.id)
          compareTabChosen('pairs')
          // Where windows are low, the panels stand below what is seen of the place.
          globalThis.document.querySelector('.compare__panel')?.scrollIntoView({ block: 'nearest' })
        }}
      >
        {t(isAgainstNone ? 'pathway.pairs' : 'pathway.pairsAgainstNone')}
      </Button>
    </p>
  )
}
