import { use } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../state/store'
import { LeaveCard } from '../ui/leave-card'
import { TextLink } from '../ui/text-link'

/** Leads to the model's card, and what it was held against: doubt about the model is in no range of a chance. */
export function AboutModelLink() {
  const { t } = useTranslation('shell')
  const leaveCard = use(LeaveCard)
  const open = () => {
    leaveCard()
    useStore.getState().overlayOpened('about')
  }
  return <TextLink onFollow={open}>{t('help.about')}</TextLink>
}
