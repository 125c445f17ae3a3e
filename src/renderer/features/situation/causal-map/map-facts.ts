import type { CausalLink, LinkTerm } from '../../../../shared/decision'
import type { Estimate, EvidenceGrade, Influence, Provenance, Scenario } from '../../../../shared/engine'
import { countryModel } from '../../../state/country-model'
import { localInfluence } from './local-influence'

/** What the model says of one term of a link. */
export interface TermFacts extends Provenance {
  /** As it holds in the scenario. */
  readonly weight: Estimate
  /** The influence it is, where it is one: these can be changed. */
  readonly influence?: Influence
  /** Why it is otherwise here than in the model; absent: it is not. */
  readonly changedBecause?: string
}

const INFLUENCES = new Map(countryModel.influences.map((influence) => [influence.id, influence]))
const PARAMETERS = new Map(countryModel.parameters.map((parameter) => [parameter.id, parameter]))
const TRIGGERS = new Map(countryModel.triggers.map((trigger) => [trigger.id, trigger]))

/** What stands behind a term; undefined where the model gives no number for it. */
export function termFacts(term: LinkTerm, link: CausalLink, scenario: Scenario): TermFacts | undefined {
  switch (term.kind) {
    case 'influence': {
      const influence = INFLUENCES.get(term.id)
      if (!influence) return undefined
      const local = localInfluence(scenario, influence.id)
      return {
        ...influence,
        weight: local?.weight ?? influence.weight,
        influence,
        ...(local && { changedBecause: local.because }),
      }
    }
    case 'parameter': {
      const parameter = PARAMETERS.get(term.id)
      if (!parameter) return undefined
      const local = scenario.local?.parameters?.find(({ parameter: id }) => id === parameter.id)
      return { ...parameter, weight: local?.value ?? parameter.value, ...(local && { changedBecause: local.because }) }
    }
    case 'trigger': {
      const trigger = TRIGGERS.get(link.from.slice('trigger:'.length))
      if (!trigger) return undefined
      const { sources, grade, because } = trigger
      // A push has one size and no range: its trigger's own size is drawn.
      return { sources, grade, because, weight: { low: 1, best: 1, high: 1 } }
    }
    case 'events':
      return undefined
  }
}

/** The evidence a link rests on: its best; undefined where it has no number to rest on any. */
export function gradeOf(link: CausalLink, scenario: Scenario): EvidenceGrade | undefined {
  return link.terms
    .flatMap((term) => termFacts(term, link, scenario)?.grade ?? [])
    .toSorted()
    .at(0)
}

export const isChangedHere = (link: CausalLink, scenario: Scenario): boolean =>
  link.terms.some((term) => termFacts(term, link, scenario)?.changedBecause !== undefined)

export const citationOf = (id: string): string =>
  countryModel.sources.find((source) => source.id === id)?.citation ?? id
