import { useTranslation } from 'react-i18next'
import type { LevelKind, Scenario } from '../../../../shared/engine'
import { countryModel } from '../../../state/country-model'
import { Explained } from './fields/explained'
import { LevelList } from './fields/level-list'
import { Section } from './fields/section'
import { inScenario } from './scenario-edits'
import { useGestureEnd, useScenarioEdit } from './use-scenario-edit'

const KINDS = ['risk-factor', 'enabler', 'resilience', 'condition'] as const satisfies readonly LevelKind[]

/** The country as a whole today: what raises risk, what makes it easier, and what holds it back. */
export function CountryLevelsEditor({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation(['people', 'model'])
  const edit = useScenarioEdit()
  const settle = useGestureEnd()
  return (
    <>
      <h2 className="editor__title">
        <Explained word={t('parts.levels')} help={t('help.levels')} />
      </h2>
      <p className="caption">{t('levels.note')}</p>
      {KINDS.map((kind) => (
        <Section key={kind} title={t(`model:levelKinds.${kind}`)}>
          <LevelList
            ids={IDS[kind]}
            levels={scenario.levels}
            language={scenario.language}
            onChange={(id, assessment, isSliding) =>
              edit(
                { key: 'people:change.level', params: { level: id } },
                (document) =>
                  inScenario(document, (before) => ({ ...before, levels: { ...before.levels, [id]: assessment } })),
                isSliding ? `level ${id}` : undefined,
              )
            }
            onSettle={settle}
          />
        </Section>
      ))}
    </>
  )
}

const idsOf = (kind: LevelKind) =>
  countryModel.levels.filter((level) => level.scope === 'country' && level.kind === kind).map(({ id }) => id)
const IDS = {
  'risk-factor': idsOf('risk-factor'),
  enabler: idsOf('enabler'),
  resilience: idsOf('resilience'),
  condition: idsOf('condition'),
} as const satisfies Record<(typeof KINDS)[number], readonly string[]>
