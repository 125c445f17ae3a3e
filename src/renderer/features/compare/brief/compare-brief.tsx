import { useTranslation } from 'react-i18next'
import { MinorityView } from '../../../plans/minority-view'
import { RecordLine } from '../../../plans/record-line'
import { selectHasRealWorldNames } from '../../../state/real-world-names'
import { useStore } from '../../../state/store'
import { OnPaper } from '../../../ui/on-paper'
import type { CompareFacts } from '../compare-facts'
import { CompareHeadline } from '../headline/compare-headline'
import { CompareTable } from '../table/compare-table'
import { useLedgerTrials } from '../ledger/use-ledger-trials'
import { usePanelPlan } from '../panel-plan'
import { hasPopulations, PopulationPanel } from '../population-panel'
import { TimingTold } from '../timing/timing-panel'
import { areTooFew } from '../too-few-futures'
import { useTiming } from '../timing/use-timing'
import { awaitedOf } from './awaited'
import { NotClearlyBetter } from './not-clearly-better'
import { usePagesTold } from './use-pages'
import { WhatCouldGoWrong } from './what-could-go-wrong'
import { WhatPlansAre } from './what-plans-are'
import { WhatWasRun } from './what-was-run'
import { HarmTold, WhyTold } from './why-told'
import './compare-brief.css'

interface CompareBriefProps {
  /** Undefined before the first preview. */
  readonly facts: CompareFacts | undefined
}

const UNKNOWN = awaitedOf({ comparison: 'running', isTimed: false, areTried: false })

/**
 * What Compare says, for paper: the same whichever tab or drawer is open, all of it said and nothing to be opened. It is there while
 * somebody prints, and seen on paper only.
 */
export function CompareBrief({ facts }: CompareBriefProps) {
  return facts ? <OfFacts facts={facts} /> : <Waiting />
}

function Waiting() {
  const hasFailed = useStore((state) => state.comparison.kind === 'failed')
  usePagesTold(hasFailed ? [] : UNKNOWN)
  return null
}

function OfFacts({ facts }: { readonly facts: CompareFacts }) {
  const planId = usePanelPlan(facts)
  const timing = useTiming(facts, planId)
  const trials = useLedgerTrials(facts.question.outcome)
  const comparison = useStore((state) => state.comparison.kind)
  const challenges = useStore(({ document }) => document.challenges)
  usePagesTold(
    awaitedOf({
      comparison,
      isTimed: areTooFew(facts) || planId === undefined || timing.isOfAll || timing.failure !== undefined,
      areTried:
        trials.question.plans.length < 2 ||
        areTooFew(trials.question.request) ||
        (challenges ?? []).every(
          (challenge) => challenge.state === 'parked' || ['done', 'failed'].includes(trials.stateOf(challenge).kind),
        ),
    }),
  )
  return (
    <OnPaper value={true}>
      <article className="compare-brief">
        {/* The foot of a table is printed on every page, with room kept for it. */}
        <table className="compare-brief__sheet" role="presentation">
          <tfoot>
            <tr>
              <td>
                <Foot />
              </td>
            </tr>
          </tfoot>
          <tbody>
            <tr>
              <td>
                <Where />
                <CompareHeadline facts={facts} />
                <NotClearlyBetter facts={facts} />
                <WhatPlansAre facts={facts} />
                <WhatWasRun facts={facts} />
                <ByPopulation facts={facts} />
                <CompareTable facts={facts} layout="wide" />
                <RecordLine isGoingOn={facts.isGoingOn} />
                <WhyTold facts={facts} planId={planId} />
                <WhatCouldGoWrong facts={facts} />
                <HarmTold facts={facts} planId={planId} />
                <section className="compare-brief__timing">
                  <TimingTold facts={facts} planId={planId} timing={timing} />
                </section>
                <MinorityView />
              </td>
            </tr>
          </tbody>
        </table>
      </article>
    </OnPaper>
  )
}

/** Who is better off and who is worse off, before the totals; nothing of what is counted for the whole country only. */
function ByPopulation({ facts }: { readonly facts: CompareFacts }) {
  const { t } = useTranslation('compare')
  if (!hasPopulations(facts)) return null
  return (
    <section className="compare-brief__populations">
      <h2 className="compare-brief__heading">{t('tabs.populations')}</h2> <PopulationPanel facts={facts} />
    </section>
  )
}

/** Which country and scenario it is about. */
function Where() {
  const { country, title } = useStore(({ document }) => document.scenario)
  return (
    <p className="compare-brief__where">
      <b>
        <bdi>{country}</bdi>
      </b>{' '}
      / <bdi>{title}</bdi>
    </p>
  )
}

/** What this is not, with what a page that got lost belongs to. */
function Foot() {
  const { t } = useTranslation(['shell', 'explore'])
  const hasRealNames = useStore(selectHasRealWorldNames)
  const { country, title } = useStore(({ document }) => document.scenario)
  const { seed } = useStore(({ document }) => document.settings)
  return (
    <div className="compare-brief__foot">
      <span>
        <bdi>{country}</bdi> / <bdi>{title}</bdi> · {t('explore:status.seed', { seed })}
      </span>
      <b>{t(hasRealNames ? 'status.realNames' : 'status.limits')}</b>
    </div>
  )
}
