import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { FrameworkReading } from '../../../../shared/engine'
import { countryModel } from '../../../state/country-model'

/** What a sign is read from, in words. */
export function useReadingWords(): (reading: FrameworkReading) => string {
  const { t } = useTranslation(['framework', 'model'])
  return useCallback(
    (reading) => {
      const levelName = (id: string): string => t(`model:levels.${id}.name`)
      const plain = (): string => {
        switch (reading.of) {
          case 'trigger':
            return t('read.trigger', { what: t(`model:triggers.${reading.trigger}.name`) })
          case 'level': {
            const [first = '', second] = reading.level.split('/')
            const name = levelName(second ?? first)
            const what = reading.reversed ? t('read.lack', { what: name }) : name
            return second === undefined ? what : t('read.of', { what, who: roleName(first, second) })
          }
          case 'campaign': {
            const what = t(`read.campaignsBy.${reading.violence ?? 'any'}`)
            return reading.by === undefined ? what : t('read.of', { what, who: t(`model:actorRoles.${reading.by}`) })
          }
          case 'severity':
            return reading.by === undefined
              ? t('read.severity')
              : t('read.of', { what: t('read.severity'), who: t(`model:actorRoles.${reading.by}`) })
          case 'harm':
            return t('read.harm', { what: t(`model:harms.${reading.harm}`) })
          default:
            return t(`read.${reading.of}`)
        }
      }
      const roleName = (role: string, level: string): string => {
        const scope = countryModel.levels.find(({ id }) => id === level)?.scope
        return t(scope === 'actor' ? `model:actorRoles.${role}` : `model:populationRoles.${role}`)
      }
      const tied = (what: string): string =>
        'violence' in reading && reading.of !== 'campaign' ? t(`read.tied.${reading.violence}`, { what }) : what
      const whole = tied(plain())
      return 'with' in reading ? t('read.with', { what: whole, level: levelName(reading.with) }) : whole
    },
    [t],
  )
}
