import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { assessmentAt, disagreement, openRound, type Assessor } from '../../../../shared/assessment'
import { isNotAssessed } from '../../../../shared/formats'
import { countryModel } from '../../../state/country-model'
import { useStore } from '../../../state/store'
import { useLayout } from '../../../ui/use-layout'
import { SituationFrame } from '../situation-frame'
import { CrimeProfile } from './crime-profile'
import { FactorDetail } from './factor-detail'
import { factorRows, type Eyes, type FactorRow } from './factor-rows'
import { FactorTable } from './factor-table'
import { LensActions } from './lens-actions'
import { LensHeadline, LensHeadlineMore } from './lens-headline'
import { PopulationDetail, PopulationProfile } from './population-profile'
import { useDetailFocus } from './use-detail-focus'
import { useSignsToday } from './use-signs-today'
import { WidestDisagreements } from './widest-disagreements'
import './lens.css'

const VIEWS = ['factors', 'populations', 'crimes'] as const
type ProfileView = (typeof VIEWS)[number]

/** The assessment of the country by the UN Framework: by factor, by population, by crime; one assessor's view or all of them. */
export function AssessmentTab() {
  const { t } = useTranslation('people')
  const scenario = useStore(({ document }) => document.scenario)
  const lens = useStore(({ document }) => document.assessment)
  const layout = useLayout()
  const signs = useSignsToday()
  const [view, setView] = useState<ProfileView>('factors')
  const [seenBy, setSeenBy] = useState<string>('all')
  const [factor, setFactor] = useState<string | null>(null)
  const [population, setPopulation] = useState<string | null>(null)
  const { list, detail, enter, leave } = useDetailFocus()
  const isWide = layout === 'wide'

  const openFactor = (id: string) => {
    setFactor(id)
    enter()
  }
  const closeDetail = () => {
    leave((view === 'factors' ? shownFactor?.factor.id : shownPopulation?.id) ?? '')
    // Where there is room, a factor or population always lies beside.
    if (isWide) return
    setFactor(null)
    setPopulation(null)
  }

  const rater = openRound(lens?.assessors ?? [])
  // Whoever is in a first round sees nobody else; it ends by being finished or discarded.
  const eyes = eyesOf(
    rater,
    lens?.assessors.find(({ id }) => id === seenBy),
  )
  const rows = factorRows(countryModel, scenario, lens, eyes, signs)
  const isOpenQuestion = ({ from, levels }: FactorRow): boolean =>
    from === 'levels' &&
    levels.length > 0 &&
    levels.every((key) => {
      const assessment = assessmentAt(scenario, key)
      return assessment !== undefined && isNotAssessed(assessment, t('notAssessed'))
    })
  const widest = rows.toSorted((x, y) => disagreement(y.views) - disagreement(x.views))[0]
  const shownFactor = rows.find((row) => row.factor.id === factor) ?? (isWide ? widest : undefined)
  const shownPopulation =
    scenario.populations.find(({ id }) => id === population) ?? (isWide ? scenario.populations[0] : undefined)
  const chosenFactor = shownFactor && (
    <FactorDetail
      key={shownFactor.factor.id}
      row={shownFactor}
      scenario={scenario}
      lens={lens}
      eyes={eyes}
      rater={rater}
      signs={signs}
      isNotAssessed={isOpenQuestion(shownFactor)}
    />
  )
  const chosenPopulation = shownPopulation && (
    <PopulationDetail key={shownPopulation.id} population={shownPopulation} lens={lens} eyes={eyes} rater={rater} />
  )
  const shown = view === 'factors' ? chosenFactor : view === 'populations' ? chosenPopulation : undefined
  // What the second round is for, shown to whoever has finished the first.
  const showsWidest = rater ? rater.first.isFinished : eyes !== 'all' && eyes.second === undefined
  const isBlank = rows.every((row) => row.from !== 'levels' || row.levels.length === 0 || isOpenQuestion(row)) && !lens

  return (
    <SituationFrame
      headline={
        <LensHeadline rows={rows} isBlank={isBlank} country={scenario.country} lens={lens} eyes={eyes} rater={rater} />
      }
      more={<LensHeadlineMore rows={rows} isBlank={isBlank} lens={lens} rater={rater} />}
      actions={<LensActions rater={rater} eyes={eyes} onSeenBy={setSeenBy} />}
      detail={
        shown && (
          <div
            ref={detail}
            tabIndex={-1}
            className="lens__focus"
            onKeyDown={(event) => {
              if (event.key === 'Escape') closeDetail()
            }}
          >
            {shown}
          </div>
        )
      }
      {...(!isWide && { onCloseDetail: closeDetail })}
    >
      <div ref={list} className="lens__list">
        <ViewSwitch view={view} onView={setView} />
        {showsWidest && lens && view === 'factors' && (
          <WidestDisagreements rows={factorRows(countryModel, scenario, lens, 'all', signs)} onSelect={openFactor} />
        )}
        {view === 'factors' && (
          <div className="panel lens__panel">
            <FactorTable
              rows={rows}
              selected={shownFactor?.factor.id ?? null}
              isNotAssessed={isOpenQuestion}
              onSelect={(id) => {
                if (isWide || factor !== null) setFactor(id)
              }}
              onPress={isWide ? setFactor : openFactor}
              onOpen={openFactor}
            />
          </div>
        )}
        {view === 'populations' && (
          <div className="panel lens__panel">
            <PopulationProfile
              scenario={scenario}
              lens={lens}
              eyes={eyes}
              selected={shownPopulation?.id ?? null}
              onOpen={(id) => {
                setPopulation(id)
                enter()
              }}
            />
          </div>
        )}
        {view === 'crimes' && (
          <CrimeProfile rows={rows} scenario={scenario} lens={lens} eyes={eyes} rater={rater} signs={signs} />
        )}
      </div>
    </SituationFrame>
  )
}

function eyesOf(rater: Assessor | undefined, seen: Assessor | undefined): Eyes {
  if (rater) return rater.first.isFinished ? 'all' : rater
  return seen ?? 'all'
}

function ViewSwitch({ view, onView }: { readonly view: ProfileView; readonly onView: (view: ProfileView) => void }) {
  const { t } = useTranslation('lens')
  return (
    <div className="lens__views" role="group" aria-label={t('view.label')}>
      {VIEWS.map((id) => (
        <button key={id} type="button" className="lens__view" aria-pressed={id === view} onClick={() => onView(id)}>
          {t(`view.${id}`)}
        </button>
      ))}
      {view === 'factors' && <span className="caption lens__key">{t('table.key')}</span>}
    </div>
  )
}
