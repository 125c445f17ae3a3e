import type { CauseShare, Exchange, Exchanges } from '../../../../shared/decision'
import type { ResponsePlan } from '../../../../shared/engine'
import { useCauseNames } from './use-cause-names'
import { useExchangeNames, type NamedWhere } from './use-exchange-names'

/** What the causes of one traced campaign are called. */
export interface TracedCauses {
  readonly share: (share: CauseShare, where: NamedWhere) => string
  readonly campaign: (dyad: string) => string
  /** The response that a cause is, as the two plans have it. */
  readonly exchange: (share: CauseShare) => Exchange | undefined
}

export function useTracedCauses(between: Exchanges, from: ResponsePlan, to: ResponsePlan): TracedCauses {
  const names = useCauseNames()
  const exchangeName = useExchangeNames(from, to)
  const exchangeOf = (id: string) => [...between.common, ...between.differing].find((exchange) => exchange.id === id)
  const nameOfResponse = (id: string, where: NamedWhere) => {
    const exchange = exchangeOf(id)
    return exchange ? exchangeName(exchange, where) : id
  }
  return {
    share: ({ cause }, where) => names.cause(cause, (id) => nameOfResponse(id, where)),
    campaign: names.campaign,
    exchange: ({ cause }) => (cause.kind === 'response' ? exchangeOf(cause.response) : undefined),
  }
}
