import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  blankDocument,
  bundledModel,
  bundledScenarios,
  describeFault,
  parseScenarioDocument,
  serialiseScenarioDocument,
  withoutLostChallenges,
  type ScenarioDocument,
} from '../../../src/shared/formats'
import { USUAL_WORLD, type Challenge, type LocalChanges, type World } from '../../../src/shared/engine'
import { aTypedText } from '../../builders/a-typed-text'
import { brokenScenarioFiles, bytesOf, goodText, withValue } from './broken-scenarios'

const model = bundledModel()
const read = (content: Uint8Array | string) => parseScenarioDocument(content, model)

function accepted(content: Uint8Array | string): ScenarioDocument {
  const result = read(content)
  if (!result.ok) throw new Error(result.error.map(describeFault).join('\n'))
  return result.value
}

describe('parseScenarioDocument', () => {
  const files = brokenScenarioFiles()

  it('is tried with 60 different broken files or more', () => {
    expect(new Set(files.map(({ name }) => name)).size).toBeGreaterThanOrEqual(60)
  })

  it.each(files)('refuses $name and names the place', ({ bytes, code, place }) => {
    const result = read(bytes)

    expect(result.ok).toBe(false)
    if (result.ok) return
    const fault = result.error.find(
      (candidate) => candidate.code === code && (place === '' || candidate.place === place),
    )
    expect(fault, result.error.map(describeFault).join('\n')).toBeDefined()
    if (!fault) return
    const words = describeFault(fault)
    expect(words).toContain(fault.place)
    expect(fault.rule).toMatch(/\.$/)
    expect(fault.remedy).toMatch(/[.?]$/)
    expect(words).not.toMatch(/undefined|\[object|\{\w+\}|NaN: |Error/)
    expect(words.length).toBeLessThan(500)
  })

  it.each([
    { name: 'a byte order mark', text: () => `\ufeff${goodText()}` },
    { name: 'CRLF line ends', text: () => goodText().replaceAll('\n', '\r\n') },
    { name: 'no white space', text: () => JSON.stringify(JSON.parse(goodText())) },
    { name: 'a form no program writes', text: () => `\n\t ${goodText()} \r\n` },
  ])('reads a file with $name as the same document', ({ text }) => {
    expect(accepted(bytesOf(text()))).toEqual(accepted(goodText()))
  })

  it('gives line and column of a fault, counted from 1', () => {
    const result = read('{\n  "format": "forestall-scenario",\n  "formatVersion": 7\n}')

    expect(result).toMatchObject({ ok: false, error: [{ code: 'version/newer', line: 3, column: 20 }] })
  })

  it('says which version a newer file needs', () => {
    const result = read(withValue(['formatVersion'], 3))

    expect(result.ok ? '' : result.error.map(describeFault).join()).toContain('reads version 3')
  })

  it('lists the faults of a stage all at once', () => {
    const text = goodText()
      .replace(/"country": "[^"]*"/, '"country": 7')
      .replace(/"seed": \d+/, '"seed": -1')
      .replace(/"hostility": [\d.]+/, '"hostility": true')
    const result = read(text)

    expect(result.ok ? [] : result.error.map(({ place }) => place)).toEqual([
      'scenario.country',
      'scenario.campaigns[0].hostility',
      'settings.seed',
    ])
  })

  it('lists faults of shape and of sense together, and makes up none', () => {
    const text = goodText()
      .replace(/"country": "[^"]*"/, '"country": 7')
      .replace(/"seed": \d+/, '"seeds": 3')
      .replace(/"best": [\d.]+/, '"best": "middling"')
      .replace(/"hostility": [\d.]+/, '"hostility": -2')
      .replace(/"basePopulation": "[^"]*"/, '"basePopulation": "nobody"')
    const result = read(text)

    expect(result.ok ? [] : result.error.map(({ code, place }) => `${code} ${place}`)).toEqual([
      'shape/wrong-type scenario.country',
      'shape/wrong-type scenario.levels.armed-conflict.best',
      'shape/misspelt-key settings.seeds',
      'sense/unknown scenario.actors[0].basePopulation',
      'sense/not-above-zero scenario.campaigns[0].hostility',
    ])
  })

  it('says that a file without plans names null as the current one', () => {
    const result = read(withValue(['currentPlan'], undefined))

    expect(result.ok ? [] : result.error.map(({ code, remedy }) => [code, remedy])).toEqual([
      ['shape/missing-current-plan', 'Add it: the id of a plan, or null where there are no plans.'],
    ])
  })

  it('takes a misspelt current plan for one slip', () => {
    const result = read(goodText().replace('"currentPlan"', '"curentPlan"'))

    expect(result.ok ? [] : result.error.map(({ code, place }) => `${code} ${place}`)).toEqual([
      'shape/misspelt-key curentPlan',
    ])
  })

  it('blames nothing on an actor that has lost its id', () => {
    const result = read(withValue(['scenario', 'actors', 0, 'id'], undefined))

    expect(result.ok ? [] : result.error.map(({ code }) => code)).toEqual(['shape/missing'])
  })

  it('never throws and never passes on nonsense, whatever happens to the bytes', () => {
    const good = bytesOf(goodText())
    const edit = fc.record({
      at: fc.nat(good.length - 1),
      remove: fc.nat(40),
      insert: fc.oneof(
        fc.uint8Array({ maxLength: 8 }),
        fc
          .constantFrom(
            '{',
            '}',
            '[',
            ']',
            ',',
            ':',
            '"',
            'null',
            '-',
            '1e999',
            '-0',
            '1.5',
            '"__proto__":1,',
            '\\u0000',
            '😀',
          )
          .map(bytesOf),
      ),
    })
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const bytes = edits.reduce(
          (before, { at, remove, insert }) =>
            Uint8Array.from([...before.subarray(0, at), ...insert, ...before.subarray(at + remove)]),
          good,
        )

        const result = read(bytes)

        if (result.ok) expect(accepted(serialiseScenarioDocument(result.value))).toEqual(result.value)
        else expect(result.error.map(describeFault).every((words) => words.length > 10)).toBe(true)
      }),
      { numRuns: 150 },
    )
  }, 120_000)

  it('never throws on any JSON that calls itself a scenario', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.jsonValue(), (scenario, plans) => {
        const file = {
          format: 'forestall-scenario',
          formatVersion: 2,
          scenario,
          plans,
          currentPlan: null,
          settings: {},
        }

        expect(read(JSON.stringify(file)).ok).toBe(false)
      }),
      { numRuns: 300 },
    )
  }, 120_000)

  it('leaves the prototypes of objects alone', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).sort()

    for (const { bytes } of brokenScenarioFiles()) read(bytes)

    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('refuses 20 MB of brackets in less than two seconds', () => {
    const hostile = bytesOf(`[${'{},'.repeat(6_900_000)}{}]`)

    // Time of this process, so that a busy machine does not count.
    const start = process.cpuUsage()
    const result = read(hostile)

    expect(result.ok).toBe(false)
    expect(process.cpuUsage(start).user).toBeLessThan(2_000_000)
  })
})

describe('serialiseScenarioDocument', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => (value === 0 ? 0 : value))
  const text = aTypedText(40)

  it('is undone by reading, for whatever can be typed', () => {
    const [bundled] = bundledScenarios()
    if (!bundled) throw new RangeError('No scenario is bundled')
    fc.assert(
      fc.property(
        text,
        text,
        fc.tuple(share, share, share),
        share,
        fc.nat(0xffffffff),
        (country, evidence, range, intensity, seed) => {
          const [low = 0, best = 0, high = 0] = [...range].sort((a, b) => a - b)
          const { scenario } = bundled.document
          const document: ScenarioDocument = {
            ...bundled.document,
            scenario: {
              ...scenario,
              country,
              levels: { ...scenario.levels, 'armed-conflict': { low, best, high, trend: 0.1, evidence } },
              local: {
                influences: [
                  {
                    influence: 'base-grievance-on-challenger-recruitment',
                    weight: { low, best, high },
                    because: evidence,
                  },
                ],
                instruments: [{ instrument: 'arms-embargo', isAvailable: intensity > 0.5, because: country }],
                triggers: [{ trigger: 'coup-attempt', ratePerYear: { low, best, high }, because: country }],
                parameters: [
                  { parameter: 'council.alliance', value: { low: 0.3, best: 0.4, high: 0.5 }, because: evidence },
                ],
              },
            },
            plans: [
              {
                id: 'p',
                name: evidence,
                responses: [{ id: 'r', instrument: 'arms-embargo', startStep: -3, durationMonths: 6, intensity }],
              },
            ],
            currentPlan: 'p',
            settings: { seed, memberCount: 10, horizonSteps: 12 },
            inspiration: [evidence],
            realityChecks: [
              {
                id: 'c',
                text: evidence,
                given: { plan: 'p', levels: [{ level: 'armed-conflict', to: best }] },
                horizonSteps: 12,
                outcome: { kind: 'onset' },
                expected: { kind: 'share', low, high },
              },
            ],
            challenges: [
              {
                id: 'd',
                subject: { kind: 'level', level: 'armed-conflict' },
                original: best,
                alternative: high,
                reason: evidence,
                by: country,
                state: 'open',
              },
              {
                id: 'e',
                subject: { kind: 'effect', instrument: 'arms-embargo', effect: 0 },
                original: low,
                alternative: -low || 0,
                reason: evidence,
                by: '',
                state: 'parked',
              },
            ],
          }

          expect(accepted(serialiseScenarioDocument(document))).toEqual(document)
        },
      ),
      { numRuns: 60 },
    )
  }, 120_000)

  it('writes the lens, but not the usual one', () => {
    const [bundled] = bundledScenarios()
    if (!bundled) throw new RangeError('No scenario is bundled')
    const through = (lens: string) => ({ ...bundled.document, settings: { ...bundled.document.settings, lens } })

    expect(accepted(serialiseScenarioDocument(through('sceptical'))).settings.lens).toBe('sceptical')
    expect(serialiseScenarioDocument(through('mainstream'))).toBe(serialiseScenarioDocument(bundled.document))
  })

  it('writes no ledger where there is no challenge', () => {
    const [bundled] = bundledScenarios()
    if (!bundled) throw new RangeError('No scenario is bundled')

    expect(serialiseScenarioDocument({ ...bundled.document, challenges: [] })).toBe(
      serialiseScenarioDocument(bundled.document),
    )
  })

  it('writes the world in one form, but not the usual one', () => {
    const [bundled] = bundledScenarios()
    if (!bundled) throw new RangeError('No scenario is bundled')
    const within = (world: World) => ({ ...bundled.document, settings: { ...bundled.document.settings, world } })
    const met = ['priority', 'recognition', 'priority'] as const

    expect(
      accepted(serialiseScenarioDocument(within({ council: 'interests', met, preventionMonths: 12 }))).settings.world,
    ).toEqual({ council: 'interests', met: ['recognition', 'priority'], preventionMonths: 12 })
    expect(accepted(serialiseScenarioDocument(within({ ...USUAL_WORLD, budget: 0 }))).settings.world).toEqual({
      ...USUAL_WORLD,
      budget: 0,
    })
    const capital = { ...USUAL_WORLD, politicalCapital: { regainedPerMonth: 0, available: 12 } }
    expect(accepted(serialiseScenarioDocument(within(capital))).settings.world).toEqual(capital)
    expect(serialiseScenarioDocument(within(capital))).toBe(
      serialiseScenarioDocument(within({ ...capital, politicalCapital: { available: 12, regainedPerMonth: 0 } })),
    )
    expect(serialiseScenarioDocument(within(USUAL_WORLD))).toBe(serialiseScenarioDocument(bundled.document))
  })

  it('writes no local part that says nothing', () => {
    const [bundled] = bundledScenarios()
    if (!bundled) throw new RangeError('No scenario is bundled')
    const { document } = bundled
    const withLocal = (local: LocalChanges) => ({ ...document, scenario: { ...document.scenario, local } })

    expect(serialiseScenarioDocument(withLocal({}))).toBe(serialiseScenarioDocument(document))
    expect(serialiseScenarioDocument(withLocal({ triggers: [] }))).toBe(serialiseScenarioDocument(document))
  })

  it('gives the same text whatever the order of keys', () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, part]) => [key, reversed(part)]),
      )
    }
    const backwards = JSON.stringify(reversed(JSON.parse(goodText())))

    expect(serialiseScenarioDocument(accepted(backwards))).toBe(goodText())
  })

  it('writes LF, two spaces and a line break at the end', () => {
    const written = goodText()

    expect(written).not.toContain('\r')
    expect(written.startsWith('{\n  "format": "forestall-scenario",\n  "formatVersion": 2,\n')).toBe(true)
    expect(written.endsWith('\n}\n')).toBe(true)
  })

  it('writes what it read: canonical files do not change', () => {
    expect(serialiseScenarioDocument(accepted(goodText()))).toBe(goodText())
  })

  it('reads -0 as 0, so that a file written again is the same', () => {
    const document = accepted(goodText().replace(/"trend": [-\d.]+/, '"trend": -0'))

    expect(serialiseScenarioDocument(accepted(serialiseScenarioDocument(document)))).toBe(
      serialiseScenarioDocument(document),
    )
    expect(Object.values(document.scenario.levels).some(({ trend }) => Object.is(trend, -0))).toBe(false)
  })

  it('refuses to write a number that no file can hold', () => {
    const document = blankDocument()
    const settings = { ...document.settings, memberCount: NaN }

    expect(() => serialiseScenarioDocument({ ...document, settings })).toThrow(RangeError)
  })
})

describe('blankDocument', () => {
  it('is a document that can be read back', () => {
    expect(accepted(serialiseScenarioDocument(blankDocument()))).toEqual(blankDocument())
  })

  it('takes its words from the caller', () => {
    const document = blankDocument(model, { country: 'Neues Land', notAssessed: 'Noch nicht beurteilt.' })

    expect(document.scenario.country).toBe('Neues Land')
    expect(Object.values(document.scenario.levels).map(({ evidence }) => evidence)).toContain('Noch nicht beurteilt.')
  })
})

describe('withoutLostChallenges', () => {
  it('lets a challenge go with the actor whose level it is about, and keeps all others', () => {
    const [bundled] = bundledScenarios()
    if (!bundled) throw new RangeError('No scenario is bundled')
    const { scenario } = bundled.document
    const [first, ...others] = scenario.actors
    const about = (id: string, owner?: string): Challenge => ({
      id,
      subject:
        owner === undefined ? { kind: 'level', level: 'armed-conflict' } : { kind: 'level', level: 'capacity', owner },
      original: 0.5,
      alternative: 0.6,
      reason: 'As said.',
      by: '',
      state: 'open',
    })
    const document = { ...bundled.document, challenges: [about('kept'), about('lost', first?.id ?? '')] }

    const after = withoutLostChallenges({ ...document, scenario: { ...scenario, actors: others } }, model)

    expect(after.challenges?.map(({ id }) => id)).toEqual(['kept'])
    expect(withoutLostChallenges(document, model)).toBe(document)
  })
})
