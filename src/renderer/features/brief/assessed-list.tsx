import { useTranslation } from 'react-i18next'
import type { Assessment, Assessments, LevelKind, Scenario } from '../../../shared/engine'
import { bundledModel } from '../../../shared/formats'
import { LevelCell } from '../../charts'

const KINDS = ['risk-factor', 'enabler', 'resilience', 'condition'] as const satisfies readonly LevelKind[]

/** Every level as the scenario's assessors put it: word, range, trend, and the sentence that supports them. */
export function AssessedList({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation(['brief', 'model'])
  const { levels } = bundledModel()
  const idsOf = (kind: LevelKind) => levels.filter((level) => level.kind === kind).map(({ id }) => id)
  const parties = [...scenario.populations, ...scenario.actors]
  return (
    <>
      <p className="caption">{t('assessedNote')}</p>
      {KINDS.map((kind) => (
        <AssessedGroup
          key={kind}
          title={t(`model:levelKinds.${kind}`)}
          ids={idsOf(kind)}
          assessments={scenario.levels}
          language={scenario.language}
        />
      ))}
      {parties.map((party) => (
        <AssessedGroup
          key={party.id}
          title={party.name}
          ids={Object.keys(party.levels)}
          assessments={party.levels}
          language={scenario.language}
        />
      ))}
    </>
  )
}

interface AssessedGroupProps {
  readonly title: string
  readonly ids: readonly string[]
  readonly assessments: Assessments
  readonly language: string
}

function AssessedGroup({ title, ids, assessments, language }: AssessedGroupProps) {
  return (
    <section>
      <h2 className="brief__heading">
        <bdi>{title}</bdi>
      </h2>
      <ul>
        {ids.flatMap((id) => {
          const assessment = assessments[id]
          return assessment ? [<Assessed key={id} id={id} assessment={assessment} language={language} />] : []
        })}
      </ul>
    </section>
  )
}

interface AssessedProps {
  readonly id: string
  readonly assessment: Assessment
  readonly language: string
}

function Assessed({ id, assessment, language }: AssessedProps) {
  const { t, i18n } = useTranslation(['brief', 'model'])
  const { low, best, high, trend, evidence } = assessment
  const level = new Intl.NumberFormat(i18n.resolvedLanguage, {
    numberingSystem: 'latn',
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  })
  return (
    <li className="brief__assessed">
      <span className="brief__name">{t(`model:levels.${id}.name`)}</span>
      <LevelCell level={best} />
      <span className="caption">
        {t('range', { low: level.format(low), high: level.format(high) })} · {t(`trend.${directionOf(trend)}`)}
      </span>
      <p className="brief__evidence" lang={language} dir="auto">
        {evidence}
      </p>
    </li>
  )
}

const directionOf = (trend: number) => (trend > 0 ? 'rising' : trend < 0 ? 'falling' : 'steady')
