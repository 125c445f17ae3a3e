import { useCallback, useId, useRef, useState, type KeyboardEvent } from 'react'
import { useChartText } from '../text/use-chart-text'
import { panelAfterKey } from './panel-keys'
import { Panel } from './panel'
import type { PanelGroup } from './multiples-series'
import { useUnseenPanels } from './use-unseen-panels'

export interface SmallMultiplesProps {
  /** Accessible name of the whole: "Factors". */
  readonly label: string
  readonly groups: readonly PanelGroup[]
  /** The panel that stands in the main chart. */
  readonly selectedId?: string | undefined
  readonly onSelect: (id: string) => void
  /** Better ones follow, as while a lever moves: panels out of sight wait for those. */
  readonly isProvisional?: boolean
}

/** The same small chart for many levels, in groups that share an axis. One of them can be chosen for the main chart. */
export function SmallMultiples(props: SmallMultiplesProps) {
  const { label, groups, selectedId, onSelect, isProvisional = false } = props
  const id = useId()
  const text = useChartText()
  const [focused, setFocused] = useState<string>()
  const ids = groups.flatMap(({ panels }) => panels.map((panel) => panel.id))
  const list = useRef<HTMLDivElement>(null)
  const unseen = useUnseenPanels(list, ids.join())
  // All panels are one stop of the Tab key: the one that was left, the chosen one, or the first.
  const tabStop = [focused, selectedId].find((known) => known !== undefined && ids.includes(known)) ?? ids[0]

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const panels = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="option"]')]
      const current = panels.findIndex((panel) => panel === event.target)
      const chosen = panels[current]?.dataset['panel']
      if (chosen === undefined) return
      if (event.key === 'Enter' || event.key === ' ') {
        onSelect(chosen)
      } else {
        const places = panels.map((panel) => panel.getBoundingClientRect())
        const next = panelAfterKey(places, current, { key: event.key, isMirrored: text.direction === 'rtl' })
        if (next === undefined) return
        panels[next]?.focus()
      }
      // The app has keys of its own for months; the panel that holds the focus answers first.
      event.preventDefault()
      event.stopPropagation()
    },
    [onSelect, text],
  )

  return (
    <div ref={list} className="chart-multiples-room" role="listbox" aria-label={label} onKeyDown={onKeyDown}>
      {groups.map((group) => (
        <div key={group.id} role="group" aria-labelledby={`${id}-${group.id}`} className="chart-multiples-group">
          <p id={`${id}-${group.id}`} role="presentation" className="chart-multiples__title" dir="auto">
            {group.title}
          </p>
          <div className="chart-multiples" role="presentation">
            {group.panels.map((panel) => (
              <Panel
                key={panel.id}
                panel={panel}
                text={text}
                isSelected={panel.id === selectedId}
                isTabStop={panel.id === tabStop}
                canWait={isProvisional && unseen.has(panel.id)}
                onSelect={onSelect}
                onFocus={setFocused}
              />
            ))}
          </div>
        </div>
      ))}
    </div>
  )
}
