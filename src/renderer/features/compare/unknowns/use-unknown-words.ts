import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DrawnUnknown, UnknownSubject } from '../../../../shared/engine'
import { scaleOfEffect, useScaleWords, type Scale } from '../../../plans/use-scale-words'
import { countryModel } from '../../../state/country-model'
import { useStore } from '../../../state/store'

/** What an unknown is called. */
export interface UnknownWords {
  /** Understood by itself: "How high is it today? Upland Front: Capacity". */
  readonly name: (subject: UnknownSubject) => string
  /** Where in its range a choice turns, as a word that fits the question; undefined where none does. */
  readonly side: (subject: UnknownSubject, side: 'low' | 'high') => UnknownSide | undefined
  /** A part of its range: "0.31–0.44", "3–5 mo", "× 0.62 to 0.8", "× 0.01 to 60". */
  readonly range: (unknown: Pick<DrawnUnknown, 'subject'>, low: number, high: number) => string
  /** One end of such a part: "0.31", "3 mo", "× 0.62". */
  readonly value: (unknown: Pick<DrawnUnknown, 'subject'>, value: number) => string
}

type EffectSubject = Extract<UnknownSubject, { readonly kind: 'effect' }>

/** `little` and `much` are said of effects, whatever their sign. */
export type UnknownSide = 'low' | 'high' | 'little' | 'much' | 'soon' | 'late'

export function useUnknownWords(): UnknownWords {
  const { t } = useTranslation(['compare', 'model'])
  const scaleWords = useScaleWords()
  const scenario = useStore(({ document }) => document.scenario)
  return useMemo(() => {
    const parties = new Map([...scenario.actors, ...scenario.populations].map(({ id, name }) => [id, name]))
    const party = (id: string | undefined) => parties.get(id ?? '') ?? id ?? ''
    const instrument = (id: string) => t(`model:instruments.${id}.name`)
    const levelName = (id: string) => t(`model:levels.${id}.name`)
    const say = (key: string, values: Record<string, string> = {}) => t(`unknowns.subject.${key}`, values)

    const effectName = (subject: EffectSubject): string => {
      const { instrument: id } = subject
      const effect = effectOf(subject)
      if (!effect) return instrument(id)
      const said = { instrument: instrument(id) }
      switch (effect.channel) {
        case 'level':
          return say('effect.level', { ...said, level: levelName(lastOf(effect.level)) })
        case 'trigger':
          return say('effect.trigger', { ...said, trigger: t(`model:triggers.${effect.trigger}.name`) })
        case 'recording':
          return say('effect.recording', said)
        default:
          return say(`effect.${effect.channel}`, { ...said, who: t(`model:actorRoles.${effect.by}`) })
      }
    }
    const name = (subject: UnknownSubject): string => {
      switch (subject.kind) {
        case 'level': {
          const [owner, id] = subject.level.split('/')
          if (id === undefined) return say('level', { level: levelName(subject.level) })
          return say('levelOf', { level: levelName(id), owner: party(owner) })
        }
        case 'campaign': {
          const [actor, population] = subject.dyad.split('/')
          return say('campaign', { actor: party(actor), population: party(population) })
        }
        case 'drive':
        case 'event-rate':
          return say(`${subject.kind}.${subject.of}`)
        case 'threshold':
        case 'recorded-share':
          return say(subject.kind)
        case 'lead-time':
          return say('lead-time', { instrument: instrument(subject.instrument) })
        case 'coordination':
          return say('coordination', { instrument: instrument(subject.instrument) })
        case 'effect':
          return effectName(subject)
        case 'pair':
          return say('pair', { a: instrument(subject.a), b: instrument(subject.b) })
      }
    }
    return {
      name,
      side: sideOf,
      range: ({ subject }, low, high) => scaleWords.range(scaleOf(subject), low, high),
      value: ({ subject }, value) => scaleWords.end(scaleOf(subject), value),
    }
  }, [t, scaleWords, scenario])
}

function scaleOf(subject: UnknownSubject): Scale {
  switch (subject.kind) {
    case 'level':
    case 'campaign':
    case 'recorded-share':
      return 'level'
    case 'lead-time':
      return 'months'
    case 'threshold':
      return 'shift'
    case 'effect':
      return scaleOfEffect(effectOf(subject))
    case 'drive':
    case 'event-rate':
    case 'coordination':
    case 'pair':
      return 'multiplier'
  }
}

function sideOf(subject: UnknownSubject, side: 'low' | 'high'): UnknownSide | undefined {
  const isLow = side === 'low'
  switch (subject.kind) {
    case 'effect': {
      const best = effectOf(subject)?.size.best ?? 0
      // What lowers something does most where its number is lowest.
      return isLow === best < 0 ? 'much' : 'little'
    }
    case 'coordination':
      return isLow ? 'little' : 'much'
    case 'lead-time':
      return isLow ? 'soon' : 'late'
    case 'pair':
      return undefined
    default:
      return side
  }
}

const effectOf = ({ instrument, effect }: EffectSubject) =>
  countryModel.instruments.find(({ id }) => id === instrument)?.effects[effect]

const lastOf = (reference: string): string => reference.slice(reference.lastIndexOf('/') + 1)
