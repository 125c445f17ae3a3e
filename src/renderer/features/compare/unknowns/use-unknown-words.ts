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
  /** The same as part of a sentence: "the lead time of Mediation". */
  readonly noun: (subject: UnknownSubject) => string
  /** What a fifth of its range is called, 0 the one of the lowest numbers: "low", "weakest", "soon". */
  readonly part: (unknown: SizedUnknown, fifth: NumberRange, place: number) => string
  /** What lies at the ends of its range, in plain words: "weaker effect" and "stronger effect". */
  readonly ends: (unknown: SizedUnknown, range: NumberRange) => { readonly low: string; readonly high: string }
  /** Where in its range a choice turns, as a word that fits the question; undefined where none does. */
  readonly side: (subject: UnknownSubject, side: 'low' | 'high') => UnknownSide | undefined
  /** A part of its range: "0.31–0.44", "3–5 mo", "× 0.62 to 0.8", "× 0.01 to 60". */
  readonly range: (unknown: Pick<DrawnUnknown, 'subject'>, low: number, high: number) => string
  /** Whether its numbers are said by what becomes of a middling level, which has to be said where they stand. */
  readonly isOfMiddling: (subject: UnknownSubject) => boolean
  /** One end of such a part: "0.31", "3 mo", "× 0.62". */
  readonly value: (unknown: Pick<DrawnUnknown, 'subject'>, value: number) => string
}

/** An unknown with its best estimate, which says which way it works. */
type SizedUnknown = Pick<DrawnUnknown, 'subject' | 'best'>

interface NumberRange {
  readonly low: number
  readonly high: number
}

/** Fifths of a range by what they are called, lowest first. */
const FIFTHS = ['lowest', 'low', 'middle', 'high', 'highest'] as const

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
    type Say = (key: string, values?: Record<string, string>) => string
    const inQuestion: Say = (key, values = {}) => t(`unknowns.subject.${key}`, values)
    const inSentence: Say = (key, values = {}) => t(`unknowns.noun.${key}`, values)

    const effectName = (subject: EffectSubject, say: Say): string => {
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
        case 'veto':
        case 'council-pace':
        case 'protector-abuse':
        case 'protector-conduct':
          return say(`effect.${effect.channel}`, said)
        default:
          return say(`effect.${effect.channel}`, { ...said, who: t(`model:actorRoles.${effect.by}`) })
      }
    }
    const named = (subject: UnknownSubject, say: Say): string => {
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
          return effectName(subject, say)
        case 'pair':
          return say('pair', { a: instrument(subject.a), b: instrument(subject.b) })
      }
    }
    return {
      name: (subject) => named(subject, inQuestion),
      noun: (subject) => named(subject, inSentence),
      part: (unknown, fifth, place) => {
        if (isOpposite(unknown, fifth)) return t('map.part.opposite')
        // What lowers something does most where its number is lowest.
        const rank = isLowering(unknown) ? FIFTHS.length - 1 - place : place
        return t(`map.part.${familyOf(unknown)}.${FIFTHS[rank] ?? 'middle'}`)
      },
      ends: (unknown, range) => {
        const [low, high] = endsOf(unknown, range)
        return { low: t(`map.end.${low}`), high: t(`map.end.${high}`) }
      },
      side: sideOf,
      isOfMiddling: (subject) => scaleWords.middling(scaleOf(subject), 0) !== undefined,
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

type UnknownEnd = 'lower' | 'higher' | 'weaker' | 'stronger' | 'opposite' | 'sooner' | 'later'

/** What an unknown is an amount of, for the words about its parts. An effect that works neither way at its best has no strength. */
function familyOf({ subject, best }: SizedUnknown): 'amount' | 'effect' | 'time' {
  if (subject.kind === 'lead-time') return 'time'
  return subject.kind === 'effect' && best !== 0 ? 'effect' : 'amount'
}

const isLowering = (unknown: SizedUnknown): boolean => familyOf(unknown) === 'effect' && unknown.best < 0

/** Whether all of a part of an effect's range works the other way than its best estimate. */
const isOpposite = (unknown: SizedUnknown, { low, high }: NumberRange): boolean =>
  familyOf(unknown) === 'effect' && (unknown.best < 0 ? low > 0 : high < 0)

function endsOf(unknown: SizedUnknown, { low, high }: NumberRange): readonly [UnknownEnd, UnknownEnd] {
  switch (familyOf(unknown)) {
    case 'amount':
      return ['lower', 'higher']
    case 'time':
      return ['sooner', 'later']
    case 'effect':
      if (isLowering(unknown)) return ['stronger', high > 0 ? 'opposite' : 'weaker']
      return [low < 0 ? 'opposite' : 'weaker', 'stronger']
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
