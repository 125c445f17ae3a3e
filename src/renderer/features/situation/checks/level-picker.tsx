import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../../state/store'
import { Picker } from '../../../ui/picker'
import { useCheckWords } from './use-check-words'

interface LevelPickerProps {
  readonly label: string
  readonly selected: string
  readonly onSelect: (level: string) => void
}

/** Choose a level of the country, of an actor or of a population. */
export function LevelPicker({ label, selected, onSelect }: LevelPickerProps) {
  const { t } = useTranslation('model')
  const { levels, actors, populations } = useStore(({ document }) => document.scenario)
  const words = useCheckWords()
  const groups = useMemo(
    () => [
      { id: 'country', options: Object.keys(levels).map((id) => ({ id, label: words.level(id) })) },
      ...[...actors, ...populations].map((owner) => ({
        id: owner.id,
        label: owner.name,
        options: Object.keys(owner.levels).map((id) => ({ id: `${owner.id}/${id}`, label: t(`levels.${id}.name`) })),
      })),
    ],
    [levels, actors, populations, words, t],
  )
  return <Picker label={label} showsLabel groups={groups} selected={selected} onSelect={onSelect} />
}
