import { useTranslation } from 'react-i18next'
import { Button } from 'react-aria-components'
import { PLACES, type Place } from '../../state/view-slice'
import { useStore } from '../../state/store'
import { Icon, type IconName } from '../../ui/icon'
import './rail.css'

const placeIcons: Readonly<Record<Place, IconName>> = {
  situation: 'situation',
  explore: 'explore',
  compare: 'compare',
}

/** The places that are built, and at the foot what helps everywhere. */
export function Rail() {
  const { t } = useTranslation('shell')
  const place = useStore((state) => state.place)
  const { placeChosen, overlayOpened } = useStore.getState()
  return (
    <nav className="rail" aria-label={t('rail.label')}>
      {PLACES.map((name) => (
        <Button key={name} className="rail__place" {...currentIf(name, place)} onPress={() => placeChosen(name)}>
          <Icon name={placeIcons[name]} size={22} />
          {t(`rail.places.${name}`)}
        </Button>
      ))}
      <span className="grow" />
      <Button className="rail__place" onPress={() => overlayOpened('help')}>
        <Icon name="help" size={20} />
        {t('rail.help')}
      </Button>
      <Button className="rail__place" onPress={() => overlayOpened('settings')}>
        <Icon name="settings" size={20} />
        {t('rail.settings')}
      </Button>
    </nav>
  )
}

const currentIf = (name: string, place: string) => (name === place ? { 'aria-current': 'page' as const } : {})
