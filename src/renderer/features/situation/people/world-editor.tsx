import { useTranslation } from 'react-i18next'
import {
  COUNCIL_MODELS,
  DECISION_CHALLENGES,
  MOST_PREVENTION_MONTHS,
  LEAST_PROTECTION_PERCENT,
  MOST_PROTECTION_PERCENT,
  protectionPercentOf,
  USUAL_WORLD,
  type World,
} from '../../../../shared/engine'
import { unusualWorld } from '../../../../shared/formats'
import { useStore } from '../../../state/store'
import { Switch } from '../../../ui/switch'
import { Explained } from './fields/explained'
import { ChoiceField } from './fields/choice-field'
import { NumberField } from './fields/number-field'
import { Section } from './fields/section'
import { BudgetEditor, CapitalEditor } from './limit-editors'
import { useScenarioEdit } from './use-scenario-edit'

/** How states decide on responses in every run of this document, and which challenges are taken as met. */
export function WorldEditor() {
  const { t } = useTranslation(['people', 'explore'])
  const world = useStore(({ document }) => document.settings.world) ?? USUAL_WORLD
  const edit = useScenarioEdit()
  const change = (next: Partial<World>) => replace({ ...world, ...next })
  const replace = (next: World) =>
    edit({ key: 'people:change.world' }, (document) => {
      const { world: _before, ...settings } = document.settings
      const unusual = unusualWorld(next)
      return { ...document, settings: { ...settings, ...(unusual && { world: unusual }) } }
    })
  return (
    <>
      <h2 className="editor__title">
        <Explained word={t('parts.world')} help={t('help.world')} />
      </h2>
      <p className="caption">{t('world.note')}</p>
      <Section title={t('explore:challenges.council.label')}>
        <ChoiceField
          label={t('world.council')}
          options={COUNCIL_MODELS.map((id) => ({ id, label: t(`explore:challenges.council.${id}.name`) }))}
          selected={world.council}
          onSelect={(chosen) => {
            const council = COUNCIL_MODELS.find((known) => known === chosen)
            if (council) change({ council })
          }}
        />
        <p className="caption">{t(`explore:challenges.council.${world.council}.text`)}</p>
      </Section>
      <Section title={t('explore:challenges.title')} note={t('world.metNote')}>
        {DECISION_CHALLENGES.map((challenge) => (
          <Switch
            key={challenge}
            label={t(`explore:challenges.of.${challenge}.solved`)}
            isOn={world.met.includes(challenge)}
            onSwitch={(isOn) => {
              const others = world.met.filter((other) => other !== challenge)
              change({ met: isOn ? [...others, challenge] : others })
            }}
          />
        ))}
        <NumberField
          label={t('explore:challenges.prevention')}
          value={world.preventionMonths}
          min={0}
          max={MOST_PREVENTION_MONTHS}
          onCommit={(preventionMonths) => change({ preventionMonths })}
        />
        <NumberField
          label={t('explore:challenges.protection')}
          value={protectionPercentOf(world)}
          min={LEAST_PROTECTION_PERCENT}
          max={MOST_PROTECTION_PERCENT}
          onCommit={(protectionPercent) => change({ protectionPercent })}
        />
      </Section>
      <BudgetEditor world={world} replace={replace} />
      <CapitalEditor world={world} replace={replace} />
    </>
  )
}
