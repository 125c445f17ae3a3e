import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'
import { MenuButton } from './menu'
import { tabsThatFit } from './tabs-that-fit'
import './tabs.css'

export interface TabItem {
  readonly id: string
  readonly label: string
  /** Stands before the label, such as the shape of a family. */
  readonly mark?: ReactNode
  /** Stands after the label in plain weight, such as "2/5". */
  readonly note?: string
}

interface TabsProps {
  /** Name of the row of tabs for assistive technology. */
  readonly label: string
  readonly moreLabel: string
  readonly tabs: readonly TabItem[]
  readonly selected: string
  readonly onSelect: (id: string) => void
  /** What the selected tab shows. */
  readonly children: ReactNode
}

/** Tabs over one panel. What doesn't fit in the row goes into a menu at its end. */
export function Tabs({ label, moreLabel, tabs, selected, onSelect, children }: TabsProps) {
  const { rowRef, shown } = useShownTabs(tabs, selected)
  const visible = tabs.filter((_, index) => shown.includes(index))
  const hidden = tabs.filter((_, index) => !shown.includes(index))
  return (
    <AriaTabs className="tabs" selectedKey={selected} onSelectionChange={(id) => onSelect(String(id))}>
      <div className="tabs__row" ref={rowRef}>
        <TabList aria-label={label} className="tabs__list">
          {visible.map((tab) => (
            <Tab key={tab.id} id={tab.id} className="tabs__tab">
              <TabWords tab={tab} />
            </Tab>
          ))}
        </TabList>
        {hidden.length > 0 && <MenuButton label={moreLabel} items={hidden} onAction={onSelect} look="tab" />}
        <TabRuler tabs={tabs} moreLabel={moreLabel} />
      </div>
      {/* Each begins at its top, however far the last one was scrolled. */}
      <TabPanel key={selected} id={selected} className="tabs__panel">
        {children}
      </TabPanel>
    </AriaTabs>
  )
}

function TabWords({ tab }: { readonly tab: TabItem }) {
  return (
    <>
      {tab.mark}
      <span className="tabs__label" data-label={tab.label}>
        {tab.label}
      </span>
      {tab.note && <bdi className="tabs__note">{tab.note}</bdi>}
    </>
  )
}

/** All tabs once more, unseen, to be measured. */
function TabRuler({ tabs, moreLabel }: Pick<TabsProps, 'tabs' | 'moreLabel'>) {
  return (
    <div className="tabs__ruler" aria-hidden="true">
      {tabs.map((tab) => (
        <span key={tab.id} className="tabs__tab">
          <TabWords tab={tab} />
        </span>
      ))}
      <span className="tabs__tab tabs__more">{moreLabel}</span>
    </div>
  )
}

function useShownTabs(tabs: readonly TabItem[], selected: string) {
  const rowRef = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState<readonly number[]>(() => tabs.map((_, index) => index))
  const words = tabs.map((tab) => `${tab.label} ${tab.note ?? ''}`).join('|')

  useLayoutEffect(() => {
    const row = rowRef.current
    if (!row) return
    const measure = () => {
      const ruler = [...(row.lastElementChild?.children ?? [])].map((part) => part.getBoundingClientRect().width)
      const next = tabsThatFit({
        widths: ruler.slice(0, -1),
        available: row.clientWidth - ROW_PADDING,
        moreWidth: (ruler.at(-1) ?? 0) + MORE_EXTRA,
        selected: tabs.findIndex((tab) => tab.id === selected),
      })
      setShown((before) => (before.join() === next.join() ? before : next))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(row)
    return () => observer.disconnect()
    // `words` stands for the tabs: a new array with the same words needs no new measuring.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see the line above
  }, [words, selected])

  return { rowRef, shown }
}

const ROW_PADDING = 16
/** The mark of the menu button and the gap before it, which the ruler doesn't hold. */
const MORE_EXTRA = 24
