import { useTranslation } from 'react-i18next'
import {
  INSTRUMENT_FAMILIES,
  localModel,
  type Estimate,
  type LocalChanges,
  type LocalTrigger,
  type Scenario,
} from '../../../../shared/engine'
import { LONGEST_LINE } from '../../../../shared/formats'
import { countryModel } from '../../../state/country-model'
import { Button } from '../../../ui/button'
import { Switch } from '../../../ui/switch'
import { Explained } from './fields/explained'
import { NumberField } from './fields/number-field'
import { Section } from './fields/section'
import { TextField } from './fields/text-field'
import { inScenario, withLocal } from './scenario-edits'
import { useScenarioEdit } from './use-scenario-edit'

/** Coefficients a country can differ in that are whole numbers in the model's own range. */
const PARAMETERS = ['attention.budget', 'council.months', 'consent.months'] as const
/** Rates are typed as events in a hundred years. */
const YEARS = 100
const MOST_EVENTS = 1200

type Entry<List extends keyof LocalChanges> = NonNullable<LocalChanges[List]>[number]

/** What holds in this country only: each change stands with its reason, and can be taken back. */
export function LocalEditor({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation(['people', 'model'])
  const edit = useScenarioEdit()
  const { influences = [], instruments = [], triggers = [], parameters = [] } = scenario.local ?? {}
  const here = localModel(countryModel, scenario)

  /** Put one entry of a list in the place of the one with the same name; undefined: take it out. */
  const put = <List extends keyof LocalChanges>(
    list: List,
    name: string,
    nameOf: (entry: Entry<List>) => string,
    entry: Entry<List> | undefined,
  ) =>
    edit({ key: 'people:change.local' }, (document) =>
      inScenario(document, (before) =>
        withLocal(before, list, (entries) => {
          const others = entries.filter((other) => nameOf(other as Entry<List>) !== name)
          // Each list holds entries of its own kind, which TypeScript does not follow through the key.
          return [...others, ...(entry ? [entry] : [])] as typeof entries
        }),
      ),
    )
  const reason = (because: string, onCommit: (because: string) => string | undefined) => (
    <TextField
      label={t('local.because')}
      value={because}
      longest={LONGEST_LINE}
      language={scenario.language}
      needed={t('local.becauseNeeded')}
      onCommit={onCommit}
    />
  )
  const noReason = t('local.noReason')

  return (
    <>
      <h2 className="editor__title">
        <Explained word={t('parts.local')} help={t('help.local')} />
      </h2>
      <p className="caption">{t('local.note')}</p>
      {INSTRUMENT_FAMILIES.map((family) => (
        <Section key={family} title={t('local.instruments', { family: t(`model:families.${family}`) })}>
          {countryModel.instruments
            .filter((instrument) => instrument.family === family)
            .map(({ id }) => {
              const change = instruments.find(({ instrument }) => instrument === id)
              const isAvailable = change?.isAvailable ?? true
              const putInstrument = (entry: Entry<'instruments'> | undefined) =>
                put('instruments', id, ({ instrument }) => instrument, entry)
              return (
                <div key={id} className="local-entry">
                  <Switch
                    label={t(`model:instruments.${id}.name`)}
                    isOn={isAvailable}
                    onSwitch={(isOn) =>
                      void putInstrument(isOn ? undefined : { instrument: id, isAvailable: false, because: noReason })
                    }
                  />
                  {change && reason(change.because, (because) => putInstrument({ ...change, because }))}
                </div>
              )
            })}
        </Section>
      ))}
      <Section title={t('local.triggers')} note={t('local.triggersNote')}>
        {countryModel.triggers.map((trigger) => {
          const change = triggers.find((known) => known.trigger === trigger.id)
          const rate = here.triggers.find(({ id }) => id === trigger.id)?.ratePerYear ?? trigger.ratePerYear
          const putTrigger = (entry: LocalTrigger | undefined) =>
            put('triggers', trigger.id, (known) => known.trigger, entry)
          return (
            <div key={trigger.id} className="local-entry">
              <NumberField
                label={t(`model:triggers.${trigger.id}.name`)}
                value={Math.round(rate.best * YEARS)}
                min={0}
                max={MOST_EVENTS}
                widthInDigits={4}
                onCommit={(events) =>
                  putTrigger({
                    trigger: trigger.id,
                    ratePerYear: scaled(trigger.ratePerYear, events / YEARS),
                    because: change?.because ?? noReason,
                  })
                }
              />
              {change && (
                <>
                  {reason(change.because, (because) => putTrigger({ ...change, because }))}
                  <TakeBack onPress={() => void putTrigger(undefined)} />
                </>
              )}
            </div>
          )
        })}
      </Section>
      <Section title={t('local.parameters')} note={t('local.parametersNote')}>
        {PARAMETERS.map((id) => {
          const usual = countryModel.parameters.find((parameter) => parameter.id === id)?.value
          if (!usual) return null
          const change = parameters.find(({ parameter }) => parameter === id)
          const putParameter = (entry: Entry<'parameters'> | undefined) =>
            put('parameters', id, ({ parameter }) => parameter, entry)
          return (
            <div key={id} className="local-entry">
              <NumberField
                label={t(`local.parameter.${id.replace('.', '-')}`)}
                value={Math.round((change?.value ?? usual).best)}
                min={Math.ceil(usual.low)}
                max={Math.floor(usual.high)}
                onCommit={(best) =>
                  putParameter({
                    parameter: id,
                    value: { low: Math.min(usual.low, best), best, high: Math.max(usual.high, best) },
                    because: change?.because ?? noReason,
                  })
                }
              />
              {change && (
                <>
                  {reason(change.because, (because) => putParameter({ ...change, because }))}
                  <TakeBack onPress={() => void putParameter(undefined)} />
                </>
              )}
            </div>
          )
        })}
      </Section>
      {influences.length > 0 && (
        <Section title={t('local.influences')} note={t('local.influencesNote')}>
          {influences.map((change) => {
            const putInfluence = (entry: Entry<'influences'> | undefined) =>
              put('influences', change.influence, ({ influence }) => influence, entry)
            return (
              <div key={change.influence} className="local-entry">
                <p className="editor__text">
                  <InfluenceName id={change.influence} /> <bdi dir="ltr">{change.weight.best}</bdi>
                </p>
                {reason(change.because, (because) => putInfluence({ ...change, because }))}
                <TakeBack onPress={() => void putInfluence(undefined)} />
              </div>
            )
          })}
        </Section>
      )}
    </>
  )
}

function TakeBack({ onPress }: { readonly onPress: () => void }) {
  const { t } = useTranslation('people')
  return (
    <div className="editor__actions">
      <Button onPress={onPress}>{t('local.takeBack')}</Button>
    </div>
  )
}

/** Cause and effect of an influence by the names of their levels. */
function InfluenceName({ id }: { readonly id: string }) {
  const { t } = useTranslation(['people', 'model'])
  const influence = countryModel.influences.find((known) => known.id === id)
  if (!influence) return <>{id}</>
  const name = (reference: string) => {
    const level = reference.slice(reference.indexOf('/') + 1)
    return t(`model:levels.${level}.name`, level)
  }
  return <>{t('local.influence', { from: name(influence.from), to: name(influence.to) })}</>
}

/** The range a rate has in the model, moved to another best estimate. */
function scaled({ low, best, high }: Estimate, to: number): Estimate {
  const by = to / best
  return { low: low * by, best: to, high: Math.min(12, high * by) }
}
