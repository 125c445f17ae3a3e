import type { CheckedCase, RealityCheck } from '../../../../shared/engine'
import type { CheckForm, Condition } from '../../../state/checks-slice'

export const NEW_CHECK: CheckForm = {
  condition: { kind: 'nothing' },
  outcome: { kind: 'onset' },
  side: 'under',
  percent: 10,
  months: 36,
}

const percentOf = (share: number): number => Math.round(share * 100)

/** Read a check back into the template; undefined where it says more than the template can. */
export function formOf({ given, outcome, expected, horizonSteps }: RealityCheck): CheckForm | undefined {
  const condition = conditionOf(given)
  if (!condition || expected.kind !== 'share') return undefined
  const { low, high } = expected
  if (low !== 0 && high !== 1) return undefined
  const side = high < 1 || low === 0 ? 'under' : 'above'
  return { condition, outcome, side, percent: percentOf(side === 'under' ? high : low), months: horizonSteps }
}

function conditionOf({ plan, shiftMonths = 0, switchesOff = [], levels = [], scheduled = [] }: CheckedCase) {
  const [level, ...moreLevels] = levels
  const [event, ...moreEvents] = scheduled
  const isPlain = shiftMonths === 0 && switchesOff.length === 0 && moreLevels.length + moreEvents.length === 0
  const count = [plan, level, event].filter((part) => part !== undefined).length
  if (!isPlain || count > 1) return undefined
  if (plan !== undefined) return { kind: 'plan', plan } as const
  if (level) return { kind: 'level', level: level.level, percent: percentOf(level.to) } as const
  if (!event) return { kind: 'nothing' } as const
  if (event.chance !== 0 && event.chance !== 1) return undefined
  return { kind: 'event', trigger: event.trigger, step: event.step, happens: event.chance === 1 } as const
}

/** The check that a filled-in template stands for. */
export function checkOf(form: CheckForm, id: RealityCheck['id'], text: string): RealityCheck {
  const share = form.percent / 100
  return {
    id,
    text,
    given: caseOf(form.condition),
    horizonSteps: form.months,
    outcome: form.outcome,
    expected: { kind: 'share', low: form.side === 'under' ? 0 : share, high: form.side === 'under' ? share : 1 },
  }
}

function caseOf(condition: Condition): CheckedCase {
  switch (condition.kind) {
    case 'nothing':
      return {}
    case 'plan':
      return { plan: condition.plan }
    case 'level':
      return { levels: [{ level: condition.level, to: condition.percent / 100 }] }
    case 'event': {
      const { trigger, step, happens } = condition
      return { scheduled: [{ trigger, step, chance: happens ? 1 : 0 }] }
    }
  }
}

/** An id that no check has yet. */
export function freshCheckId(checks: readonly Pick<RealityCheck, 'id'>[]): RealityCheck['id'] {
  for (let number = checks.length + 1; ; number += 1) {
    const id = `check-${number}`
    if (!checks.some((known) => known.id === id)) return id
  }
}
