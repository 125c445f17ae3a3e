import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CONFIDENCES,
  CREDIBILITIES,
  levelKeysOf,
  ORGANISATION_KINDS,
  pooledRange,
  RATED_TRENDS,
  RELIABILITIES,
  subjectKey,
  VULNERABILITY_TAGS,
  type Assessor,
  type LensAssessment,
  type Rating,
  type RatingSubject,
} from '../../../src/shared/assessment'
import { parseScenarioDocument, serialiseScenarioDocument, type ScenarioDocument } from '../../../src/shared/formats'
import { bundledScenarios } from '../../../src/shared/formats'
import { anAssessor, aRating, indicator } from '../../builders/an-assessor'
import { kelvara, model } from '../../builders/bundled'
import { aTypedText } from '../../builders/a-typed-text'

const [bundled] = bundledScenarios()
if (!bundled) throw new RangeError('No scenario is bundled')
const documentWith = (lens: LensAssessment): ScenarioDocument => ({ ...bundled.document, assessment: lens })
const read = (document: ScenarioDocument) => parseScenarioDocument(serialiseScenarioDocument(document), model)

const share = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => (value === 0 ? 0 : value))
const text = aTypedText(30)
const parties = [...kelvara.actors, ...kelvara.populations].map(({ id }) => id)
const subject: fc.Arbitrary<RatingSubject> = fc.oneof(
  fc.record(
    {
      kind: fc.constant('indicator' as const),
      indicator: fc.constantFrom(
        ...model.framework.factors.flatMap(({ indicators }) => indicators.map(({ id }) => id)),
      ),
      of: fc.constantFrom(...parties),
    },
    { requiredKeys: ['kind', 'indicator'] },
  ),
  fc.record({ kind: fc.constant('level' as const), level: fc.constantFrom(...levelKeysOf(model, kelvara)) }),
  fc.record({
    kind: fc.constant('vulnerability' as const),
    population: fc.constantFrom(...kelvara.populations.map(({ id }) => id)),
    tag: fc.constantFrom(...VULNERABILITY_TAGS),
  }),
)
const rating: fc.Arbitrary<Rating> = fc.record({
  subject,
  range: fc.oneof(
    fc.constant('unknown' as const),
    fc.tuple(share, share, share).map((levels) => {
      const [low = 0, best = 0, high = 0] = levels.toSorted((a, b) => a - b)
      return { low, best, high }
    }),
  ),
  trend: fc.constantFrom(...RATED_TRENDS),
  confidence: fc.constantFrom(...CONFIDENCES),
  evidence: fc.array(
    fc.record({
      text,
      source: text,
      step: fc.integer({ min: -1200, max: 0 }).map((step) => step + 0),
      reliability: fc.constantFrom(...RELIABILITIES),
      credibility: fc.constantFrom(...CREDIBILITIES),
    }),
    { maxLength: 3 },
  ),
})
/** Ratings in the order of a file. */
const ratings = fc
  .uniqueArray(rating, { selector: ({ subject: of }) => subjectKey(of), maxLength: 6 })
  .map((list) => list.toSorted((a, b) => (subjectKey(a.subject) < subjectKey(b.subject) ? -1 : 1)))
const round = fc.record({ isFinished: fc.boolean(), ratings })
const lens: fc.Arbitrary<LensAssessment> = fc
  .array(fc.tuple(text, fc.option(fc.constantFrom(...ORGANISATION_KINDS)), ratings, fc.option(round), fc.boolean()), {
    maxLength: 4,
  })
  .map((list) => ({
    assessors: list.map(([name, organisation, first, second, isFinished], at): Assessor => ({
      id: `assessor-${at + 1}`,
      name,
      ...(organisation && { organisation }),
      first: { isFinished: isFinished || second !== null, ratings: first },
      ...(second && { second }),
    })),
  }))

describe('a lens in a scenario file', () => {
  it('is read as it was written, and written as it was read', () => {
    fc.assert(
      fc.property(lens, (given) => {
        const document = documentWith(given)
        const result = read(document)

        expect(result).toEqual({ ok: true, value: document })
        if (result.ok) expect(serialiseScenarioDocument(result.value)).toBe(serialiseScenarioDocument(document))
      }),
      { numRuns: 150 },
    )
  }, 120_000)

  it('is written in one form, in whatever order ratings were made', () => {
    const made = [
      aRating(indicator('i-7-5')),
      aRating({ kind: 'level', level: 'impunity' }),
      aRating(indicator('i-1-1')),
    ]
    const written = (list: readonly Rating[]) =>
      serialiseScenarioDocument(documentWith({ assessors: [anAssessor('a', list)] }))

    expect(written(made)).toBe(written(made.toReversed()))
  })

  it.each<{ name: string; assessors: readonly Assessor[]; fault: string }>([
    {
      name: 'an indicator that does not exist',
      assessors: [anAssessor('a', [aRating(indicator('i-1-99'))])],
      fault: 'sense/unknown assessment.assessors[0].first.ratings[0].subject.indicator',
    },
    {
      name: 'a party that does not exist',
      assessors: [anAssessor('a', [aRating(indicator('i-5-1', 'nobody'))])],
      fault: 'sense/unknown assessment.assessors[0].first.ratings[0].subject.of',
    },
    {
      name: 'a level that does not exist',
      assessors: [anAssessor('a', [aRating({ kind: 'level', level: 'nobody/capacity' })])],
      fault: 'sense/unknown assessment.assessors[0].first.ratings[0].subject.level',
    },
    {
      name: 'a range out of order',
      assessors: [anAssessor('a', [aRating(indicator('i-1-1'), { range: { low: 0.5, best: 0.4, high: 0.6 } })])],
      fault: 'sense/not-ordered assessment.assessors[0].first.ratings[0].range',
    },
    {
      name: 'two ratings of one subject',
      assessors: [anAssessor('a', [aRating(indicator('i-1-1')), aRating(indicator('i-1-1'))])],
      fault: 'sense/repeated-rating assessment.assessors[0].first.ratings[1]',
    },
    {
      name: 'a second round before the first is finished',
      assessors: [
        anAssessor('a', [], { first: { isFinished: false, ratings: [] }, second: { isFinished: false, ratings: [] } }),
      ],
      fault: 'sense/second-round-first assessment.assessors[0].second',
    },
    {
      name: 'two assessors with one id',
      assessors: [anAssessor('a', []), anAssessor('a', [])],
      fault: 'sense/duplicate-id assessment.assessors[1].id',
    },
    {
      name: 'evidence of tomorrow',
      assessors: [
        anAssessor('a', [
          aRating(indicator('i-1-1'), {
            evidence: [{ text: 'Seen.', source: 'A monitor', step: 1, reliability: 'A', credibility: 1 }],
          }),
        ]),
      ],
      fault: 'sense/out-of-range assessment.assessors[0].first.ratings[0].evidence[0].step',
    },
  ])('refuses $name', ({ assessors, fault }) => {
    const result = read(documentWith({ assessors }))

    expect(result.ok ? [] : result.error.map(({ code, place }) => `${code} ${place}`)).toEqual([fault])
  })

  it('refuses more assessors than a workshop holds', () => {
    const many = Array.from({ length: 21 }, (_, at) => anAssessor(`a-${at}`, []))
    const result = read(documentWith({ assessors: many }))

    expect(result.ok ? [] : result.error.map(({ code }) => code)).toEqual(['shape/too-many'])
  })
})

describe('quantiles of an assessed level', () => {
  const pooled = pooledRange([
    { low: 0.1, best: 0.2, high: 0.3 },
    { low: 0.5, best: 0.6, high: 0.7 },
    { low: 0.2, best: 0.3, high: 0.4 },
  ])
  const withLevel = (changes: object): ScenarioDocument => ({
    ...bundled.document,
    scenario: {
      ...kelvara,
      levels: { ...kelvara.levels, 'armed-conflict': { ...pooled, trend: 0, evidence: '', ...changes } },
    },
  })
  const faultsOf = (changes: object) => {
    const result = parseScenarioDocument(JSON.stringify(withLevel(changes)), model)
    return result.ok ? [] : result.error.map(({ code, place }) => `${code} ${place}`)
  }

  it('go through a file', () => {
    expect(read(withLevel({}))).toEqual({ ok: true, value: withLevel({}) })
  })

  it('are left out of a file once the range is another', () => {
    const result = read(withLevel({ low: 0.01 }))

    expect(result.ok && result.value.scenario.levels['armed-conflict']).toEqual({
      low: 0.01,
      best: pooled.best,
      high: pooled.high,
      trend: 0,
      evidence: '',
    })
  })

  it.each([
    { name: 'too few', changes: { quantiles: [0.1] }, fault: 'sense/wrong-count' },
    { name: 'falling ones', changes: { quantiles: pooled.quantiles.toReversed() }, fault: 'sense/out-of-range' },
    { name: 'those of another range', changes: { high: 0.99 }, fault: 'sense/quantiles-of-another-range' },
  ])('are refused if there are $name', ({ changes, fault }) => {
    expect(faultsOf(changes)[0]).toContain(`${fault} scenario.levels.armed-conflict.quantiles`)
  })
})
