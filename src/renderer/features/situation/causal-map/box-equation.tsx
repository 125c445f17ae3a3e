import { useTranslation } from 'react-i18next'
import type { MapKey } from '../../../../shared/decision'
import type { Estimate, Provenance } from '../../../../shared/engine'
import { EvidenceBoxes } from '../../../charts'
import { countryModel } from '../../../state/country-model'
import { useStore } from '../../../state/store'
import { Facts } from '../../../ui/dialog'
import { useNumbers } from '../../../words/use-numbers'
import { useLevelText } from '../use-level-text'
import { assessmentOf, definitionOf, subjectOf } from './map-boxes'
import { citationOf } from './map-facts'

/** How the model computes a box, with its numbers, their range, sources and grade. */
export function BoxEquation({ box }: { readonly box: MapKey }) {
  const { t } = useTranslation('causal-map')
  return (
    <details className="box-equation">
      <summary>{t('equation.title')}</summary>
      <Equation box={box} />
      {subjectOf(box).kind !== 'trigger' && <p className="caption">{t('equation.scale')}</p>}
    </details>
  )
}

function Equation({ box }: { readonly box: MapKey }) {
  const { t } = useTranslation('causal-map')
  const { tenths, level: number } = useNumbers()
  const { estimate } = useLevelText()
  const scenario = useStore(({ document }) => document.scenario)
  const subject = subjectOf(box)
  const range = (estimate: Estimate, format: (value: number) => string) => (
    <bdi>
      {t('equation.range', { low: format(estimate.low), best: format(estimate.best), high: format(estimate.high) })}
    </bdi>
  )
  switch (subject.kind) {
    case 'level': {
      const definition = definitionOf(countryModel, subject.level)
      const assessed = assessmentOf(box, scenario)
      if (!definition) return null
      const { monthsUp, monthsDown } = definition
      return (
        <>
          <p>{t('equation.level', { up: tenths(monthsUp.best), down: tenths(monthsDown.best) })}</p>
          <Facts
            facts={[
              ...(assessed ? [{ term: t('equation.value'), description: estimate(assessed) }] : []),
              {
                term: t('equation.speed'),
                description: (
                  <>
                    {range(monthsUp, tenths)}, {range(monthsDown, tenths)}
                  </>
                ),
              },
              ...originFacts(definition, t('equation.grade'), t('equation.because'), t('equation.sources')),
            ]}
          />
        </>
      )
    }
    case 'campaign': {
      const campaign = scenario.campaigns.find(
        ({ actor, population }) => actor === subject.actor && population === subject.population,
      )
      return (
        <>
          <p>{t('equation.campaign')}</p>
          {campaign && <Facts facts={[{ term: t('equation.value'), description: estimate(campaign.level) }]} />}
        </>
      )
    }
    case 'trigger': {
      const trigger = countryModel.triggers.find(({ id }) => id === subject.trigger)
      if (!trigger) return null
      const local = scenario.local?.triggers?.find((change) => change.trigger === trigger.id)
      const { low, best, high } = local?.ratePerYear ?? trigger.ratePerYear
      return (
        <>
          <p>
            {t('equation.trigger', {
              low: number(low),
              best: number(best),
              high: number(high),
              half: tenths(trigger.halfLifeMonths.best),
            })}
          </p>
          <Facts
            facts={originFacts(trigger, t('equation.triggerGrade'), t('equation.because'), t('equation.sources'))}
          />
        </>
      )
    }
    case 'signal':
      return <p>{t(`equation.${SIGNAL_EQUATIONS[subject.signal] ?? 'violence'}`)}</p>
  }
}

const SIGNAL_EQUATIONS: Readonly<Record<string, string>> = { displacement: 'displacement', 'empty-stores': 'stores' }

/** Where a definition comes from, as facts. */
function originFacts(
  { grade, because, sources }: Provenance,
  gradeTerm: string,
  becauseTerm: string,
  sourcesTerm: string,
) {
  return [
    { term: gradeTerm, description: <EvidenceBoxes grade={grade} /> },
    { term: becauseTerm, description: because },
    {
      term: sourcesTerm,
      description: (
        <ul>
          {sources.map((id) => (
            <li key={id}>{citationOf(id)}</li>
          ))}
        </ul>
      ),
    },
  ]
}
