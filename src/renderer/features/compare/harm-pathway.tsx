import { useTranslation } from 'react-i18next'
import { ExplainedWord } from '../../ui/explained-word'
import { usePlanName } from '../../plans/use-plan-name'
import type { CompareRow } from './compare-facts'

interface HarmPathwayProps {
  readonly row: CompareRow
}

/** How a plan can do harm: the known ways in which its instruments work against their own purpose. */
export function HarmPathway({ row }: HarmPathwayProps) {
  const { t } = useTranslation(['compare', 'model'])
  const nameOf = usePlanName()
  const backfires = row.effort?.backfires ?? []
  const [first] = backfires
  const title = t('pathway.title', { plan: nameOf(row.id) })
  if (!first) return <span className="compare-table__under">{t('pathway.none')}</span>
  return (
    <span className="compare-table__under">
      <ExplainedWord word={t('pathway.short', { count: backfires.length })} title={title}>
        <p>{t('pathway.meaning')}</p>
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
      </ExplainedWord>
    </span>
  )
}
