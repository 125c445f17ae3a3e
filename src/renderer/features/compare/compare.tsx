import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { COMPARE_TABS, type CompareTab } from '../../state/compare-slice'
import { RecordLine } from '../../plans/record-line'
import { useStore } from '../../state/store'
import { ErrorPanel } from '../../ui/error-panel'
import { InTurn, useInTurn } from '../../ui/in-turn'
import { Skeleton } from '../../ui/skeleton'
import { Tabs } from '../../ui/tabs'
import { useLayout } from '../../ui/use-layout'
import { CompareBrief } from './brief/compare-brief'
import { NONE_AWAITED, useIsPaperWanted, usePagesTold } from './brief/use-pages'
import { hasPlansToCompare } from './comparison-demand'
import type { CompareFacts } from './compare-facts'
import { CompareHeadline } from './headline/compare-headline'
import { ComparePickers } from './compare-pickers'
import { CompareTable } from './table/compare-table'
import { DotsPanel } from './futures/dots-panel'
import { EmptyCompare } from './empty-compare'
import { FurtherPlan } from './further-plan'
import { PairsPanel } from './futures/pairs-panel'
import { usePanelPlan } from './panel-plan'
import { PopulationPanel } from './population-panel'
import { LensesPanel } from './lenses/lenses-panel'
import { SpreadStrip } from './lenses/spread-strip'
import { useLensStudies, type LensStudies } from './lenses/use-lens-studies'
import { NumbersPanel } from './moving-numbers/numbers-panel'
import { useNumbersStudy, type NumbersStudy } from './moving-numbers/use-numbers-study'
import { LedgerPanel } from './ledger/ledger-panel'
import { RobustMapPanel } from './robust-map/robust-map-panel'
import { TimingPanel } from './timing/timing-panel'
import { UnknownsPanel } from './unknowns/unknowns-panel'
import { useUnknowns, type UnknownsState } from './unknowns/use-unknowns'
import { useCompareFacts } from './use-compare-facts'
import { useComparison } from './use-comparison'
import { useHarmBehind } from './harm/use-harm-behind'
import { WhyPanel } from './why/why-panel'
import './compare.css'

/** The place where plans stand side by side: which, how surely, when, and what it could make worse. */
export function Compare() {
  const hasPlans = useStore(hasPlansToCompare)
  return hasPlans ? <Comparison /> : <Nothing />
}

function Nothing() {
  usePagesTold(NONE_AWAITED)
  return <EmptyCompare />
}

function Comparison() {
  useComparison()
  const facts = useCompareFacts()
  const isPaperWanted = useIsPaperWanted()
  return (
    <>
      <OnScreen facts={facts} />
      {isPaperWanted && <CompareBrief facts={facts} />}
    </>
  )
}

function OnScreen({ facts: found }: { readonly facts: CompareFacts | undefined }) {
  const layout = useLayout()
  const told = useInTurn(found)
  const chosen = useInTurn(told)
  const facts = useInTurn(chosen)
  return (
    <div className={`compare compare--${layout}`}>
      <ComparisonError />
      <div className="compare__head">
        <div className="compare__sentence">
          <Headline facts={told} />
        </div>
        <Pickers facts={chosen} />
      </div>
      <section className="panel compare__table">
        {facts ? <Table facts={facts} layout={layout} inTurn /> : <Skeleton bars={[0.9, 0.8, 0.85, 0.7]} />}
        {facts && <Further />}
        {facts && <Record isGoingOn={facts.isGoingOn} />}
      </section>
      {facts && <HarmBehind facts={facts} />}
      {facts && <LowerPanels facts={facts} isWide={layout === 'wide'} />}
    </div>
  )
}

/** A component of its own: nothing is drawn anew while it tells how far it is. */
function HarmBehind({ facts }: { readonly facts: CompareFacts }) {
  useHarmBehind(facts)
  return null
}

// Studies tell how far they are many times: what says nothing of them is not drawn again then.
const Headline = memo(CompareHeadline)
const Pickers = memo(ComparePickers)
const Table = memo(CompareTable)
const Further = memo(FurtherPlan)
const Record = memo(RecordLine)
const Timing = memo(TimingPanel)
const Ledger = memo(LedgerPanel)
const Why = memo(WhyPanel)
const Pairs = memo(PairsPanel)
const Dots = memo(DotsPanel)
const Populations = memo(PopulationPanel)

interface LowerPanelsProps {
  readonly facts: CompareFacts
  readonly isWide: boolean
}

/** What the panels share, so that it is found once and outlives a change of tab. */
interface Studies extends LensStudies {
  readonly unknowns: UnknownsState
  readonly numbers: NumbersStudy
  /** The plan that they speak of. */
  readonly planId: string | undefined
}

function LowerPanels({ facts, isWide }: LowerPanelsProps) {
  // After the rows of the table.
  const first = facts.rows.length + 1
  const planId = usePanelPlan(facts)
  const studies: Studies = {
    ...useLensStudies(facts, planId),
    unknowns: useUnknowns(facts),
    numbers: useNumbersStudy(facts, planId),
    planId,
  }
  if (!isWide) {
    return (
      <section className="panel compare__panel">
        <InTurn value={facts} turns={first}>
          {(shown) => <PanelTabs facts={shown} studies={studies} isAlone />}
        </InTurn>
      </section>
    )
  }
  return (
    <div className="compare__lower">
      <section className="panel compare__panel">
        <InTurn value={facts} turns={first}>
          {(shown) => <PanelTabs facts={shown} studies={studies} />}
        </InTurn>
      </section>
      <section className="panel compare__panel">
        <InTurn value={facts} turns={first + 2}>
          {(shown) => <Timing facts={shown} planId={studies.planId} />}
        </InTurn>
      </section>
      <section className="panel compare__panel">
        <InTurn value={facts} turns={first + 3}>
          {(shown) => <UnknownsAndSpread facts={shown} studies={studies} />}
        </InTurn>
      </section>
    </div>
  )
}

/** Tabs whose panels stand beside them where there is room. */
const BESIDE: readonly CompareTab[] = ['timing', 'unknowns']

interface PanelTabsProps {
  readonly facts: CompareFacts
  readonly studies: Studies
  /** No panel stands beside it. */
  readonly isAlone?: boolean
}

function PanelTabs({ facts, studies, isAlone = false }: PanelTabsProps) {
  const { t } = useTranslation(['compare', 'explore'])
  const chosen = useStore((state) => state.compareTab)
  const { compareTabChosen } = useStore.getState()
  // Here and not around it: another tab is there at once.
  const drawn = useInTurn(facts)
  const hasPeople = useStore(({ document }) => document.scenario.populations.length > 0)
  const tabs = COMPARE_TABS.filter((tab) => (isAlone || !BESIDE.includes(tab)) && (tab !== 'populations' || hasPeople))
  const tab = tabs.find((known) => known === chosen) ?? tabs[0] ?? 'dots'
  return (
    <Tabs
      label={t('tabs.label')}
      moreLabel={t('explore:more')}
      tabs={tabs.map((id) => ({ id, label: t(`tabs.${id}`) }))}
      selected={tab}
      onSelect={(id) => {
        const known = COMPARE_TABS.find((one) => one === id)
        if (known) compareTabChosen(known)
      }}
    >
      {drawn ? <PanelContent tab={tab} facts={drawn} studies={studies} /> : <Skeleton />}
    </Tabs>
  )
}

interface PanelContentProps {
  readonly tab: CompareTab
  readonly facts: CompareFacts
  readonly studies: Studies
}

function PanelContent({ tab, facts, studies }: PanelContentProps) {
  const { planId } = studies
  switch (tab) {
    case 'populations':
      return <Populations facts={facts} />
    case 'dots':
      return <Dots facts={facts} />
    case 'pairs':
      return <Pairs facts={facts} planId={planId} />
    case 'why':
      return <Why facts={facts} planId={planId} />
    case 'timing':
      return <Timing facts={facts} planId={planId} />
    case 'unknowns':
      return <UnknownsAndSpread facts={facts} studies={studies} />
    case 'map':
      return <RobustMapPanel facts={facts} unknowns={studies.unknowns} />
    case 'lenses':
      return <LensesPanel facts={facts} study={studies.lenses} />
    case 'numbers':
      return <NumbersPanel facts={facts} numbers={studies.numbers} />
    case 'ledger':
      return <Ledger facts={facts} />
  }
}

function UnknownsAndSpread({ facts, studies }: Pick<PanelContentProps, 'facts' | 'studies'>) {
  return (
    <UnknownsPanel facts={facts} unknowns={studies.unknowns} lenses={studies.lenses.state}>
      <SpreadStrip facts={facts} study={studies.spread} />
    </UnknownsPanel>
  )
}

function ComparisonError() {
  const { t } = useTranslation('compare')
  const message = useStore(({ comparison }) => (comparison.kind === 'failed' ? comparison.message : undefined))
  const hasResult = useStore(({ compared }) => compared !== null)
  if (message === undefined) return null
  return (
    <ErrorPanel
      title={t('failed.title')}
      effect={t(hasResult ? 'failed.showsLast' : 'failed.showsNothing', { message })}
      copy={{ label: t('failed.copy'), onPress: () => void navigator.clipboard.writeText(message) }}
    />
  )
}
