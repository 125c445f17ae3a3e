import { useMemo, useRef, useState } from 'react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text, useFilter } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { provenanceOf, type ChallengeSubject } from '../../../../shared/engine'
import { useChallengeWords } from '../../../plans/use-challenge-words'
import { countryModel } from '../../../state/country-model'
import { useStore } from '../../../state/store'
import { Icon } from '../../../ui/icon'
import { Picker } from '../../../ui/picker'
import {
  keyOfSubject,
  matchingSubjects,
  SUBJECT_KINDS,
  subjectsOf,
  type FoundSubject,
  type SubjectKind,
} from './challenge-subjects'

interface SubjectFinderProps {
  readonly selected: ChallengeSubject | undefined
  readonly onSelect: (subject: ChallengeSubject | undefined) => void
  /** What is wrong with the choice. */
  readonly fault: string | undefined
}

/** Most that are listed at once: beyond, typing is faster than scrolling. */
const SHOWN = 60

/** Choose a number of the model or of the scenario: first its kind, then by typing or from the list. */
export function SubjectFinder({ selected, onSelect, fault }: SubjectFinderProps) {
  const { t } = useTranslation('ledger')
  const [kind, setKind] = useState<SubjectKind>(selected?.kind ?? 'level')
  const words = useChallengeWords()
  const [typed, setTyped] = useState(selected ? words.name(selected) : '')
  const box = useRef<HTMLDivElement>(null)
  const { contains } = useFilter({ sensitivity: 'base' })
  const subjects = useSubjects(kind)
  // What is written when a number was chosen is its name, which is no search.
  const chosen = selected && subjects.find(({ key }) => key === keyOfSubject(selected))
  const found = chosen?.name === typed ? subjects : matchingSubjects(subjects, typed, contains)
  const shown = found.slice(0, SHOWN)
  return (
    <div className="ledger-form__number">
      <Picker
        label={t('form.kind')}
        groups={[{ id: 'kinds', options: SUBJECT_KINDS.map((id) => ({ id, label: t(`kind.${id}`) })) }]}
        selected={kind}
        onSelect={(id) => {
          setKind(SUBJECT_KINDS.find((known) => known === id) ?? kind)
          setTyped('')
          onSelect(undefined)
        }}
      />
      <ComboBox
        className="ledger-form__finder"
        items={shown}
        inputValue={typed}
        onInputChange={setTyped}
        value={chosen?.key ?? null}
        onChange={(key) => {
          const one = subjects.find((known) => known.key === key)
          onSelect(one?.subject)
          setTyped(one?.name ?? '')
        }}
        menuTrigger="focus"
        allowsEmptyCollection
        isInvalid={fault !== undefined}
      >
        <Label className="visually-hidden">{t('form.number')}</Label>
        <div className="ledger-form__search" ref={box}>
          <Icon name="search" size={15} />
          <Input className="ledger-form__input" placeholder={t('form.find')} />
          <Button className="ledger-form__open" aria-label={t('form.open')}>
            <Icon name="chevron" size={13} />
          </Button>
        </div>
        {fault !== undefined && (
          <Text slot="errorMessage" className="ledger-form__fault">
            {fault}
          </Text>
        )}
        <Popover className="menu ledger-form__list" offset={4} triggerRef={box}>
          <ListBox<FoundSubject>
            className="menu__list"
            renderEmptyState={() => <p className="ledger-form__none">{t('form.notFound')}</p>}
          >
            {({ key, name, alsoCalled }) => (
              <ListBoxItem id={key} textValue={name} className="menu__item">
                <span className="menu__label">
                  <Text slot="label">{name}</Text>
                  {alsoCalled !== '' && (
                    <Text slot="description" className="ledger-form__also">
                      {alsoCalled}
                    </Text>
                  )}
                </span>
              </ListBoxItem>
            )}
          </ListBox>
          {found.length > shown.length && (
            <p className="ledger-form__none">{t('form.more', { count: found.length - shown.length })}</p>
          )}
        </Popover>
      </ComboBox>
    </div>
  )
}

function useSubjects(kind: SubjectKind): readonly FoundSubject[] {
  const words = useChallengeWords()
  const scenario = useStore(({ document }) => document.scenario)
  const plans = useStore(({ document }) => document.plans)
  return useMemo(
    () =>
      subjectsOf(kind, countryModel, scenario, plans).map((subject) => ({
        key: keyOfSubject(subject),
        subject,
        name: words.name(subject),
        // Of an instrument the sentence is about all of its effects.
        alsoCalled: kind === 'effect' ? '' : (provenanceOf(countryModel, subject)?.because ?? ''),
      })),
    [kind, scenario, plans, words],
  )
}
