import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Scenario, ScheduledTrigger } from '../../../../shared/engine'
import { LONGEST_LINE } from '../../../../shared/formats'
import { countryModel } from '../../../state/country-model'
import { Button } from '../../../ui/button'
import { Explained } from './fields/explained'
import { ChoiceField } from './fields/choice-field'
import { NumberField } from './fields/number-field'
import { TextField } from './fields/text-field'
import { freeStep, inScenario } from './scenario-edits'
import { useScenarioEdit } from './use-scenario-edit'

const LAST_MONTH = 120
const MOST_EVENTS = 100
const USUAL_TRIGGER = 'contested-election'

/** Events whose date is known, in the order of their months. */
export function EventsEditor({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation(['people', 'model'])
  const edit = useScenarioEdit()
  const [refused, setRefused] = useState<string>()
  const { scheduled } = scenario
  const change = (key: string, event: ScheduledTrigger, next: readonly ScheduledTrigger[]) => {
    const why = edit({ key: `people:change.${key}`, params: { event: event.label } }, (document) =>
      inScenario(document, (before) => ({ ...before, scheduled: next })),
    )
    setRefused(why)
    return why
  }
  const add = (event: ScheduledTrigger) => {
    const placed = { ...event, step: freeStep(scenario, event.trigger, event.step) }
    return change('eventAdded', placed, [...scheduled, placed])
  }
  const inOrder = scheduled.map((event, place) => ({ event, place })).toSorted((a, b) => a.event.step - b.event.step)
  return (
    <>
      <h2 className="editor__title">
        <Explained word={t('parts.events')} help={t('help.events')} />
      </h2>
      <p className="caption">{t('events.note')}</p>
      {scheduled.length === 0 && <p className="editor__text">{t('events.none')}</p>}
      {inOrder.map(({ event, place }) => (
        <EventFields
          key={place}
          event={event}
          language={scenario.language}
          onChange={(next) => {
            const changed = { ...event, ...next }
            return change('event', changed, scheduled.with(place, changed))
          }}
          onCopy={() => void add({ ...event, step: Math.min(LAST_MONTH, event.step + 1) })}
          onDelete={() =>
            void change(
              'eventDeleted',
              event,
              scheduled.filter((_, other) => other !== place),
            )
          }
        />
      ))}
      {refused !== undefined && (
        <p className="text-field__fault" role="alert">
          {refused}
        </p>
      )}
      <div className="editor__actions">
        <Button
          icon="add"
          isDisabled={scheduled.length >= MOST_EVENTS}
          onPress={() =>
            void add({
              trigger: USUAL_TRIGGER,
              step: 6,
              chance: 0.5,
              label: t(`model:triggers.${USUAL_TRIGGER}.name`),
            })
          }
        >
          {t('events.add')}
        </Button>
      </div>
    </>
  )
}

interface EventFieldsProps {
  readonly event: ScheduledTrigger
  readonly language: string
  readonly onChange: (next: Partial<ScheduledTrigger>) => string | undefined
  readonly onCopy: () => void
  readonly onDelete: () => void
}

function EventFields({ event, language, onChange, onCopy, onDelete }: EventFieldsProps) {
  const { t } = useTranslation(['people', 'model'])
  const nameOf = (id: string) => t(`model:triggers.${id}.name`)
  return (
    <section className="editor-section" aria-label={event.label}>
      <ChoiceField
        label={t('events.trigger')}
        options={countryModel.triggers.map(({ id }) => ({ id, label: nameOf(id) }))}
        selected={event.trigger}
        onSelect={(trigger) => {
          // A label that only repeats the kind goes along with it.
          const label = event.label === nameOf(event.trigger) ? nameOf(trigger) : event.label
          onChange({ trigger, label })
        }}
      />
      <p className="caption">{t(`model:triggers.${event.trigger}.description`)}</p>
      <TextField
        label={t('events.label')}
        value={event.label}
        longest={LONGEST_LINE}
        language={language}
        needed={t('nameNeeded')}
        onCommit={(label) => onChange({ label })}
      />
      <NumberField
        label={t('events.month')}
        value={event.step}
        min={1}
        max={LAST_MONTH}
        onCommit={(step) => onChange({ step })}
      />
      <NumberField
        label={t('events.chance')}
        value={Math.round(event.chance * 100)}
        min={0}
        max={100}
        unit="%"
        onCommit={(percent) => onChange({ chance: percent / 100 })}
      />
      <div className="editor__actions">
        <Button icon="fork" onPress={onCopy}>
          {t('events.duplicate')}
        </Button>
        <Button onPress={onDelete}>{t('events.delete')}</Button>
      </div>
    </section>
  )
}
