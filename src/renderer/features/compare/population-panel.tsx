import { useTranslation } from 'react-i18next'
import type { PlanComparison } from '../../../shared/decision'
import { NO_RESPONSE } from '../../../shared/engine'
import type { PlanSlot } from '../../charts'
import { slotOf } from '../../plans/current-plan'
import { PlanMark } from '../../plans/plan-mark'
import { usePlanName } from '../../plans/use-plan-name'
import { useStore } from '../../state/store'
import { Button } from '../../ui/button'
import { useOnPaper } from '../../ui/on-paper'
import { isolatedWords } from '../../words/isolated'
import type { ChanceOrigin } from './chance-origin'
import type { CompareFacts } from './compare-facts'
import { PairedChance } from './paired-chance'
import { areTooFew, TooFewFutures } from './too-few-futures'
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
  if (areTooFew(facts)) return <TooFewFutures memberCount={facts.memberCount} />
  return hasPopulations(facts) ? <Populations facts={facts} /> : <OnlyOfWhole facts={facts} />
}

/** What is counted for the whole country alone, and what is counted by population. */
function OnlyOfWhole({ facts: { question } }: PopulationPanelProps) {
  const { t } = useTranslation('compare')
  const words = useOutcomeWords()
  const { judgedChosen } = useStore.getState()
  return (
    <div className="population-panel">
      <p className="compare-panel__caption">{t('populations.onlyWhole', { outcome: words.name(question.outcome) })}</p>
      <div className="compare-panel__line">
        <Button onPress={() => judgedChosen('deaths')}>{t('populations.byDeaths')}</Button>
      </div>
    </div>
  )
}

function Populations({ facts }: PopulationPanelProps) {
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
            <th scope="col">{t(isOnPaper ? 'populations.bothTitle' : 'column.plan')}</th>
            <th scope="col">{t('populations.better')}</th>
            <th scope="col">{t('populations.worse')}</th>
          </tr>
        </thead>
        {document.scenario.populations.map(({ id: population, name }) => (
          <tbody key={population}>
            {!isOnPaper && (
              <tr>
                <th scope="rowgroup" colSpan={3}>
                  <bdi>{name}</bdi>
                </th>
              </tr>
            )}
            {plans.map(({ id, comparison }) => (
              <tr key={id}>
                <th scope="row">
                  <span className="population-table__plan">
                    <PlanMark slot={slotOf(document, id)} />
                    {/* A line more for each population would take a page more. */}
                    {isOnPaper ? (
                      t('populations.both', { population: isolatedWords(name), plan: isolatedWords(nameOf(id)) })
                    ) : (
                      <span dir="auto">{nameOf(id)}</span>
                    )}
                  </span>
                </th>
                <ChanceCells
                  comparison={
                    comparison.byPopulation.find((known) => known.population === population)?.againstNoResponse
                  }
                  look={slotOf(document, id)}
                  origin={originOf(name, id)}
                />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

interface ChanceCellsProps {
  readonly comparison: PlanComparison | null | undefined
  readonly look: PlanSlot
  readonly origin: ChanceOrigin
}

/** How often a population is better off with a plan, and how often worse. */
function ChanceCells({ comparison, look, origin }: ChanceCellsProps) {
  return (['better', 'worse'] as const).map((of) => (
    <td key={of}>
      {comparison && (
        <PairedChance comparison={comparison} of={of} look={of === 'worse' ? 'ink' : look} origin={origin} />
      )}
    </td>
  ))
}
