import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Assessment, Assessments } from '../../../../../shared/engine'
import { isNotAssessed, LONGEST_TEXT } from '../../../../../shared/formats'
import { LevelCell } from '../../../../charts'
import { Icon } from '../../../../ui/icon'
import { Picker } from '../../../../ui/picker'
import { useNumbers } from '../../../../words/use-numbers'
import { LEVEL_WORDS, levelWordOf, rangeOfWord, TRENDS, trendWordOf, type TrendWord } from '../level-words'
import { ChoiceField } from './choice-field'
import { EstimateField } from './estimate-field'
import { judged } from './judged'
import { TextField } from './text-field'

interface LevelListProps {
  readonly ids: readonly string[]
  readonly levels: Assessments
  readonly language: string
  /** `isSliding`: more will follow, until `onSettle`. What it returns is why the assessment can't be taken. */
  readonly onChange: (id: string, assessment: Assessment, isSliding: boolean) => string | undefined
  /** The slider was let go. What it returns is why what it led to can't be taken. */
  readonly onSettle: () => string | undefined
}

/** Levels as lines of word, range and direction; the one that is opened can be changed, and says what it means. */
export function LevelList({ ids, levels, ...change }: LevelListProps) {
  const [open, setOpen] = useState<string | null>(null)
  return (
    <ul className="level-list">
      {ids.flatMap((id) => {
        const assessment = levels[id]
        if (!assessment) return []
        return [
          <LevelEntry
            key={id}
            id={id}
            assessment={assessment}
            isOpen={open === id}
            onToggle={() => setOpen(open === id ? null : id)}
            {...change}
          />,
        ]
      })}
    </ul>
  )
}

interface LevelEntryProps extends Pick<LevelListProps, 'language' | 'onChange' | 'onSettle'> {
  readonly id: string
  readonly assessment: Assessment
  readonly isOpen: boolean
  readonly onToggle: () => void
}

function LevelEntry({ id, assessment, isOpen, onToggle, language, onChange, onSettle }: LevelEntryProps) {
  const { t } = useTranslation(['people', 'model'])
  const { count } = useNumbers()
  const percent = (share: number) => count(Math.round(share * 100))
  const bodyId = useId()
  const [refused, setRefused] = useState<string>()
  const name = t(`model:levels.${id}.name`)
  const { low, best, high, trend, evidence } = assessment
  const isOpenQuestion = isNotAssessed(assessment, t('notAssessed'))
  const words = { notAssessed: t('notAssessed'), noEvidence: t('noEvidence') }
  const change = (next: Partial<Assessment>, isSliding = false) => {
    const why = onChange(id, { ...assessment, ...judged(next, evidence, words), ...next }, isSliding)
    setRefused(why)
    return why
  }
  return (
    <li className="level-entry" data-open={isOpen || undefined}>
      <button
        type="button"
        className="level-entry__line"
        aria-expanded={isOpen}
        aria-controls={bodyId}
        onClick={onToggle}
      >
        <span className="level-entry__name">{name}</span>
        {isOpenQuestion ? (
          <span className="level-entry__open">{t('levels.notAssessed')}</span>
        ) : (
          <LevelCell level={best} />
        )}
        <span className="level-entry__range">
          <bdi dir="ltr">{t('range.levels', { low: percent(low), high: percent(high) })}</bdi>
        </span>
        <Icon name="chevron" size={13} />
      </button>
      {isOpen && (
        <div className="level-entry__body" id={bodyId}>
          <p className="caption">{t(`model:levels.${id}.description`)}</p>
          <div className="level-entry__words">
            <Picker
              label={t('range.wordOf', { name })}
              groups={[
                { id: 'words', options: LEVEL_WORDS.map((word) => ({ id: word, label: t(`levelWords.${word}`) })) },
              ]}
              selected={levelWordOf(best)}
              onSelect={(chosen) => {
                const word = LEVEL_WORDS.find((known) => known === chosen)
                if (word) change(rangeOfWord(word))
              }}
            />
            <ChoiceField
              label={t('trend.label')}
              options={TREND_WORDS.map((word) => ({ id: word, label: t(`trend.${word}`) }))}
              selected={trendWordOf(trend)}
              onSelect={(chosen) => {
                const word = TREND_WORDS.find((known) => known === chosen)
                if (word) change({ trend: TRENDS[word] })
              }}
            />
          </div>
          <EstimateField
            name={name}
            range={{ low, best, high }}
            onChange={change}
            onSettle={() => setRefused(onSettle())}
          />
          <TextField
            label={t('evidence')}
            value={evidence}
            longest={LONGEST_TEXT}
            language={language}
            rows={2}
            onCommit={(text) => change({ evidence: text })}
          />
          {refused !== undefined && (
            <p className="text-field__fault" role="alert">
              {refused}
            </p>
          )}
        </div>
      )}
    </li>
  )
}

const TREND_WORDS = ['fallingFast', 'falling', 'steady', 'rising', 'risingFast'] as const satisfies readonly TrendWord[]
