import { useTranslation } from 'react-i18next'
import { useStore } from '../../state/store'
import { Picker } from '../../ui/picker'
import { TypedValue } from '../../ui/typed-value'
import { changeSmallestDifference, differenceThatMatters, isInStages } from './smallest-difference'
import { useOutcomeWords } from './use-outcome-words'

const MOST_PEOPLE = 1_000_000
const STAGES = [0.25, 0.5, 1] as const

/** The smallest difference that matters, in plain units. Whole futures of mass killing leave nothing to set. */
export function DifferenceSetting() {
  const { t } = useTranslation('compare')
  const outcome = useStore((state) => state.judged)
  const settings = useStore((state) => state.document.settings)
  const words = useOutcomeWords()
  const { absolute, relative } = differenceThatMatters(outcome, settings)
  if (outcome === 'mass-killing') return <span className="difference-setting">{t('smallest.massKilling')}</span>
  if (isInStages(outcome)) {
    const options = [...new Set([...STAGES, absolute])].toSorted((a, b) => a - b)
    return (
      <Picker
        label={t('smallest.label')}
        showsLabel
        groups={[
          {
            id: 'stages',
            options: options.map((value) => ({ id: String(value), label: words.amount(outcome, value) })),
          },
        ]}
        selected={String(absolute)}
        onSelect={(id) => changeSmallestDifference(outcome, Number(id))}
      />
    )
  }
  return (
    <span className="difference-setting">
      {t('smallest.label')}
      <TypedValue
        label={t('smallest.field', { outcome: words.name(outcome) })}
        value={absolute}
        min={1}
        max={MOST_PEOPLE}
        widthInDigits={6}
        onCommit={(value) => changeSmallestDifference(outcome, value)}
      />
      {t('smallest.people', { percent: Math.round(relative * 100) })}
    </span>
  )
}
