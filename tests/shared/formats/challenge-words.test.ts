import { describe, expect, it } from 'vitest'
import ledger from '../../../resources/locales/en/ledger.json'
import modelTexts from '../../../resources/locales/en/model.json'
import type { ChallengeSubject } from '../../../src/shared/engine'
import { challengedName, challengedUnit } from '../../../src/shared/formats'
import { kelvara, model } from '../../builders/bundled'

const ground = { model, scenario: kelvara }
const texts: Readonly<Record<string, unknown>> = { ledger, model: modelTexts }

/** Keys that no text was found for. */
const missing: string[] = []

function say(key: string, values: Record<string, string | number> = {}): string {
  const text = key
    .split(/[:.]/)
    .reduce<unknown>((at, part) => (at as Readonly<Record<string, unknown>> | undefined)?.[part], texts)
  if (typeof text !== 'string') {
    missing.push(key)
    return key
  }
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? `{{${name}}}`))
}

const parties = [...kelvara.actors, ...kelvara.populations]
const subjects: readonly ChallengeSubject[] = [
  ...model.influences.map(({ id }): ChallengeSubject => ({ kind: 'influence', influence: id })),
  ...model.parameters.map(({ id }): ChallengeSubject => ({ kind: 'parameter', parameter: id })),
  ...model.instruments.flatMap(({ id, effects }) =>
    effects.map((_, effect): ChallengeSubject => ({ kind: 'effect', instrument: id, effect })),
  ),
  ...Object.keys(kelvara.levels).map((level): ChallengeSubject => ({ kind: 'level', level })),
  ...parties.flatMap(({ id, levels }) =>
    Object.keys(levels).map((level): ChallengeSubject => ({ kind: 'level', level, owner: id })),
  ),
]

describe('challengedName', () => {
  it('names every number of the model and of a scenario, all by texts that there are', () => {
    const names = subjects.map((subject) => challengedName(subject, ground, say))

    expect(missing).toEqual([])
    expect(names.filter((name) => name === '' || name.includes('{{'))).toEqual([])
  })

  it('tells numbers from one another', () => {
    const seen = new Map<string, number>()
    for (const subject of subjects) {
      const name = challengedName(subject, ground, say)
      seen.set(name, (seen.get(name) ?? 0) + 1)
    }

    expect([...seen].filter(([, count]) => count > 1)).toEqual([])
  })

  it.each<{ subject: ChallengeSubject; name: string }>([
    {
      subject: { kind: 'influence', influence: 'armed-conflict-on-arms-availability' },
      name: '“Armed conflict” on “Availability of arms”',
    },
    { subject: { kind: 'level', level: 'armed-conflict' }, name: 'Armed conflict today' },
    {
      subject: { kind: 'parameter', parameter: 'campaign.speed' },
      name: 'Speed of campaigns past their tipping point',
    },
    {
      subject: { kind: 'effect', instrument: 'arms-embargo', effect: 0 },
      name: 'Arms embargo: effect on “Availability of arms”',
    },
  ])('calls it $name', ({ subject, name }) => {
    expect(challengedName(subject, ground, say)).toBe(name)
  })
})

describe('challengedUnit', () => {
  it('is known of every number', () => {
    missing.length = 0

    expect(subjects.filter((subject) => challengedUnit(subject, model, say) === '')).toEqual([])
    expect(missing).toEqual([])
  })
})
