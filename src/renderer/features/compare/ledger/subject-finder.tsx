import { useContext, useMemo, useRef, useState } from 'react'
import {
  Button,
  Collection,
  ComboBox,
  ComboBoxStateContext,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Text,
  useFilter,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import {
  provenanceOf,
  SUBJECT_KINDS,
  subjectsOf,
  type ChallengeSubject,
  type SubjectKind,
} from '../../../../shared/engine'
import { challengedEffect, challengedGroup } from '../../../../shared/formats'
import { useChallengeWords } from '../../../plans/use-challenge-words'
import { countryModel } from '../../../state/country-model'
import { useStore } from '../../../state/store'
import { Icon } from '../../../ui/icon'
import { Picker } from '../../../ui/picker'
import {
  firstOf,
  groupedSubjects,
  keyOfSubject,
  matchingGroups,
  subjectCount,
  type FoundSubject,
  type HeadedSubject,
  type SubjectGroup,
} from './challenge-subjects'

interface SubjectFinderProps {
  readonly selected: ChallengeSubject | undefined
  readonly onSelect: (subject: ChallengeSubject | undefined) => void
  /** What is wrong with the choice. */
  readonly fault: string | undefined
}

/** Most that are listed at once: beyond, typing is faster than scrolling. */
const SHOWN = 60

/** Choose a number of the model or of the scenario, by typing or from the list, of one kind or of all. */
export function SubjectFinder({ selected, onSelect, fault }: SubjectFinderProps) {
  const { t } = useTranslation('ledger')
  const [kind, setKind] = useState<SubjectKind | 'any'>('any')
  const words = useChallengeWords()
  const [typed, setTyped] = useState(selected ? words.name(selected) : '')
  const box = useRef<HTMLDivElement>(null)
  const { contains } = useFilter({ sensitivity: 'base' })
  const groups = useSubjectGroups(kind)
  const subjects = useMemo(() => groups.flatMap((group) => group.subjects), [groups])
  // What is written when a number was chosen is its name, which is no search.
  const chosen = selected && subjects.find(({ key }) => key === keyOfSubject(selected))
  const found = chosen?.name === typed ? groups : matchingGroups(groups, typed, contains)
  const shown = firstOf(found, SHOWN)
  const hidden = subjectCount(found) - subjectCount(shown)
  return (
    <div className="ledger-form__number">
      <Picker
        label={t('form.kind')}
        groups={[
          { id: 'kinds', options: (['any', ...SUBJECT_KINDS] as const).map((id) => ({ id, label: t(`kind.${id}`) })) },
        ]}
        selected={kind}
        onSelect={(id) => {
          setKind(SUBJECT_KINDS.find((known) => known === id) ?? 'any')
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
        allowsEmptyCollection
        isInvalid={fault !== undefined}
      >
        <Label className="visually-hidden">{t('form.number')}</Label>
        <div className="ledger-form__search" ref={box}>
          <Icon name="search" size={15} />
          <SearchField placeholder={t('form.find')} />
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
          <ListBox<SubjectGroup>
            className="menu__list"
            renderEmptyState={() => <p className="ledger-form__none">{t('form.notFound')}</p>}
          >
            {({ key, title, subjects: listed }) => (
              <ListBoxSection id={key}>
                <Header className="menu__heading ledger-form__heading">{title}</Header>
                <Collection items={listed}>{(item) => <SubjectItem item={item} />}</Collection>
              </ListBoxSection>
            )}
          </ListBox>
          {hidden > 0 && <p className="ledger-form__none">{t('form.more', { count: hidden })}</p>}
        </Popover>
      </ComboBox>
    </div>
  )
}

/** Opens the list when it is pressed or typed into, not when it is given the keyboard: the list covers what lies below. */
function SearchField({ placeholder }: { readonly placeholder: string }) {
  const list = useContext(ComboBoxStateContext)
  return (
    <Input
      className="ledger-form__input"
      data-field="subject"
      placeholder={placeholder}
      onClick={() => list?.open(null, 'focus')}
    />
  )
}

function SubjectItem({ item: { key, name, nameInGroup, because } }: { readonly item: FoundSubject }) {
  return (
    <ListBoxItem id={key} textValue={name} className="menu__item">
      <span className="menu__label">
        <Text slot="label">{nameInGroup}</Text>
        {because !== '' && (
          <Text slot="description" className="ledger-form__also">
            <bdi>{because}</bdi>
          </Text>
        )}
      </span>
    </ListBoxItem>
  )
}

/** Why a number is there. Of an instrument the sentence is about all of its effects. */
const becauseOf = (subject: ChallengeSubject): string =>
  subject.kind === 'effect' ? '' : (provenanceOf(countryModel, subject)?.because ?? '')

/** Numbers of a kind under their headings, or of all kinds one after the other. */
function useSubjectGroups(kind: SubjectKind | 'any'): readonly SubjectGroup[] {
  const { t, i18n } = useTranslation(['ledger', 'model'])
  const words = useChallengeWords()
  const scenario = useStore(({ document }) => document.scenario)
  const plans = useStore(({ document }) => document.plans)
  return useMemo(() => {
    const collator = new Intl.Collator(i18n.resolvedLanguage)
    const used = new Set(plans.flatMap(({ responses }) => responses.map(({ instrument }) => instrument)))
    const ground = { model: countryModel, scenario }
    const headed = (subject: ChallengeSubject): HeadedSubject => {
      const isUsed = subject.kind === 'effect' && used.has(subject.instrument)
      const name = words.name(subject)
      const heading = challengedGroup(subject, ground, t)
      const because = becauseOf(subject)
      return {
        key: keyOfSubject(subject),
        subject,
        name,
        nameInGroup: (subject.kind === 'effect' && challengedEffect(subject, countryModel, t)) || name,
        because,
        // Whoever works on the model may know a parameter by what equations and files call it; nobody else is shown that.
        alsoCalled: subject.kind === 'parameter' ? `${because} ${subject.parameter}` : because,
        heading: isUsed ? t('group.used', { response: heading }) : heading,
        isUpFront: isUsed || (subject.kind === 'level' && subject.owner === undefined),
      }
    }
    return (kind === 'any' ? SUBJECT_KINDS : [kind]).flatMap((one) =>
      groupedSubjects(one, subjectsOf(one, countryModel, scenario).map(headed), collator.compare),
    )
  }, [kind, scenario, plans, words, t, i18n.resolvedLanguage])
}
