import { useTranslation } from 'react-i18next'
import { assessmentAt } from '../../../../shared/assessment'
import type { Scenario } from '../../../../shared/engine'
import { isNotAssessed } from '../../../../shared/formats'
import { LevelCell } from '../../../charts'
import { useLevelText } from '../use-level-text'
import { useLevelNames } from './use-level-names'

interface LevelListProps {
  readonly scenario: Scenario
  /** By key. */
  readonly levels: readonly string[]
}

/** Levels of the scenario as they stand, each with the sentence that supports it. */
export function LevelList({ scenario, levels }: LevelListProps) {
  const { t } = useTranslation(['lens', 'people'])
  const { range } = useLevelText()
  const nameOf = useLevelNames(scenario)
  return (
    <section>
      <h3>{t('detail.standing')}</h3>
      <ul className="lens__indicators">
        {levels.map((key) => {
          const assessment = assessmentAt(scenario, key)
          if (!assessment) return null
          const isOpenQuestion = isNotAssessed(assessment, t('people:notAssessed'))
          return (
            <li key={key}>
              <div className="lens__indicator">
                <bdi className="lens__indicator-name">{nameOf(key)}</bdi>
                {isOpenQuestion ? (
                  <span className="caption">{t('detail.notAssessed', { range: range(assessment) })}</span>
                ) : (
                  <LevelCell level={assessment.best} />
                )}
              </div>
              {!isOpenQuestion && (
                <p className="lens__said" lang={scenario.language} dir="auto">
                  {assessment.evidence}
                </p>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
