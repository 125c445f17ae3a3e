import { useTranslation } from 'react-i18next'
import { useStore } from '../../../state/store'
import { SituationFrame } from '../situation-frame'

export function PeopleTab() {
  const { t } = useTranslation('situation')
  const country = useStore(({ document }) => document.scenario.country)
  return <SituationFrame headline={country}>{t('detail')}</SituationFrame>
}
