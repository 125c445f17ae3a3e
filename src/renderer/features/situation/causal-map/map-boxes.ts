import type { MapKey } from '../../../../shared/decision'
import type { CountryModel, Scenario } from '../../../../shared/engine'
import { isNotAssessed, isPairNotAssessed, MAP_COLUMNS, mapColumns } from '../../../../shared/formats'

/** What a box stands for, taken apart. */
export type BoxSubject =
  | { readonly kind: 'level'; readonly level: string; readonly party?: string }
  | { readonly kind: 'signal'; readonly signal: string; readonly party?: string }
  | { readonly kind: 'trigger'; readonly trigger: string }
  | { readonly kind: 'campaign'; readonly actor: string; readonly population: string }

export function subjectOf(box: MapKey): BoxSubject {
  const colon = box.indexOf(':')
  const [kind, key] = [box.slice(0, colon), box.slice(colon + 1)]
  const slash = key.indexOf('/')
  const [before, after] = [key.slice(0, slash), key.slice(slash + 1)]
  if (kind === 'trigger') return { kind, trigger: key }
  if (kind === 'campaign') return { kind, actor: before, population: after }
  if (kind === 'signal') return slash < 0 ? { kind, signal: key } : { kind, signal: before, party: after }
  return slash < 0 ? { kind: 'level', level: key } : { kind: 'level', level: after, party: before }
}

/** Place of a box's column, from the start; a trigger stands with what it pushes and has none of its own. */
export function columnOf(box: MapKey): number | undefined {
  const subject = subjectOf(box)
  switch (subject.kind) {
    case 'level': {
      const column = mapColumns().get(subject.level)
      return column && MAP_COLUMNS.indexOf(column)
    }
    case 'campaign':
      return MAP_COLUMNS.indexOf('violence')
    case 'signal':
      return MAP_COLUMNS.indexOf('harm')
    case 'trigger':
      return undefined
  }
}

/** Best estimate of a box's level today; undefined where it has none. */
export function levelToday(box: MapKey, scenario: Scenario): number | undefined {
  const subject = subjectOf(box)
  if (subject.kind === 'campaign') {
    return scenario.campaigns.find(
      ({ actor, population }) => actor === subject.actor && population === subject.population,
    )?.level.best
  }
  return assessmentOf(box, scenario)?.best
}

/** What is assessed of the level in a box. */
export function assessmentOf(box: MapKey, { levels, actors, populations }: Scenario) {
  const subject = subjectOf(box)
  if (subject.kind !== 'level') return undefined
  if (subject.party === undefined) return levels[subject.level]
  return [...actors, ...populations].find(({ id }) => id === subject.party)?.levels[subject.level]
}

/** Whether somebody assessed a level or a pair for this scenario, or wrote an event; undefined: there is nothing to write of it. */
export function isWritten(box: MapKey, scenario: Scenario, notAssessed: string): boolean | undefined {
  const subject = subjectOf(box)
  switch (subject.kind) {
    case 'level': {
      const assessment = assessmentOf(box, scenario)
      return assessment && !isNotAssessed(assessment, notAssessed)
    }
    case 'campaign': {
      const pair = scenario.campaigns.find(
        ({ actor, population }) => actor === subject.actor && population === subject.population,
      )
      return pair && !isPairNotAssessed(pair, notAssessed)
    }
    case 'trigger':
      return scenario.scheduled.some(({ trigger }) => trigger === subject.trigger)
    case 'signal':
      return undefined
  }
}

export const definitionOf = ({ levels }: CountryModel, level: string) => levels.find(({ id }) => id === level)

/** Whether a box has to do with an actor or population, or with the country as a whole. */
export function concerns(box: MapKey, party: string): boolean {
  const subject = subjectOf(box)
  if (subject.kind === 'campaign') return subject.actor === party || subject.population === party
  return subject.kind === 'trigger' || subject.party === undefined || subject.party === party
}
