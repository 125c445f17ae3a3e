import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useNumbers } from './use-numbers'

/** What a change was, or what a message says: a key of the language files with what to put into it. */
interface Label {
  readonly key: string
  readonly params?: Readonly<Record<string, string | number>>
}

/** Says what a change was, with its numbers as they stand everywhere else. */
export function useLabelText(): (label: Label) => string {
  const { t } = useTranslation()
  const { count } = useNumbers()
  return useCallback(
    ({ key, params = {} }) => {
      const entries = Object.entries(params).map(([name, value]): [string, string | number] => {
        // A count chooses the form of its sentence, so that it must stay a number.
        const isSaid = typeof value === 'number' && name !== 'count'
        return [name, isSaid ? count(value) : value]
      })
      return t(key, Object.fromEntries(entries))
    },
    [t, count],
  )
}
