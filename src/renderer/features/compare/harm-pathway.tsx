import { useTranslation } from 'react-i18next'
import { planAsRun } from '../../../shared/decision'
import { NO_RESPONSE } from '../../../shared/engine'
import { usePlanName } from '../../plans/use-plan-name'
import { useStore } from '../../state/store'
import { Button } from '../../ui/button'
import { ExplainedWord } from '../../ui/explained-word'
import type { CompareRow } from './compare-facts'

interface HarmPathwayProps {
  readonly row: CompareRow
}

/** How a plan can do harm: the known ways in which its instruments turn against their own purpose, and what they do on the side. */
export function HarmPathway({ row }: HarmPathwayProps) {
  const { t } = useTranslation(['compare', 'model'])
  const nameOf = usePlanName()
  const backfires = row.effort?.backfires ?? []
  const turning = new Set(backfires.map(({ instrument }) => instrument))
  const used = new Set(planAsRun(row.plan).responses.map(({ instrument }) => instrument))
  const aside = [...used].filter((instrument) => !turning.has(instrument))
  const line = (instrument: string, how: string) => (
    <li key={`${instrument}/${how}`}>
      {t('pathway.of', { instrument: t(`model:instruments.${instrument}.name`), pathway: how })}
    </li>
  )
  return (
    <span className="compare-table__under">
      <ExplainedWord
        word={backfires.length === 0 ? t('pathway.none') : t('pathway.short', { count: backfires.length })}
        title={t('pathway.title', { plan: nameOf(row.id) })}
      >
        {backfires.length > 0 && (
          <>
            <p>{t('pathway.meaning')}</p>
            <ul className="pathways">
              {backfires.map(({ instrument, pathway }) => line(instrument, t(`model:pathways.${pathway}`)))}
            </ul>
          </>
        )}
        {aside.length > 0 && (
          <>
            <p>{t(backfires.length === 0 ? 'pathway.noneMeaning' : 'pathway.aside')}</p>
            <ul className="pathways">
              {aside.map((instrument) => line(instrument, t(`model:instruments.${instrument}.mayHarm`)))}
            </ul>
          </>
        )}
        <p>{t('pathway.chance')}</p>
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
