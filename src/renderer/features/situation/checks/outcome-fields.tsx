import { useTranslation } from 'react-i18next'
import type { CheckedOutcome } from '../../../../shared/engine'
import { useStore } from '../../../state/store'
import { Picker } from '../../../ui/picker'
import { LevelPicker } from './level-picker'
import { NumberField } from './number-field'
import { STAGES } from './use-check-words'

interface OutcomeFieldsProps {
  readonly outcome: CheckedOutcome
  readonly onChange: (outcome: CheckedOutcome) => void
}

const MOST_PEOPLE = 2e9

/** What the check looks for in every future. */
export function OutcomeFields({ outcome, onChange }: OutcomeFieldsProps) {
  const { t } = useTranslation(['checks', 'charts'])
  const level = useStore(({ document }) => Object.keys(document.scenario.levels)[0] ?? '')
  const starts: Readonly<Record<string, CheckedOutcome>> = {
    onset: { kind: 'onset' },
    stage: { kind: 'stage', atLeast: 2 },
    deaths: { kind: 'people', of: 'deaths', atLeast: 1000 },
    displaced: { kind: 'people', of: 'displaced', atLeast: 100_000 },
    level: { kind: 'level', level, atLeast: 0.7 },
  }
  return (
    <div className="check-editor__part">
      <Picker
        label={t('form.outcome')}
        showsLabel
        groups={[
          { id: 'outcomes', options: Object.keys(starts).map((id) => ({ id, label: t(`form.outcomes.${id}`) })) },
        ]}
        selected={outcome.kind === 'people' ? outcome.of : outcome.kind}
        onSelect={(id) => onChange(starts[id] ?? outcome)}
      />
      {outcome.kind === 'stage' && (
        <Picker
          label={t('form.stage')}
          showsLabel
          groups={[
            {
              id: 'stages',
              options: STAGES.slice(1).map((stage, place) => ({
                id: String(place + 1),
                label: t(`charts:stage.names.${stage}`),
              })),
            },
          ]}
          selected={String(outcome.atLeast)}
          onSelect={(stage) => onChange({ kind: 'stage', atLeast: Number(stage) })}
        />
      )}
      {outcome.kind === 'people' && (
        <NumberField
          label={t('form.atLeast')}
          value={outcome.atLeast}
          min={1}
          max={MOST_PEOPLE}
          widthInDigits={9}
          onCommit={(atLeast) => onChange({ ...outcome, atLeast })}
        />
      )}
      {outcome.kind === 'level' && (
        <>
          <LevelPicker
            label={t('form.level')}
            selected={outcome.level}
            onSelect={(key) => onChange({ ...outcome, level: key })}
          />
          <NumberField
            label={t('form.levelAtLeast')}
            value={Math.round(outcome.atLeast * 100)}
            min={0}
            max={100}
            onCommit={(percent) => onChange({ ...outcome, atLeast: percent / 100 })}
          />
        </>
      )}
    </div>
  )
}
