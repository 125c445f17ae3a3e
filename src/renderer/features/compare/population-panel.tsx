import { useTranslation } from 'react-i18next'
import { NO_RESPONSE } from '../../../shared/engine'
import { slotOf } from '../../plans/current-plan'
import { usePlanName } from '../../plans/use-plan-name'
import { useStore } from '../../state/store'
import { useOnPaper } from '../../ui/on-paper'
import type { CompareFacts } from './compare-facts'
import { PairedChance } from './paired-chance'
import { useOutcomeWords } from './use-outcome-words'
import './population-panel.css'

interface PopulationPanelProps {
  readonly facts: CompareFacts
}

/** Whether plans are judged by what is counted by population too. */
export const hasPopulations = ({ rows }: CompareFacts): boolean =>
  rows.some(({ comparison }) => comparison.byPopulation.length > 0)

/** Who is better off and who is worse off: a total can hide that one population pays for another. */
export function PopulationPanel({ facts }: PopulationPanelProps) {
  const { t } = useTranslation('compare')
  const nameOf = usePlanName()
  const words = useOutcomeWords()
  const document = useStore((state) => state.document)
  const isOnPaper = useOnPaper()
  const originOf = (population: string, id: string) => ({
    title: t('populations.origin', { population, plan: nameOf(id) }),
    definition: t('populations.definition', {
      outcome: words.name(facts.question.outcome),
      amount: words.amount(facts.question.outcome, facts.question.smallest.absolute),
    }),
  })
  const plans = facts.rows.filter(({ id, effort }) => id !== NO_RESPONSE.id && effort !== null)
  return (
    <div className="population-panel">
      <p className="compare-panel__caption">
        {t('populations.caption', { outcome: words.name(facts.question.outcome) })}
      </p>
      <table className="population-table">
        <thead>
          <tr>
            <th scope="col">{t('populations.population')}</th>
            {plans.map(({ id }) => (
              <th key={id} scope="col">
                {nameOf(id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {document.scenario.populations.map(({ id: population, name }) => (
            <tr key={population}>
              <th scope="row" dir="auto">
                {name}
              </th>
              {plans.map(({ id, comparison }) => {
                const part = comparison.byPopulation.find((known) => known.population === population)?.againstNoResponse
                return (
                  <td key={id}>
                    {part && (
                      <div className="population-table__chances">
                        <PairedChance
                          comparison={part}
                          of="better"
                          look={slotOf(document, id)}
                          origin={originOf(name, id)}
                          wording={(chance) => t('populations.better', { chance })}
                          isShort={isOnPaper}
                        />
                        <PairedChance
                          comparison={part}
                          of="worse"
                          look="ink"
                          origin={originOf(name, id)}
                          wording={(chance) => t('populations.worse', { chance })}
                          isShort={isOnPaper}
                        />
                      </div>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
