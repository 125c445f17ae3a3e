import { protectionPercentOf, USUAL_PROTECTION_PERCENT, USUAL_WORLD } from '../shared/engine'
import type { RunHeader } from './report-shapes'
import { counted, wholeText } from './words'

/** How the world decides on responses, as far as that is not as usual: ", council decides by division"; empty where it is. */
export function worldText(world: RunHeader['world']): string {
  const council = world.council === USUAL_WORLD.council ? '' : `, council decides by ${world.council}`
  const met = world.met.length === 0 ? '' : `, taken as met: ${world.met.join(', ')}`
  const prevention =
    world.preventionMonths === 0 ? '' : `, ${counted(world.preventionMonths, 'month')} of prevention before today`
  const percent = protectionPercentOf(world)
  // No weight is read of a run in which protection is taken as put first.
  const isUsual = percent === USUAL_PROTECTION_PERCENT || world.met.includes('priority')
  const weight = isUsual ? '' : `, protection given ${percent} % of its usual weight`
  const budget = world.budget === undefined ? '' : `, a budget of ${wholeText(world.budget)} cost units`
  return `${council}${met}${prevention}${weight}${budget}${capitalText(world)}`
}

function capitalText({ politicalCapital }: RunHeader['world']): string {
  if (politicalCapital === undefined) return ''
  const { available, regainedPerMonth } = politicalCapital
  const regained = regainedPerMonth === 0 ? '' : `, of which ${wholeText(regainedPerMonth)} a month comes back`
  return `, ${counted(available, 'point')} of political capital${regained}`
}
