import {
  protectionPercentOf,
  USUAL_WORLD,
  type CapitalLimit,
  type CouncilModel,
  type World,
} from '../../../../shared/engine'
import { unusualWorld } from '../../../../shared/formats'
import { PREVENTION_IN_TIME, type Challenge } from '../../../simulation/challenge-study'
import type { ChangeLabel } from '../../../state/change-history'
import { useStore } from '../../../state/store'

/** The world of the open document. */
export const currentWorld = (): World => useStore.getState().document.settings.world ?? USUAL_WORLD

/** Whether a challenge is taken as met in a world. */
export function isMet({ met, preventionMonths }: World, challenge: Challenge): boolean {
  return challenge === 'prevention' ? preventionMonths > 0 : met.includes(challenge)
}

/** Take a challenge as met, or not any more. */
export function takeAsMet(challenge: Challenge, met: boolean): void {
  const world = currentWorld()
  if (challenge === 'prevention') return changePrevention(met ? PREVENTION_IN_TIME : 0)
  const others = world.met.filter((other) => other !== challenge)
  changeWorld(
    { key: met ? 'explore:change.met' : 'explore:change.unmet', params: { challenge } },
    { ...world, met: met ? [...others, challenge] : others },
  )
}

/** Have the structural part of the plan in place for so many months before today. */
export function changePrevention(preventionMonths: number): void {
  const world = currentWorld()
  const params = { from: world.preventionMonths, to: preventionMonths }
  changeWorld({ key: 'explore:change.prevention', params }, { ...world, preventionMonths })
}

/** Give protection another weight among other aims, in percent of the usual. */
export function changeProtection(protectionPercent: number): void {
  const world = currentWorld()
  const params = { from: protectionPercentOf(world), to: protectionPercent }
  changeWorld({ key: 'explore:change.protection', params }, { ...world, protectionPercent })
}

/** Set how many cost units there are; undefined: as many as plans take. */
export function changeBudget(budget: number | undefined): void {
  const { budget: _before, ...world } = currentWorld()
  const label: ChangeLabel =
    budget === undefined
      ? { key: 'explore:change.noBudget' }
      : { key: 'explore:change.budget', params: { count: budget } }
  changeWorld(label, { ...world, ...(budget !== undefined && { budget }) })
}

/** Set how much political capital there is; undefined: as much as plans take. */
export function changeCapital(politicalCapital: CapitalLimit | undefined): void {
  const { politicalCapital: _before, ...world } = currentWorld()
  const label: ChangeLabel = politicalCapital
    ? {
        key: 'explore:change.capital',
        params: { count: politicalCapital.available, regained: politicalCapital.regainedPerMonth },
      }
    : { key: 'explore:change.noCapital' }
  changeWorld(label, { ...world, ...(politicalCapital && { politicalCapital }) })
}

export function changeCouncil(council: CouncilModel): void {
  changeWorld({ key: 'explore:change.council', params: { council } }, { ...currentWorld(), council })
}

/** The usual world is kept as none, as files have it. */
function changeWorld(label: ChangeLabel, next: World): void {
  const { document, edit } = useStore.getState()
  const unusual = unusualWorld(next)
  if (JSON.stringify(unusual) === JSON.stringify(document.settings.world)) return
  edit(label, (draft) => {
    if (unusual) draft.settings.world = { ...unusual, met: [...unusual.met] }
    else delete draft.settings.world
  })
}
