import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SITUATION_TABS, type SituationTab } from '../../state/situation-slice'
import { useStore } from '../../state/store'
import { Tabs } from '../../ui/tabs'
import { useLayout } from '../../ui/use-layout'
import { useWidth } from '../../ui/use-width'
import { CausalMapTab } from './causal-map/causal-map-tab'
import { ChecksTab } from './checks/checks-tab'
import { AssessmentTab } from './lens/assessment-tab'
import { PeopleTab } from './people/people-tab'
import { SourcesTab } from './sources/sources-tab'
import { SituationSlotsContext } from './situation-slots'
import './situation.css'

/** The place where a scenario says what its authors believe of the country today, and why. */
export function Situation() {
  const { t } = useTranslation(['situation', 'explore'])
  const layout = useLayout()
  const tab = useStore((state) => state.situationTab)
  const { situationTabChosen } = useStore.getState()
  const [head, setHead] = useState<HTMLElement | null>(null)
  const [actions, setActions] = useState<HTMLElement | null>(null)
  const actionsWidth = useWidth(actions)
  const slots = useMemo(() => ({ head, actions }), [head, actions])
  return (
    <div
      className={`situation situation--${layout}`}
      style={{ '--actions-width': `${actionsWidth}px` } as ActionsStyle}
    >
      <div className="situation__head" ref={setHead} />
      <div className="situation__actions" ref={setActions} />
      <Tabs
        label={t('tabs.label')}
        moreLabel={t('explore:more')}
        tabs={SITUATION_TABS.map((id) => ({ id, label: t(`tabs.${id}`) }))}
        selected={tab}
        onSelect={(id) => {
          const known = SITUATION_TABS.find((one) => one === id)
          if (known) situationTabChosen(known)
        }}
      >
        <SituationSlotsContext value={slots}>
          <TabContent tab={tab} />
        </SituationSlotsContext>
      </Tabs>
    </div>
  )
}

type ActionsStyle = React.CSSProperties & Record<'--actions-width', string>

function TabContent({ tab }: { readonly tab: SituationTab }) {
  switch (tab) {
    case 'assessment':
      return <AssessmentTab />
    case 'people':
      return <PeopleTab />
    case 'map':
      return <CausalMapTab />
    case 'checks':
      return <ChecksTab />
    case 'sources':
      return <SourcesTab />
  }
}
