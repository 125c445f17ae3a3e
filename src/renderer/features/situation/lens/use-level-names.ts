import { useTranslation } from 'react-i18next'
import { partsOfLevel } from '../../../../shared/assessment'
import type { Scenario } from '../../../../shared/engine'

/** Names a level by its key: "Capacity (Youth Guard)". */
export function useLevelNames({ actors, populations }: Scenario): (key: string) => string {
  const { t } = useTranslation(['lens', 'model'])
  return (key) => {
    const { party, id } = partsOfLevel(key)
    const what = t(`model:levels.${id}.name`)
    const owner = [...actors, ...populations].find((one) => one.id === party)
    return owner ? t('detail.of', { what, who: owner.name }) : what
  }
}
