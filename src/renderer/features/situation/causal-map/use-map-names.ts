import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MapKey } from '../../../../shared/decision'
import { parseLevelReference, type Estimate, type LevelReference } from '../../../../shared/engine'
import { useAxes } from '../../../charts'
import { countryModel } from '../../../state/country-model'
import { useStore } from '../../../state/store'
import { definitionOf, isWritten, levelToday, subjectOf } from './map-boxes'

export interface MapNames {
  /** "Threat perception"; "Organised violence". */
  readonly name: (box: MapKey) => string
  /** Second line of a box: whose it is, and the word of its level. */
  readonly note: (box: MapKey) => string
  /** In a sentence, without whose it is: "threat perception". */
  readonly plain: (box: MapKey) => string
  /** In a sentence: "threat perception (State security forces)". */
  readonly inline: (box: MapKey) => string
  readonly description: (box: MapKey) => string
  /** Of a reference of the model, such as `state/threat-perception`: "Threat perception (State)". */
  readonly reference: (reference: LevelReference) => string
  /** Of an influence, by its strongest end: "strong". */
  readonly strength: (weight: Estimate) => string
  readonly level: (level: number) => string
  /** Zone of the risk scale, 1 to 5. */
  readonly zone: (level: number) => number
}

/** Logit per unit from which an influence is called so. */
const STRENGTHS = [
  { from: 1.2, word: 'veryStrong' },
  { from: 0.8, word: 'strong' },
  { from: 0.4, word: 'medium' },
] as const

/** What the boxes and links of the causal map are called. */
export function useMapNames(): MapNames {
  const { t } = useTranslation(['causal-map', 'model', 'people'])
  const scenario = useStore(({ document }) => document.scenario)
  const { zones } = useAxes().level
  return useMemo(() => {
    const partyName = (id: string) =>
      [...scenario.actors, ...scenario.populations].find((party) => party.id === id)?.name ?? id
    const zone = (level: number) => Math.max(1, zones.findLastIndex(({ from }) => level >= from) + 1)
    const word = (level: number) => zones[zone(level) - 1]?.inline ?? ''
    const partyOf = (box: MapKey): string | undefined => {
      const subject = subjectOf(box)
      if (subject.kind === 'campaign') {
        return t('against', { actor: partyName(subject.actor), population: partyName(subject.population) })
      }
      return subject.kind === 'trigger' || subject.party === undefined ? undefined : partyName(subject.party)
    }
    const name = (box: MapKey): string => {
      const subject = subjectOf(box)
      switch (subject.kind) {
        case 'level':
          return t(`model:levels.${subject.level}.name`)
        case 'trigger':
          return t(`model:triggers.${subject.trigger}.name`)
        case 'signal':
          return t(`signal.${subject.signal}.name`)
        case 'campaign':
          return t('campaign.name')
      }
    }
    const note = (box: MapKey): string => {
      const subject = subjectOf(box)
      const level = levelToday(box, scenario)
      if (subject.kind === 'trigger') {
        const dated = scenario.scheduled.find(({ trigger }) => trigger === subject.trigger)
        return dated ? t('note.scheduled', { month: dated.step }) : t('note.trigger')
      }
      const party = partyOf(box)
      const kind = subject.kind === 'level' ? definitionOf(countryModel, subject.level)?.kind : undefined
      const parts = [
        party,
        kind === 'resilience' ? t('note.resilience') : undefined,
        isWritten(box, scenario, t('people:notAssessed')) === false
          ? t('note.notAssessed')
          : level === undefined
            ? party === undefined
              ? t('note.signal')
              : undefined
            : word(level),
      ].filter((part) => part !== undefined)
      return parts.reduce((before, part) => t('note.joined', { before, part }))
    }
    // Names of levels are common nouns; those of parties keep their letters.
    const plain = (box: MapKey): string => {
      const own = name(box)
      return own.charAt(0).toLocaleLowerCase() + own.slice(1)
    }
    const inline = (box: MapKey): string => {
      const party = partyOf(box)
      return party === undefined ? plain(box) : t('ofParty', { name: plain(box), party })
    }
    const description = (box: MapKey): string => {
      const subject = subjectOf(box)
      switch (subject.kind) {
        case 'level':
          return t(`model:levels.${subject.level}.description`)
        case 'trigger':
          return t(`model:triggers.${subject.trigger}.description`)
        case 'signal':
          return t(`signal.${subject.signal}.description`)
        case 'campaign':
          return t('campaign.description')
      }
    }
    const reference = (text: LevelReference): string => {
      const parsed = parseLevelReference(text)
      if (!parsed) return text
      if (parsed.scope === 'signal') return t(`signal.${parsed.signal}.name`)
      const own = t(`model:levels.${parsed.level}.name`)
      if (parsed.scope === 'country') return own
      const isOfActor = definitionOf(countryModel, parsed.level)?.scope === 'actor'
      const isRelative = parsed.role === 'same' || parsed.role === 'base'
      const party = isRelative
        ? t(`role.${parsed.role}`)
        : t(`model:${isOfActor ? 'actorRoles' : 'populationRoles'}.${parsed.role}`)
      return t('ofParty', { name: own, party })
    }
    const strength = ({ best }: Estimate): string =>
      t(`strength.${STRENGTHS.find(({ from }) => Math.abs(best) >= from)?.word ?? 'weak'}`)
    return { name, note, plain, inline, description, reference, strength, level: word, zone }
  }, [t, scenario, zones])
}
