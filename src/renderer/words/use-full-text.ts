import { useTranslation } from 'react-i18next'
import { useNumbers } from './use-numbers'

interface FullField {
  /** Most letters that the field holds. */
  readonly most: number
  /** Letters that were put in and found no room. */
  readonly leftOut: number
}

/** What is said of a field that is full: that it takes no more, or how much of what was put into it was left out. */
export function useFullText(): (field: FullField) => string {
  const { t } = useTranslation('shell')
  const { count } = useNumbers()
  return ({ most, leftOut }) =>
    leftOut > 0
      ? t('fullField.leftOut', { count: leftOut, formatted: count(leftOut), most: count(most) })
      : t('fullField.takesNoMore', { count: most, formatted: count(most) })
}
