import { useTranslation } from 'react-i18next'
import { JUDGED_OUTCOMES, populationOutcomes } from '../../../shared/decision'
import { NO_RESPONSE } from '../../../shared/engine'
import { selectNamedPlans } from '../../plans/current-plan'
import { planSlots } from '../../plans/plan-edits'
import { usePlanName } from '../../plans/use-plan-name'
import { selectJudged } from '../../state/compare-slice'
import { useStore } from '../../state/store'
import { Picker } from '../../ui/picker'
import { Swatch } from '../../ui/swatch'
import type { CompareFacts } from './compare-facts'
import { DifferenceSetting } from './difference-setting'
import { useOutcomeWords } from './use-outcome-words'

/** What plans are held against, judged by, and from where on a difference counts. */
export function ComparePickers({ facts }: { readonly facts: CompareFacts | undefined }) {
  const { t } = useTranslation('compare')
  const plans = useStore(selectNamedPlans)
  const reference = useStore((state) => state.reference)
  const judged = useStore(selectJudged)
  const populations = useStore((state) => state.document.scenario.populations)
  const nameOf = usePlanName()
  const words = useOutcomeWords()
  const slots = planSlots(plans)
  const { referenceChosen, judgedChosen } = useStore.getState()
  const ids = populations.map(({ id }) => id)
  return (
    <div className="compare__pickers">
      <div className="compare__picker-row">
        <Picker
          label={t('reference')}
          showsLabel
          groups={[
            {
              id: 'plans',
              options: [
                { id: NO_RESPONSE.id, label: t('noResponse'), mark: <Swatch token="--plan-0" dashed /> },
                ...plans.map(({ id }) => ({
                  id,
                  label: nameOf(id),
                  mark: <Swatch token={`--plan-${slots.get(id) ?? 1}`} />,
                })),
              ],
            },
          ]}
          selected={plans.some(({ id }) => id === reference) ? reference : NO_RESPONSE.id}
          onSelect={referenceChosen}
        />
        <Picker
          label={t('outcome')}
          showsLabel
          groups={[
            {
              id: 'all',
              label: t('wholeCountry'),
              options: JUDGED_OUTCOMES.filter((outcome) => outcome !== 'severity-stages').map((outcome) => ({
                id: outcome,
                label: words.name(outcome),
              })),
            },
            ...(['deaths', 'displaced', 'other-harms'] as const).map((outcome) => ({
              id: outcome,
              label: t('byPopulation', { outcome: words.name(outcome) }),
              options: populationOutcomes(outcome, ids).map((part) => ({
                id: part.outcome,
                label: words.name(part.outcome),
              })),
            })),
          ]}
          selected={judged}
          onSelect={judgedChosen}
        />
      </div>
      <DifferenceSetting facts={facts} />
    </div>
  )
}
