import { useTranslation } from 'react-i18next'
import { useStore } from '../state/store'
import { TextLink } from '../ui/text-link'

/** Leads to what the model was held against: doubt about it is in no range of a chance. */
export function HowTested() {
  const { t } = useTranslation('shell')
  return <TextLink onFollow={() => useStore.getState().overlayOpened('about')}>{t('howTested')}</TextLink>
}
