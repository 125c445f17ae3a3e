import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Exchange } from '../../../../shared/decision'
import type { Response, ResponsePlan } from '../../../../shared/engine'
import { useTargetWords } from '../../../plans/use-target-words'
import { countryModel } from '../../../state/country-model'
import { useNumbers } from '../../../words/use-numbers'
import { useResponseNames } from './use-response-names'

/** Where an exchange is named: on a line of its own, or inside a sentence, after "by". */
export type NamedWhere = 'line' | 'sentence'

/** What an exchange from one plan to another is called: the response that is taken up, left out, or changed and how. */
export function useExchangeNames(
  from: ResponsePlan,
  to: ResponsePlan,
): (exchange: Exchange, where: NamedWhere) => string {
  const { t } = useTranslation('compare')
  const { month, count, list } = useNumbers()
  const targetWords = useTargetWords()
  const responseName = useResponseNames()
  return useCallback(
    ({ id, before, after }, where) => {
      if (!after) return before ? t(`why.exchange.without.${where}`, { name: responseName(before, from) }) : id
      const name = responseName(after, to)
      if (!before) return name
      const instrument = countryModel.instruments.find((one) => one.id === after.instrument)
      const said: Readonly<Record<string, (response: Response) => string>> = {
        start: ({ startStep }) => month(startStep),
        months: ({ durationMonths }) => count(durationMonths),
        intensity: ({ intensity }) => count(Math.round(intensity * 100)),
        // By whom it reaches: to name the only one whom it means anyway changes nothing.
        target: ({ target }) => (instrument ? targetWords(instrument, target) : ''),
      }
      const changes = Object.entries(said).flatMap(([what, say]) =>
        say(before) === say(after) ? [] : t(`why.exchange.${what}`, { before: say(before), after: say(after) }),
      )
      return changes.length === 0 ? name : t(`why.exchange.changed.${where}`, { name, changes: list(changes) })
    },
    [t, month, count, list, targetWords, responseName, from, to],
  )
}
