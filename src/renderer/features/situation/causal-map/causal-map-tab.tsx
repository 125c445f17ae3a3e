import { useMemo, useState } from 'react'
import { ToggleButton } from 'react-aria-components'
import { Trans, useTranslation } from 'react-i18next'
import { causalLinksOf, shownBoxes, strongestPath, type LinkShares, type MapKey } from '../../../../shared/decision'
import type { Scenario } from '../../../../shared/engine'
import { CausalMap, Measured } from '../../../charts'
import { usePlanName } from '../../../plans/use-plan-name'
import { traceMapInWorker, type TraceWholeMap } from '../../../simulation/trace-in-worker'
import { countryModel } from '../../../state/country-model'
import { useStore } from '../../../state/store'
import { Button } from '../../../ui/button'
import { Tip } from '../../../ui/tip'
import { TimeLeft } from '../../../words/time-left'
import { SituationFrame } from '../situation-frame'
import { InfluenceTable } from './influence-table'
import { concerns, isWritten, levelToday } from './map-boxes'
import { MapDetail } from './map-detail'
import { gradeOf, isChangedHere } from './map-facts'
import { MapLegend } from './map-legend'
import { mapSeriesOf } from './map-series-of'
import { MapTools, USUAL_BOXES } from './map-tools'
import { useLinkShares } from './use-link-shares'
import { useMapNames } from './use-map-names'
import './causal-map-tab.css'

interface CausalMapTabProps {
  readonly trace?: TraceWholeMap
}

/** A path that carries less of the change at its end than this is no story to tell by itself. */
const LEAST_TO_STAND_OUT = 0.1

/** What pushes what in this country, as the model has it, and how much of the change from today runs over each link. */
export function CausalMapTab({ trace = traceMapInWorker }: CausalMapTabProps) {
  const { t } = useTranslation(['causal-map', 'people'])
  const notAssessed = t('people:notAssessed')
  const { scenario, plans, settings } = useStore(({ document }) => document)
  const names = useMapNames()
  const planName = usePlanName()
  const [planId, setPlanId] = useState<string>()
  const plan = plans.find(({ id }) => id === planId)
  const study = useLinkShares(plan, trace)
  const shares = study.state.kind === 'done' ? study.state.result : undefined
  const selected = useStore((state) => state.mapBox)
  const { mapBoxChosen: setSelected } = useStore.getState()
  const [party, setParty] = useState<string>()
  const [most, setMost] = useState(USUAL_BOXES)
  const [isOnlyJudgement, setOnlyJudgement] = useState(false)
  const [isTable, setTable] = useState(false)

  const links = useMemo(() => causalLinksOf(countryModel, scenario), [scenario])
  const known = useMemo(() => [...new Set(links.flatMap(({ from, to }) => [from, to]))], [links])
  const allowed = useMemo(
    () => new Set(party === undefined ? known : known.filter((box) => concerns(box, party))),
    [known, party],
  )
  const root = useMemo(() => rootOf(known, allowed, shares, scenario), [known, allowed, shares, scenario])
  const path = useMemo(() => {
    const among = links.filter(({ from, to }) => allowed.has(from) && allowed.has(to))
    return root !== undefined && shares ? strongestPath(root, among, shares) : undefined
  }, [root, shares, links, allowed])
  const shown = useMemo(
    () => shownBoxes({ root, links, shares, allowed, most, selected, path }),
    [root, links, shares, allowed, most, selected, path],
  )
  const series = useMemo(
    () =>
      mapSeriesOf({
        shown,
        links,
        shares,
        scenario,
        names,
        selected,
        path,
        isWanted: (link) => !isOnlyJudgement || gradeOf(link, scenario) === 'D',
        isChanged: (link) => isChangedHere(link, scenario),
        isWritten: (box) => isWritten(box, scenario, notAssessed) === true,
      }),
    [shown, links, shares, scenario, names, selected, path, isOnlyJudgement, notAssessed],
  )
  const isWeak = path !== undefined && path.share < LEAST_TO_STAND_OUT
  const pathNames = path && {
    from: names.inline(path.from),
    through: names.inline(path.through),
    to: names.inline(path.to),
  }
  const percentOf = (share: number): string =>
    share < 0.01 ? t('percentLittle') : t('percent', { percent: Math.round(share * 100) })
  const planText = plan ? planName(plan.id) : t('noResponse')
  const describe = (box: MapKey) => {
    const into = series.arrows.filter(({ to }) => to === box)
    return t(isWritten(box, scenario, notAssessed) === true ? 'describeWritten' : 'describe', {
      name: names.name(box),
      note: names.note(box),
      raisedBy: into.filter(({ sign }) => sign === 'raises').length,
      loweredBy: into.filter(({ sign }) => sign === 'lowers').length,
    })
  }

  return (
    <SituationFrame
      headline={
        path && isWeak ? (
          t('headline.weak', { country: scenario.country, share: percentOf(path.share) })
        ) : pathNames ? (
          <Trans t={t} i18nKey="headline.path" values={pathNames} components={{ b: <b /> }} />
        ) : (
          t(shares ? 'headline.none' : 'headline.open', { country: scenario.country })
        )
      }
      more={
        shares &&
        (path
          ? t(isWeak ? 'more.weak' : 'more.path', {
              ...pathNames,
              count: shares.memberCount,
              share: percentOf(path.share),
            })
          : t('more.plain', { count: shares.memberCount }))
      }
      detail={
        selected !== undefined &&
        known.includes(selected) && (
          <MapDetail box={selected} links={links} shares={shares} names={names} onSelect={setSelected} />
        )
      }
      onCloseDetail={() => setSelected(undefined)}
    >
      <section className="panel map-panel" aria-label={t('title')}>
        <div className="map-panel__head">
          <h2>{t('title')}</h2>
          <span className="caption" role="status">
            {study.state.kind === 'done'
              ? t('caption.known', { month: settings.horizonSteps, plan: planText })
              : study.state.kind === 'running'
                ? t('caption.open', { percent: Math.floor(study.state.share * 100) })
                : study.state.kind === 'stopped'
                  ? t('caption.stopped')
                  : t('caption.failed', { message: study.state.message })}
          </span>
          {study.state.kind === 'running' && <TimeLeft share={study.state.share} />}
          {(study.state.kind === 'stopped' || study.state.kind === 'failed') && (
            <Button onPress={study.start}>{t('again')}</Button>
          )}
          <span className="grow" />
          <Tip text={t('onlyJudgementTip')}>
            <ToggleButton className="chip map-panel__chip" isSelected={isOnlyJudgement} onChange={setOnlyJudgement}>
              {t('onlyJudgement')}
            </ToggleButton>
          </Tip>
          <span className="chip">{t('shown', { shown: series.boxes.length, all: allowed.size })}</span>
        </div>
        <MapTools
          scenario={scenario}
          plans={plans.map(({ id }) => ({ id, label: planName(id) }))}
          known={known.map((id) => ({ id, label: `${names.name(id)}, ${names.note(id)}` }))}
          party={party}
          planId={plan?.id}
          most={most}
          isTable={isTable}
          onParty={setParty}
          onPlan={setPlanId}
          onMost={setMost}
          onFind={(box) => {
            setParty(undefined)
            setSelected(box)
          }}
          onTable={setTable}
        />
        {isTable ? (
          <InfluenceTable names={names} scenario={scenario} isOnlyJudgement={isOnlyJudgement} />
        ) : (
          <Measured className="map-panel__map">
            {(size) => (
              <CausalMap
                series={series}
                size={size}
                selected={selected}
                zoneOf={names.zone}
                describe={describe}
                onSelect={setSelected}
                summary={`${
                  pathNames
                    ? t('summary.path', { ...pathNames, count: series.boxes.length })
                    : t('summary.plain', { count: series.boxes.length })
                } ${t('keys')}`}
              />
            )}
          </Measured>
        )}
        {!isTable && (
          <MapLegend
            isMeasured={shares !== undefined}
            hasPath={series.arrows.some(({ isOnPath }) => isOnPath === true)}
            hasWritten={series.boxes.some((box) => box.isWritten === true)}
            hasChanges={series.arrows.some(({ isChanged }) => isChanged === true)}
          />
        )}
      </section>
    </SituationFrame>
  )
}

/**
 * The campaign that the map leads to: the one that stands highest at the horizon, among those that may be shown; until that is known,
 * the one that is assessed highest.
 */
function rootOf(
  known: readonly MapKey[],
  allowed: ReadonlySet<MapKey>,
  shares: LinkShares | undefined,
  scenario: Scenario,
): MapKey | undefined {
  if (shares?.worst !== undefined && allowed.has(shares.worst)) return shares.worst
  const height = (box: MapKey): number => (shares ? shares.ends.get(box) : levelToday(box, scenario)) ?? 0
  const campaigns = known.filter((box) => box.startsWith('campaign:') && allowed.has(box))
  return campaigns.toSorted((a, b) => height(b) - height(a))[0]
}
