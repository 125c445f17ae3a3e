import { useTranslation } from 'react-i18next'
import { likelihoodChange } from '../../../../shared/formats'
import { isSameStudy, studyDemandOf, type StudyFinding, type StudyFindings } from '../../../simulation/challenge-study'
import { useStore } from '../../../state/store'
import { Button } from '../../../ui/button'
import { demandOf } from '../ensemble/demand-of'
import { probabilityText } from '../../../words/probability-wording'
import { usePlanName } from '../../../plans/use-plan-name'
import { useNumbers } from '../../../words/use-numbers'
import { TimeLeft } from '../../../words/time-left'

/** What would change if only one of the challenges were met, each alone and all: run when asked for. */
export function ChallengeTable() {
  const { t } = useTranslation('explore')
  const nameOf = usePlanName()
  const study = useStore((state) => state.study)
  const document = useStore((state) => state.document)
  const outcome = useStore((state) => state.outcome)
  const paneTab = useStore((state) => state.paneTab)
  const showsSeen = useStore((state) => state.showsSeen)
  const demand = studyDemandOf(demandOf({ document, outcome, paneTab, showsSeen }))
  const { studyAsked, studyEnded } = useStore.getState()
  const plan = nameOf(demand.ensemble.plan.id)
  if (study.kind === 'running') {
    return (
      <div className="challenges__run">
        <progress className="challenges__progress" value={study.share} aria-label={t('study.running', { plan })} />
        <TimeLeft share={study.share} />
        <Button onPress={studyEnded}>{t('cancel')}</Button>
      </div>
    )
  }
  const isStale = study.kind === 'done' && !isSameStudy(study.demand, demand)
  return (
    <>
      {study.kind === 'done' && <FindingsTable findings={study.findings} months={study.demand.ensemble.horizonSteps} />}
      {study.kind === 'failed' && (
        <p className="challenges__note" role="alert">
          {t('study.failed', { message: study.message })}
        </p>
      )}
      <div className="challenges__run">
        <p className="challenges__note">{isStale ? t('study.stale') : t('study.hint', { plan })}</p>
        <Button onPress={() => studyAsked(demand)}>{study.kind === 'none' ? t('study.run') : t('study.again')}</Button>
      </div>
    </>
  )
}

interface FindingsTableProps {
  readonly findings: StudyFindings
  readonly months: number
}

function FindingsTable({ findings: { isGoingOn, findings }, months }: FindingsTableProps) {
  const { t } = useTranslation('explore')
  const [none] = findings
  return (
    <table className="challenges__table">
      <thead>
        <tr>
          <th scope="col">{t('study.case')}</th>
          <th scope="col">{t(isGoingOn ? 'study.goesOn' : 'study.onset', { count: months })}</th>
          <th scope="col">{t('study.against')}</th>
        </tr>
      </thead>
      <tbody>
        {findings.map((finding) => (
          <tr key={finding.case}>
            <th scope="row">{t(`study.cases.${finding.case}`)}</th>
            <td>{probabilityText(finding.likelihood, t)}</td>
            <td>{none && finding !== none ? <Change finding={finding} none={none} /> : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Change({
  finding: { likelihood, changed },
  none,
}: {
  readonly finding: StudyFinding
  readonly none: StudyFinding
}) {
  const { t } = useTranslation('explore')
  const { count } = useNumbers()
  if (changed.averted + changed.caused === 0) return <>{t('study.same')}</>
  const isClear = likelihoodChange(none.likelihood, likelihood, changed) !== 'unclear'
  return (
    <>
      {t(isClear ? 'study.changed' : 'study.unclear', {
        averted: count(changed.averted),
        caused: count(changed.caused),
        members: count(likelihood.memberCount),
      })}
    </>
  )
}
