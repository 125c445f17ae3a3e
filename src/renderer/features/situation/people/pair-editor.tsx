import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Campaign, Scenario } from '../../../../shared/engine'
import { LONGEST_TEXT } from '../../../../shared/formats'
import { Button } from '../../../ui/button'
import { Slider } from '../../../ui/slider'
import { Explained } from './fields/explained'
import { ChoiceField } from './fields/choice-field'
import { EstimateField } from './fields/estimate-field'
import { judged } from './fields/judged'
import { NumberField } from './fields/number-field'
import { Section } from './fields/section'
import { TextField } from './fields/text-field'
import { hostilityOfWord, hostilityWordOf, LEVEL_WORDS } from './level-words'
import { campaignOf, inScenario, withCampaign, withNewCampaign, withoutCampaign, type Pair } from './scenario-edits'
import { useGestureEnd, useScenarioEdit } from './use-scenario-edit'

/** Hostility is typed in hundredths of the usual. */
const MOST_HOSTILITY = 2000
const SLIDER_HOSTILITY = 400

interface PairEditorProps {
  readonly scenario: Scenario
  readonly pair: Pair
}

/** How one actor stands to one population: how hostile it is, and how far it has organised violence already. */
export function PairEditor({ scenario, pair }: PairEditorProps) {
  const { t } = useTranslation(['people', 'model'])
  const edit = useScenarioEdit()
  const endGesture = useGestureEnd()
  const [refused, setRefused] = useState<string>()
  const settle = () => setRefused(endGesture())
  const names = {
    actor: scenario.actors.find(({ id }) => id === pair.actor)?.name ?? '',
    population: scenario.populations.find(({ id }) => id === pair.population)?.name ?? '',
  }
  const campaign = campaignOf(scenario, pair)
  const gesture = `pair ${pair.actor} ${pair.population}`
  const words = { notAssessed: t('notAssessed'), noEvidence: t('noEvidence') }
  // The kind of violence says nothing of how hostile they are.
  const whatItAdds = (next: Partial<Campaign>) =>
    campaign && !('violence' in next) ? judged(next, campaign.evidence, words) : {}
  const change = (next: Partial<Campaign>, isSliding = false) =>
    edit(
      { key: 'people:change.pair', params: names },
      (document) => inScenario(document, (before) => withCampaign(before, pair, { ...whatItAdds(next), ...next })),
      isSliding ? gesture : undefined,
    )
  return (
    <>
      <h2 className="editor__title">{t('pair.title', names)}</h2>
      {campaign ? (
        <>
          <Section title={<Explained word={t('pair.hostility')} help={t('help.hostility')} />}>
            <ChoiceField
              label={t('pair.word')}
              options={LEVEL_WORDS.map((word) => ({ id: word, label: t(`hostilityWords.${word}`) }))}
              selected={hostilityWordOf(campaign.hostility)}
              onSelect={(chosen) => {
                const word = LEVEL_WORDS.find((known) => known === chosen)
                if (word) change({ hostility: hostilityOfWord(word) })
              }}
            />
            <Slider
              label={t('pair.hostilitySlider')}
              value={Math.min(SLIDER_HOSTILITY, Math.round(campaign.hostility * 100))}
              min={1}
              max={SLIDER_HOSTILITY}
              onSlide={(value) => void change({ hostility: value / 100 }, true)}
              onSettle={settle}
            />
            <NumberField
              label={t('pair.percent')}
              value={Math.round(campaign.hostility * 100)}
              min={1}
              max={MOST_HOSTILITY}
              unit="%"
              widthInDigits={4}
              onCommit={(value) => change({ hostility: value / 100 })}
            />
          </Section>
          <Section title={t('pair.violence')}>
            <ChoiceField
              label={t('pair.violenceType')}
              options={VIOLENCES.map((id) => ({ id, label: t(`model:violenceTypes.${id}`) }))}
              selected={campaign.violence}
              onSelect={(chosen) => {
                const violence = VIOLENCES.find((known) => known === chosen)
                if (violence) change({ violence })
              }}
            />
            <p className="caption">{t('help.violence')}</p>
          </Section>
          <Section title={<Explained word={t('pair.campaign')} help={t('help.campaign')} />}>
            <EstimateField
              name={t('pair.campaign')}
              range={campaign.level}
              onChange={(level, isSliding) => change({ level }, isSliding)}
              onSettle={settle}
            />
            <TextField
              label={t('evidence')}
              value={campaign.evidence}
              longest={LONGEST_TEXT}
              language={scenario.language}
              rows={3}
              onCommit={(evidence) => change({ evidence })}
            />
          </Section>
          {refused !== undefined && (
            <p className="text-field__fault" role="alert">
              {refused}
            </p>
          )}
          <div className="editor__actions">
            <Button
              isDisabled={scenario.campaigns.length <= 1}
              onPress={() =>
                edit({ key: 'people:change.pairRemoved', params: names }, (document) =>
                  inScenario(document, (before) => withoutCampaign(before, pair)),
                )
              }
            >
              {t('pair.remove')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>{t('pair.none', names)}</p>
          <div className="editor__actions">
            <Button
              look="primary"
              onPress={() =>
                edit({ key: 'people:change.pairAdded', params: names }, (document) =>
                  inScenario(document, (before) => withNewCampaign(before, pair, t('notAssessed'))),
                )
              }
            >
              {t('pair.add')}
            </Button>
          </div>
        </>
      )}
    </>
  )
}

const VIOLENCES = ['identity', 'political'] as const
