import { useTranslation } from 'react-i18next'
import { usePlanName } from '../../../plans/use-plan-name'
import { countryModel } from '../../../state/country-model'
import { useStore } from '../../../state/store'
import { Picker } from '../../../ui/picker'
import type { Condition } from '../../../state/checks-slice'
import { LevelPicker } from './level-picker'
import { NumberField } from './number-field'

interface ConditionFieldsProps {
  readonly condition: Condition
  readonly onChange: (condition: Condition) => void
}

/** What the check takes as given. */
export function ConditionFields({ condition, onChange }: ConditionFieldsProps) {
  const { t } = useTranslation(['checks', 'model'])
  const { plans, scenario } = useStore(({ document }) => document)
  const planName = usePlanName()
  const dated = scenario.scheduled[0] ?? { trigger: countryModel.triggers[0]?.id ?? '', step: 6 }
  const level = Object.keys(scenario.levels)[0] ?? ''
  const [plan] = plans
  const starts: Readonly<Record<string, Condition | undefined>> = {
    nothing: { kind: 'nothing' },
    plan: plan && { kind: 'plan', plan: plan.id },
    level: { kind: 'level', level, percent: 50 },
    event: { kind: 'event', trigger: dated.trigger, step: dated.step, happens: true },
    noEvent: { kind: 'event', trigger: dated.trigger, step: dated.step, happens: false },
  }
  const selected = condition.kind === 'event' && !condition.happens ? 'noEvent' : condition.kind
  return (
    <div className="check-editor__part">
      <Picker
        label={t('form.if')}
        showsLabel
        groups={[
          {
            id: 'conditions',
            options: Object.keys(starts)
              .filter((id) => starts[id])
              .map((id) => ({ id, label: t(`form.conditions.${id}`) })),
          },
        ]}
        selected={selected}
        onSelect={(id) => onChange(starts[id] ?? condition)}
      />
      {condition.kind === 'plan' && (
        <Picker
          label={t('form.plan')}
          showsLabel
          groups={[{ id: 'plans', options: plans.map(({ id }) => ({ id, label: planName(id) })) }]}
          selected={condition.plan}
          onSelect={(id) => onChange({ kind: 'plan', plan: id })}
        />
      )}
      {condition.kind === 'level' && (
        <>
          <LevelPicker
            label={t('form.level')}
            selected={condition.level}
            onSelect={(key) => onChange({ ...condition, level: key })}
          />
          <NumberField
            label={t('form.levelTo')}
            value={condition.percent}
            min={0}
            max={100}
            onCommit={(percent) => onChange({ ...condition, percent })}
          />
        </>
      )}
      {condition.kind === 'event' && (
        <>
          <Picker
            label={t('form.event')}
            showsLabel
            groups={[
              {
                id: 'triggers',
                options: countryModel.triggers.map(({ id }) => ({ id, label: t(`model:triggers.${id}.name`) })),
              },
            ]}
            selected={condition.trigger}
            onSelect={(trigger) => onChange({ ...condition, trigger })}
          />
          <NumberField
            label={t('form.eventMonth')}
            value={condition.step}
            min={1}
            max={120}
            onCommit={(step) => onChange({ ...condition, step })}
          />
        </>
      )}
    </div>
  )
}
