import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../state/store'
import { useShortcut, useShortcutKeys } from '../../state/use-shortcut'
import { PANE_TABS } from '../../state/view-slice'
import { Button } from '../../ui/button'
import { Tabs } from '../../ui/tabs'
import { useLiveEnsemble } from './ensemble/use-live-ensemble'
import { useReplay, type ReplayControls } from './ensemble/use-replay'
import { EnsembleError } from './ensemble/ensemble-error'
import { Headline } from './headline/headline'
import { LeverPanels } from './levers/lever-families'
import { OutcomePicker } from './outcomes/outcome-picker'
import { useChosenOutcome } from './outcomes/use-chosen-outcome'
import { MainPane } from './panes/main-pane'
import { PaneContent, SecondPane } from './panes/second-pane'
import { selectCanReplay } from './plans/before-last-change'
import { canAddPlan, forkPlan } from '../../plans/plan-actions'
import { PlanMenu } from './plans/plan-menu'
import { PlanPicker } from '../../plans/plan-picker'
import { useCopyNaming, usePlanNaming } from '../../plans/use-plan-name'
import { useLayout, type ScreenLayout } from '../../ui/use-layout'
import './explore.css'

/** The place where levers move trajectories: sentence, chart and plan, what lies behind, levers. */
export function Explore() {
  const layout = useLayout()
  const live = useLiveEnsemble()
  const replay = useReplay(live)
  return (
    <div className={`explore explore--${layout}`}>
      <EnsembleError />
      <div className="explore__head">
        <div className="explore__sentence">
          <Headline layout={layout} />
        </div>
        <ExploreActions layout={layout} replay={replay} />
      </div>
      {layout === 'wide' ? (
        <div className="explore__panes">
          <section className="panel explore__pane">
            <MainPane heading="own" />
          </section>
          <section className="panel explore__pane">
            <SecondPane />
          </section>
        </div>
      ) : (
        <NarrowPanes />
      )}
      <LeverPanels layout={layout === 'wide' ? 'columns' : 'tabs'} />
    </div>
  )
}

interface ExploreActionsProps {
  readonly layout: ScreenLayout
  readonly replay: ReplayControls
}

function ExploreActions({ layout, replay }: ExploreActionsProps) {
  const { t } = useTranslation('explore')
  const replayKeys = useShortcutKeys('replay')
  const forkKeys = useShortcutKeys('fork')
  const canReplay = useStore(selectCanReplay)
  const nameWith = usePlanNaming()
  const copyWith = useCopyNaming()
  const canFork = useStore(({ document }) => document.currentPlan !== null && canAddPlan(document.plans))
  const fork = () => forkPlan(nameWith, copyWith)
  useShortcut('replay', { onPress: replay.start, onRelease: replay.stop, isDisabled: !canReplay })
  useShortcut('fork', { onPress: fork, isDisabled: !canFork })
  return (
    <div className="explore__actions">
      <div className="explore__action-row">
        <OutcomePicker showsLabel={layout === 'wide'} />
        <PlanPicker />
      </div>
      <div className="explore__action-row">
        <Button
          look="quiet"
          icon="replay"
          isDisabled={!canReplay}
          onPressStart={replay.start}
          onPressEnd={replay.stop}
          {...(replayKeys !== undefined && { keys: replayKeys })}
        >
          {t('replay.action')}
        </Button>
        <Button
          look="quiet"
          icon="fork"
          isDisabled={!canFork}
          onPress={fork}
          {...(forkKeys !== undefined && { keys: forkKeys })}
        >
          {t('plan.forkShort')}
        </Button>
        <PlanMenu />
      </div>
    </div>
  )
}

/** The second pane as further tabs of the first. */
function NarrowPanes() {
  const { t } = useTranslation('explore')
  const paneTab = useStore((state) => state.paneTab)
  const { paneTabChosen } = useStore.getState()
  const outcome = useChosenOutcome()
  const [showsMain, setShowsMain] = useState(true)
  return (
    <section className="panel explore__pane">
      <Tabs
        label={t('pane.label')}
        moreLabel={t('more')}
        tabs={[
          { id: 'main', label: t(outcome === 'severity' ? 'pane.tabs.mainSeverity' : 'pane.tabs.main') },
          ...PANE_TABS.map((id) => ({ id, label: t(`pane.tabs.${id}`) })),
        ]}
        selected={showsMain ? 'main' : paneTab}
        onSelect={(id) => {
          const tab = PANE_TABS.find((known) => known === id)
          setShowsMain(tab === undefined)
          if (tab) paneTabChosen(tab)
        }}
      >
        {showsMain ? <MainPane heading="tabs" /> : <PaneContent tab={paneTab} />}
      </Tabs>
    </section>
  )
}
