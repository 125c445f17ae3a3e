import { useMemo, useState } from 'react'
import {
  Autocomplete,
  Button,
  Dialog,
  DialogTrigger,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  SearchField,
  Text,
  useFilter,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../../state/store'
import { Icon } from '../../../ui/icon'
import { countryModel } from '../../../state/country-model'
import { knownOutcomes } from '../ensemble/outcomes-needed'
import { outcomeGroups, type OutcomeGroupTitle } from './outcome-groups'
import { measureOf } from './outcome-parts'
import { useChosenOutcome } from './use-chosen-outcome'
import { useOutcomeNames } from './use-outcome-names'
import './outcome-picker.css'

interface OutcomePickerProps {
  readonly showsLabel: boolean
}

/** Choose what the main chart shows: anything the model computes, found by group or by typing. */
export function OutcomePicker({ showsLabel }: OutcomePickerProps) {
  const { t } = useTranslation('explore')
  const [isOpen, setIsOpen] = useState(false)
  const chosen = useChosenOutcome()
  const names = useOutcomeNames()
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
      <Button
        className="button button--plain outcome-picker"
        aria-label={t('outcome.choose', { name: names.full(chosen) })}
      >
        {showsLabel && <span className="picker__label">{t('outcome.label')}</span>}
        <span className="picker__value">{names.full(chosen)}</span>
        <Icon name="chevron" size={13} />
      </Button>
      <Popover className="menu outcome-list" placement="bottom end" offset={4}>
        <Dialog className="outcome-list__dialog" aria-label={t('outcome.list')}>
          <OutcomeList onChosen={() => setIsOpen(false)} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function OutcomeList({ onChosen }: { readonly onChosen: () => void }) {
  const { t } = useTranslation('explore')
  const { contains } = useFilter({ sensitivity: 'base' })
  const scenario = useStore((state) => state.document.scenario)
  const { outcomeChosen } = useStore.getState()
  const chosen = useChosenOutcome()
  const names = useOutcomeNames()
  const titleOf = useGroupTitle()
  const groups = useMemo(() => outcomeGroups(knownOutcomes(countryModel, scenario), countryModel, scenario), [scenario])
  return (
    <Autocomplete filter={contains}>
      <SearchField className="outcome-list__search" aria-label={t('outcome.find')} autoFocus>
        <Icon name="search" size={15} />
        <Input className="outcome-list__input" placeholder={t('outcome.find')} />
      </SearchField>
      <ListBox
        className="menu__list outcome-list__options"
        aria-label={t('outcome.list')}
        selectionMode="single"
        selectedKeys={[chosen]}
        onSelectionChange={(keys) => {
          // Pressing what is chosen already takes nothing away; it only closes the list.
          const [key] = keys === 'all' ? [] : keys
          if (key !== undefined) outcomeChosen(String(key))
          onChosen()
        }}
        renderEmptyState={() => <p className="outcome-list__none">{t('outcome.notFound')}</p>}
      >
        {groups.map((group) => (
          <ListBoxSection key={group.id} id={group.id}>
            <Header className="menu__heading">{titleOf(group.title)}</Header>
            {group.outcomes.map((key) => (
              <ListBoxItem key={key} id={key} textValue={names.full(key)} className="menu__item">
                <span className="menu__check">{key === chosen && <Icon name="check" size={14} />}</span>
                <span className="menu__label">
                  <Text slot="label">
                    {group.title.kind === 'party'
                      ? names.measure(key)
                      : group.title.kind === 'campaigns'
                        ? names.party(key)
                        : names.full(key)}
                  </Text>
                  {/* The heading says it for levels and campaigns, of which there are many. */}
                  {measureOf(key) !== 'levels' && (
                    <Text slot="description" className="outcome-list__caption">
                      {names.caption(key)}
                    </Text>
                  )}
                </span>
              </ListBoxItem>
            ))}
          </ListBoxSection>
        ))}
      </ListBox>
    </Autocomplete>
  )
}

function useGroupTitle(): (title: OutcomeGroupTitle) => string {
  const { t } = useTranslation(['explore', 'model'])
  return (title) => {
    switch (title.kind) {
      case 'main':
        return t('outcome.groups.main')
      case 'levels':
        return t('outcome.groups.levels', { kind: t(`model:levelKinds.${title.of}`) })
      case 'party':
        return title.name
      case 'campaigns':
        return t('outcome.groups.campaigns')
      case 'harms':
        return t('outcome.groups.harms')
    }
  }
}
