import { useTranslation } from 'react-i18next'
import { assessmentAt } from '../../../../shared/assessment'
import type { Scenario } from '../../../../shared/engine'
import { LevelCell } from '../../../charts'
import { useLevelNames } from './use-level-names'

interface LevelListProps {
  readonly scenario: Scenario
  /** By key. */
  readonly levels: readonly string[]
}

/** Levels of the scenario as they stand, each with the sentence that supports it. */
export function LevelList({ scenario, levels }: LevelListProps) {
  const { t } = useTranslation('lens')
  const nameOf = useLevelNames(scenario)
  return (
    <section>
      <h3>{t('detail.standing')}</h3>
      <ul className="lens__indicators">
        {levels.map((key) => {
          const assessment = assessmentAt(scenario, key)
          return assessment ? (
            <li key={key}>
              <div className="lens__indicator">
                <bdi className="lens__indicator-name">{nameOf(key)}</bdi>
                <LevelCell level={assessment.best} />
              </div>
              <p className="lens__said" lang={scenario.language} dir="auto">
                {assessment.evidence}
              </p>
            </li>
          ) : null
        })}
      </ul>
    </section>
  )
}
