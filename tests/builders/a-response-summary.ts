import { wilsonInterval, type ResponseSummary } from '../../src/shared/engine'

/** A count out of 100 futures, as a share. */
export const share = (count: number) => wilsonInterval(count, 100)

const never = { share: share(0), months: null }

/** A response that goes ahead today in all of 100 futures, and works from month 4 on. */
export const aResponseSummary = (overrides: Partial<ResponseSummary> = {}): ResponseSummary => ({
  id: 'a-response',
  goesAhead: share(100),
  medianAuthorisedStep: 0,
  inEffect: share(100),
  medianEffectStep: 4,
  stoppedBy: { veto: share(0), council: share(0), host: share(0), budget: share(0), capital: share(0) },
  heldUp: { veto: never, council: never, host: never, budget: never, capital: never },
  budgetShortFrom: null,
  capitalShortFrom: null,
  attentionShort: share(0),
  attentionShortFrom: null,
  accessShort: share(0),
  accessShortFrom: null,
  attentionLeft: 1,
  accessLeft: 1,
  spent: { median: 12, low80: 12, high80: 12 },
  ...overrides,
})
