import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button'
import { useNumbers } from '../../../words/use-numbers'
import { futureBeside } from './paired-futures'

interface WorseFuturesWalkProps {
  /** From the worst on. */
  readonly members: readonly number[]
  readonly selected: number | null
  readonly onSelect: (member: number) => void
}

/** Says how many futures are worse with the plan, and opens one after the other. */
export function WorseFuturesWalk({ members, selected, onSelect }: WorseFuturesWalkProps) {
  const { t } = useTranslation('compare')
  const { count } = useNumbers()
  if (members.length === 0) return <p className="worse-walk caption">{t('pairs.worse.none')}</p>
  const place = selected === null ? 0 : members.indexOf(selected) + 1
  const all = { count: members.length, all: count(members.length) }
  const open = (side: 'next' | 'previous') => {
    const member = futureBeside(members, selected, side)
    if (member !== undefined) onSelect(member)
  }
  return (
    <div className="worse-walk">
      <span role="status">
        {place > 0 ? t('pairs.worse.place', { ...all, place: count(place) }) : t('pairs.worse.count', all)}
      </span>
      <Button aria-label={t('pairs.worse.previousOne')} onPress={() => open('previous')}>
        {t('pairs.worse.previous')}
      </Button>
      <Button aria-label={t('pairs.worse.nextOne')} onPress={() => open('next')}>
        {t('pairs.worse.next')}
      </Button>
    </div>
  )
}
