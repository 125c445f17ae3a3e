import { useTranslation } from 'react-i18next'
import type { Baseline } from '../../../state/baseline-slice'
import { probabilityText } from '../../../words/probability-wording'

/** How likely mass killing is, in words and as a range. */
export function useChanceWords(): (of: Baseline) => string {
  const { t } = useTranslation('explore')
  return ({ massKilling }) => probabilityText(massKilling, (key, values) => t(`explore:${key}`, values))
}
