import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seeLevel, seenAt, valuesAt, type EnsembleResult, type ObservedLevel } from '../../../../src/shared/engine'
import { entityKey } from '../../../../src/shared/engine/chance/draws'
import { aResult } from '../../../builders/a-result'

const LEVEL = 'level:state/preparation'
const PRESENCE = 'level:international-presence'
const CLOSURE = 'level:civic-space-closure'
const STEPS = 13
const CLARITY = [
  { outcome: PRESENCE, weight: 0.8 },
  { outcome: CLOSURE, weight: -1 },
]

/** Everything is seen at once and as it is. */
const CLEAR: ObservedLevel['numbers'] = {
  public: 1,
  reach: 0,
  delayMonths: 0,
  bias: 0,
  noise: 0,
  falseAlarms: 0,
  alarm: 0,
}

function aLevel(numbers: Partial<ObservedLevel['numbers']> = {}, overrides: Partial<ObservedLevel> = {}) {
  return {
    outcome: LEVEL,
    kind: 'concealed',
    numbers: { ...CLEAR, ...numbers },
    entity: entityKey('state/preparation'),
    assessed: 0.5,
    visibility: 0.5,
    worse: 1,
    ...overrides,
  } satisfies ObservedLevel
}

interface Courses {
  readonly level?: (step: number, member: number) => number
  readonly presence?: (step: number) => number
  readonly closure?: (step: number) => number
}

/** A run in which three levels go as they are told. */
function aRun({ level = () => 0.3, presence = () => 0.4, closure = () => 0.4 }: Courses, memberCount = 1) {
  const course = (at: (step: number, member: number) => number) =>
    Array.from({ length: STEPS }, (_, step) => Array.from({ length: memberCount }, (__, member) => at(step, member)))
  return aResult({ [LEVEL]: course(level), [PRESENCE]: course(presence), [CLOSURE]: course(closure) })
}

const see = (level: ObservedLevel, run: EnsembleResult, seed = 1) => seeLevel({ clarity: CLARITY }, level, run, seed)

const mean = (values: Iterable<number>): number => {
  const all = [...values]
  return all.reduce((sum, value) => sum + value, 0) / all.length
}
const logit = (level: number) => Math.log(level / (1 - level))

const anyLevel = fc.double({ min: 0, max: 1, noNaN: true })
const anyCourse = fc.array(anyLevel, { minLength: STEPS, maxLength: STEPS })
const anySeed = fc.integer({ min: 0, max: 0xffffffff })
const anyNumbers = fc.record({
  public: fc.double({ min: 0, max: 1, noNaN: true }),
  reach: fc.double({ min: 0, max: 1, noNaN: true }),
  delayMonths: fc.integer({ min: 0, max: STEPS + 2 }),
  bias: fc.double({ min: 0, max: 2, noNaN: true }),
  noise: fc.double({ min: 0, max: 2, noNaN: true }),
  falseAlarms: fc.double({ min: 0, max: 1, noNaN: true }),
  alarm: fc.double({ min: 0, max: 2, noNaN: true }),
})

describe('seeLevel', () => {
  it('sees the level exactly where everything is told at once and as it is', () => {
    fc.assert(
      fc.property(anyCourse, anySeed, (course, seed) => {
        const run = aRun({ level: (step) => course[step] ?? 0 })
        const seen = see(aLevel(), run, seed)

        expect(seen.values).toEqual(Float32Array.from(course))
        expect(seen.ages.every((age) => age === 0)).toBe(true)
      }),
    )
  })

  it('sees nothing of a month before its delay is over', () => {
    fc.assert(
      fc.property(
        anyCourse,
        anyCourse,
        fc.integer({ min: 0, max: STEPS - 1 }),
        anyNumbers,
        anySeed,
        (course, other, from, numbers, seed) => {
          const before = see(aLevel(numbers), aRun({ level: (step) => course[step] ?? 0 }), seed)
          const changed = (step: number) => (step < from ? course[step] : other[step]) ?? 0
          const after = see(aLevel(numbers), aRun({ level: changed }), seed)
          const unseen = Math.min(STEPS, from + numbers.delayMonths)

          expect(after.values.subarray(0, unseen)).toEqual(before.values.subarray(0, unseen))
          expect(after.ages).toEqual(before.ages)
        },
      ),
    )
  })

  it('stays from 0 to 1, and is never older than the run nor newer than its delay', () => {
    fc.assert(
      fc.property(anyCourse, anyNumbers, anySeed, (course, numbers, seed) => {
        const seen = see(aLevel(numbers), aRun({ level: (step) => course[step] ?? 0 }), seed)

        expect(seen.values.every((value) => value >= 0 && value <= 1)).toBe(true)
        seen.ages.forEach((age, step) => {
          expect(age).toBeLessThanOrEqual(step)
          expect(age).toBeGreaterThanOrEqual(Math.min(step, numbers.delayMonths))
        })
      }),
    )
  })

  it('holds what the scenario says until the first report comes, and the last report until the next', () => {
    const rising = (step: number) => step / STEPS
    const seen = see(aLevel({ delayMonths: 3 }), aRun({ level: rising }))
    const silent = see(aLevel({ public: 0 }), aRun({ level: rising }))

    expect([...seen.values.subarray(0, 3)]).toEqual([0.5, 0.5, 0.5])
    expect([...seen.ages]).toEqual([0, 1, 2, ...Array<number>(STEPS - 3).fill(3)])
    expect(silent.values.every((value) => value === 0.5)).toBe(true)
    expect([...silent.ages]).toEqual(Array.from({ length: STEPS }, (_, step) => step))
  })

  it('has the same luck under two plans: errors of what is told do not depend on what happens', () => {
    const members = 200
    const numbers = { public: 0.4, bias: 0.6, noise: 0.3, falseAlarms: 0.1, alarm: 1 }
    const one = see(aLevel(numbers), aRun({ level: () => 0.3 }, members))
    const other = see(aLevel(numbers), aRun({ level: () => 0.6 }, members))

    expect(other.ages).toEqual(one.ages)
    one.values.forEach((value, place) => {
      const heldOnly = value === 0.5
      const expected = heldOnly ? 0 : logit(0.6) - logit(0.3)
      expect(logit(other.values[place] ?? 0) - logit(value)).toBeCloseTo(expected, 4)
    })
  })

  it('gives a member the same reports in an ensemble of any size', () => {
    const numbers = { public: 0.5, bias: 0.6, noise: 0.3 }
    const all = see(aLevel(numbers), aRun({}, 9))
    const late = see(aLevel(numbers), { ...aRun({}, 4), firstMember: 5 })

    for (let step = 0; step < STEPS; step += 1) {
      expect([...valuesAt(late, LEVEL, step)]).toEqual([...valuesAt(all, LEVEL, step).subarray(5)])
    }
  })

  it('sends reports and false alarms as often as is said, and tells of them for the worse', () => {
    const members = 4000
    const covered = see(aLevel({ public: 0.2 }), aRun({}, members))
    const risk = see(aLevel({ falseAlarms: 0.1, alarm: 1 }), aRun({}, members))
    const help = see(aLevel({ falseAlarms: 0.1, alarm: 1 }, { worse: -1 }), aRun({}, members))

    expect(mean(covered.values.subarray(0, members).map((value) => Number(value !== 0.5)))).toBeCloseTo(0.2, 1)
    expect(mean(risk.values.map((value) => Number(value > 0.31)))).toBeCloseTo(0.1, 2)
    expect(mean(help.values.map((value) => Number(value < 0.29)))).toBeCloseTo(0.1, 2)
  })

  it('keeps its bias for a whole future: months do not average it out, as they do noise', () => {
    const spreadOfMeans = (numbers: Partial<ObservedLevel['numbers']>) => {
      const members = 1000
      const seen = see(aLevel(numbers), aRun({}, members))
      const means = Array.from({ length: members }, (_, member) =>
        mean(Array.from({ length: STEPS }, (__, step) => logit(seen.values[step * members + member] ?? 0))),
      )
      const middle = mean(means)
      return Math.sqrt(mean(means.map((value) => (value - middle) ** 2)))
    }

    expect(spreadOfMeans({ bias: 0.5 })).toBeCloseTo(0.5, 1)
    expect(spreadOfMeans({ noise: 0.5 })).toBeLessThan(0.5 / Math.sqrt(STEPS) + 0.02)
  })

  it('hears less, and so holds older reports, as civic space closes or monitors leave', () => {
    const members = 500
    const ageAtEnd = (courses: Courses) =>
      mean(see(aLevel({ public: 0.05, reach: 0.8 }), aRun(courses, members)).ages.subarray((STEPS - 1) * members))
    const usual = ageAtEnd({})

    expect(ageAtEnd({ closure: (step) => (step === 0 ? 0.4 : 1) })).toBeGreaterThan(usual)
    expect(ageAtEnd({ presence: (step) => (step === 0 ? 0.4 : 0) })).toBeGreaterThan(usual)
    fc.assert(
      fc.property(anyCourse, anySeed, fc.integer({ min: 1, max: STEPS - 1 }), (closure, seed, from) => {
        const level = aLevel({ public: 0.05, reach: 0.8 })
        const open = see(level, aRun({ closure: (step) => closure[step] ?? 0 }), seed)
        const closed = see(level, aRun({ closure: (step) => (step < from ? (closure[step] ?? 0) : 1) }), seed)

        closed.ages.forEach((age, step) => expect(age).toBeGreaterThanOrEqual(open.ages[step] ?? 0))
      }),
    )
  })

  it('says which outcome it misses', () => {
    const run = aResult({ [LEVEL]: [[0.1]] })

    expect(() => see(aLevel(), run)).toThrow('did not keep the outcome "level:international-presence"')
  })
})

describe('seenAt', () => {
  it('sets what is seen beside the level, with the age of reports and how far they lie apart', () => {
    const run = aRun({ level: (step) => 0.1 + 0.05 * step })
    const { level, seen, age, apart } = seenAt(see(aLevel({ delayMonths: 2 }), run), run, 6)

    expect(level.median).toBeCloseTo(0.4, 6)
    expect(seen.median).toBeCloseTo(0.3, 6)
    expect(age).toEqual({ median: 2, low80: 2, high80: 2 })
    expect(apart.high80).toBeCloseTo(0.1, 6)
  })
})
