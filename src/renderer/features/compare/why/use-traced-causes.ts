import { useTranslation } from 'react-i18next'
import type { CauseShare, Exchange, Exchanges } from '../../../../shared/decision'
import type { ResponsePlan } from '../../../../shared/engine'
import type { Say } from '../../../words/probability-wording'
import { useNumbers } from '../../../words/use-numbers'
import { movedText, withMoved, type MovedFrom } from './moved-words'
import { useCauseNames } from './use-cause-names'
import { useExchangeNames, type NamedWhere } from './use-exchange-names'

/** What the causes of something traced are called. */
export interface TracedCauses {
  /** Inside a sentence with which way a level stands, as `moved` says it beside a line. */
  readonly share: (share: CauseShare, where: NamedWhere) => string
  /** Which way a level or signal stands on average, and by how much; undefined where it stands alike, and of other causes. */
  readonly moved: (share: CauseShare) => string | undefined
  readonly campaign: (dyad: string) => string
  /** The response that a cause is, as the two plans have it. */
  readonly exchange: (share: CauseShare) => Exchange | undefined
}

/** `movedFrom`: what is traced from. */
export function useTracedCauses(
  between: Exchanges,
  from: ResponsePlan,
  to: ResponsePlan,
  movedFrom: MovedFrom,
): TracedCauses {
  const { t: say } = useTranslation('compare')
  const { level } = useNumbers()
  const t: Say = (key, said) => say(key, said)
  const names = useCauseNames()
  const exchangeName = useExchangeNames(from, to)
  const exchangeOf = (id: string) => [...between.common, ...between.differing].find((exchange) => exchange.id === id)
  const nameOfResponse = (id: string, where: NamedWhere) => {
    const exchange = exchangeOf(id)
    return exchange ? exchangeName(exchange, where) : id
  }
  return {
    share: (one, where) => {
      const name = names.cause(one.cause, (id) => nameOfResponse(id, where))
      return where === 'sentence' ? withMoved(name, one, movedFrom, t) : name
    },
    moved: (one) => movedText(one, movedFrom, { t, level }),
    campaign: names.campaign,
    exchange: ({ cause }) => (cause.kind === 'response' ? exchangeOf(cause.response) : undefined),
  }
}
