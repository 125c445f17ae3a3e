import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { paceWith, roundTime, stillnessOf, timeLeftOf, type Pace } from '../../shared/lib/pace'
import './time-left.css'

interface TimeLeftProps {
  /** Share of some work that is done, in [0, 1]. */
  readonly share: number
}

/** About how long some work still takes, told beside its share: once it goes steadily, and as long as it goes on. */
export function TimeLeft({ share }: TimeLeftProps) {
  const { t } = useTranslation('shell')
  const [watch] = useState(paceWatch)
  useEffect(() => watch.mark(share), [watch, share])
  const left = useSyncExternalStore(watch.subscribe, watch.left)
  if (left === undefined) return null
  const { unit, count } = roundTime(left)
  return <span className="time-left">{t(`timeLeft.${unit}`, { count })}</span>
}

/** Looks at the clock with every share, and again where none comes. */
function paceWatch() {
  const hearers = new Set<() => void>()
  let pace: Pace = []
  let left: number | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = (next: number | undefined) => {
    left = next
    for (const hear of hearers) hear()
  }
  return {
    left: () => left,
    mark: (share: number) => {
      pace = paceWith(pace, { at: performance.now(), share })
      clearTimeout(timer)
      timer = setTimeout(() => tell(undefined), stillnessOf(pace))
      tell(timeLeftOf(pace))
    },
    subscribe: (hear: () => void) => {
      hearers.add(hear)
      return () => {
        hearers.delete(hear)
        clearTimeout(timer)
      }
    },
  }
}
