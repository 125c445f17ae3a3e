import explore from '../../resources/locales/en/explore.json'
import { NO_RESPONSE } from '../shared/engine'
import { plainText } from './plain-text'

interface NamedPlan {
  readonly id: string
  readonly name: string
}

/** What a plan is called; by its id where it has no name. */
export const nameOf = ({ id, name }: NamedPlan): string =>
  id === NO_RESPONSE.id ? explore.plan.none : plainText(name === '' ? id : name)

/** What plans are called beside one another: with their ids where several have one name. */
export function namesAmong(plans: readonly NamedPlan[]): (plan: NamedPlan) => string {
  const names = plans.map(nameOf)
  return (plan) => {
    const name = nameOf(plan)
    const isAlone = names.filter((other) => other === name).length < 2 || plan.id === NO_RESPONSE.id
    return isAlone ? name : `${name} (${plainText(plan.id)})`
  }
}
