import { useTranslation } from 'react-i18next'
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { Scenario } from '../../../../shared/engine'
import { Button } from '../../../ui/button'
import { Icon } from '../../../ui/icon'
import { Picker } from '../../../ui/picker'
import { Slider } from '../../../ui/slider'

interface Named {
  readonly id: string
  readonly label: string
}

interface MapToolsProps {
  readonly scenario: Scenario
  readonly plans: readonly Named[]
  /** Everything that can be found. */
  readonly known: readonly Named[]
  /** Undefined: everyone. */
  readonly party: string | undefined
  /** Undefined: no response. */
  readonly planId: string | undefined
  readonly most: number
  readonly isTable: boolean
  readonly onParty: (party: string | undefined) => void
  readonly onPlan: (plan: string | undefined) => void
  readonly onMost: (most: number) => void
  readonly onFind: (box: string) => void
  readonly onTable: (isTable: boolean) => void
}

/** More than these are hard to read at once; who wants them asks for them. */
export const USUAL_BOXES = 14
const FEWEST_BOXES = 6
const MOST_BOXES = 40
/** Stands for everyone, and for no response: no id has a space in it. */
const ALL = 'all of them'

/** What is chosen to be on the map. */
export function MapTools({ scenario, plans, known, party, planId, most, isTable, ...on }: MapToolsProps) {
  const { t } = useTranslation('causal-map')
  const named = (parties: readonly { readonly id: string; readonly name: string }[]) =>
    parties.map(({ id, name }) => ({ id, label: name }))
  return (
    <div className="map-tools">
      <ComboBox
        className="map-tools__find"
        aria-label={t('find')}
        defaultItems={known}
        menuTrigger="input"
        value={null}
        onChange={(key) => {
          if (key !== null) on.onFind(String(key))
        }}
      >
        <Icon name="search" size={15} />
        <Input className="map-tools__input" placeholder={t('find')} />
        <Popover className="menu map-tools__found" offset={4}>
          <ListBox className="menu__list" renderEmptyState={() => <p className="caption">{t('notFound')}</p>}>
            {({ id, label }: Named) => (
              <ListBoxItem id={id} textValue={label} className="menu__item">
                <span className="menu__label">{label}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      <Picker
        label={t('party')}
        showsLabel
        groups={[
          { id: 'all', options: [{ id: ALL, label: t('everyone') }] },
          { id: 'actors', label: t('actors'), options: named(scenario.actors) },
          { id: 'populations', label: t('populations'), options: named(scenario.populations) },
        ]}
        selected={party ?? ALL}
        onSelect={(id) => on.onParty(id === ALL ? undefined : id)}
      />
      {plans.length > 0 && (
        <Picker
          label={t('plan')}
          showsLabel
          groups={[{ id: 'plans', options: [{ id: ALL, label: t('noResponse') }, ...plans] }]}
          selected={planId ?? ALL}
          onSelect={(id) => on.onPlan(id === ALL ? undefined : id)}
        />
      )}
      {!isTable && (
        <span className="map-tools__boxes">
          <span className="caption">{t('boxes')}</span>
          <Slider
            label={t('boxes')}
            value={most}
            min={FEWEST_BOXES}
            max={MOST_BOXES}
            valueText={t('boxesText', { count: most })}
            onSlide={on.onMost}
          />
          <bdi className="caption">{most}</bdi>
        </span>
      )}
      <span className="grow" />
      <Button icon={isTable ? 'situation' : 'table'} onPress={() => on.onTable(!isTable)}>
        {t(isTable ? 'map' : 'table')}
      </Button>
    </div>
  )
}
