import {
  checkCount,
  checkEstimate,
  checkIds,
  checkKnown,
  checkRange,
  checkUnique,
  checkWhole,
  idsOf,
} from './content-checks'
import type { ContentIssue, ContentPlace } from './content-issue'
import type { CountryModel } from './country-model'
import type { Provenance } from './evidence'
import {
  FRAMEWORK_CRIME_IDS,
  FRAMEWORK_FACTOR_COUNT,
  FRAMEWORK_SCALE_IDS,
  type Framework,
  type FrameworkFactor,
  type FrameworkIndicator,
  type FrameworkReading,
  type FrameworkSign,
} from './framework'

/** Checks that need the rest of the model. */
export interface ModelChecks {
  readonly reference: (reference: string, place: ContentPlace) => ContentIssue[]
  readonly provenance: (provenance: Provenance, place: ContentPlace) => ContentIssue[]
}

const LARGEST_HALF = 1e9

/** List every fault in what the model says of the Framework. */
export function findFrameworkIssues(model: CountryModel, checks: ModelChecks): ContentIssue[] {
  const { framework } = model
  const place = ['framework']
  const closeness = idsOf(framework.closeness)
  const indicators = framework.factors.flatMap((factor) => factor.indicators)
  const read: Reader = {
    checks,
    closeness,
    triggers: idsOf(model.triggers),
    countryLevels: idsOf(model.levels.filter(({ scope }) => scope === 'country')),
    factors: idsOf(framework.factors),
    indicators: idsOf(indicators.filter(({ readings }) => readings.length > 0)),
  }
  return [
    ...checkIds(framework.factors, [...place, 'factors']),
    ...checkIds(framework.closeness, [...place, 'closeness']),
    ...findScaleIssues(framework, checks),
    ...framework.closeness.flatMap((entry, position) => [
      ...checkEstimate(entry.weight, 0, 1, [...place, 'closeness', position, 'weight']),
      ...checks.provenance(entry, [...place, 'closeness', position]),
    ]),
    ...(['some', 'many'] as const).flatMap((word) =>
      checkEstimate(framework.words[word], 0, 1, [...place, 'words', word]),
    ),
    ...checkRange(framework.words.many.best, framework.words.some.best, 1, [...place, 'words', 'many', 'best']),
    ...checks.provenance(framework.words, [...place, 'words']),
    ...checkCount(framework.factors.length, FRAMEWORK_FACTOR_COUNT, FRAMEWORK_FACTOR_COUNT, [...place, 'factors']),
    ...framework.factors.flatMap((factor, position) => findFactorIssues(factor, read, [...place, 'factors', position])),
    ...findCrimeIssues(framework, read),
  ]
}

interface Reader {
  readonly checks: ModelChecks
  readonly closeness: ReadonlySet<string>
  readonly triggers: ReadonlySet<string>
  readonly countryLevels: ReadonlySet<string>
  readonly factors: ReadonlySet<string>
  readonly indicators: ReadonlySet<string>
}

function findScaleIssues({ scales }: Framework, checks: ModelChecks): ContentIssue[] {
  const place = ['framework', 'scales']
  return [
    ...checkUnique(scales, place),
    ...checkCount(idsOf(scales).size, FRAMEWORK_SCALE_IDS.length, FRAMEWORK_SCALE_IDS.length, place),
    ...scales.flatMap((scale, position) => [
      ...checkEstimate(scale.half, 0, LARGEST_HALF, [...place, position, 'half']),
      ...(scale.half.low > 0
        ? []
        : [{ kind: 'not-above-zero', place: [...place, position, 'half', 'low'], value: scale.half.low } as const]),
      ...checks.provenance(scale, [...place, position]),
    ]),
  ]
}

function findFactorIssues(factor: FrameworkFactor, read: Reader, place: ContentPlace): ContentIssue[] {
  return [
    ...checkWhole(factor.number, 1, FRAMEWORK_FACTOR_COUNT, [...place, 'number']),
    ...read.checks.provenance(factor, place),
    ...checkIds(factor.indicators, [...place, 'indicators']),
    ...factor.indicators.flatMap((indicator, position) =>
      findIndicatorIssues(indicator, read, [...place, 'indicators', position]),
    ),
  ]
}

function findIndicatorIssues(indicator: FrameworkIndicator, read: Reader, place: ContentPlace): ContentIssue[] {
  const { closeness, readings, number } = indicator
  return [
    ...(number === undefined ? [] : checkWhole(number, 1, 50, [...place, 'number'])),
    // An indicator without closeness is not modelled, and then has nothing that is read.
    ...(closeness === undefined
      ? checkCount(readings.length, 0, 0, [...place, 'readings'])
      : [
          ...checkKnown(closeness, read.closeness, 'closeness', [...place, 'closeness']),
          ...checkCount(readings.length, 1, 20, [...place, 'readings']),
        ]),
    ...readings.flatMap((reading, position) => findReadingIssues(reading, read, [...place, 'readings', position])),
  ]
}

function findReadingIssues(reading: FrameworkReading, read: Reader, place: ContentPlace): ContentIssue[] {
  if (reading.of === 'trigger') return checkKnown(reading.trigger, read.triggers, 'trigger', [...place, 'trigger'])
  return [
    ...(reading.of === 'level' ? read.checks.reference(reading.level, [...place, 'level']) : []),
    ...(reading.with === undefined ? [] : checkKnown(reading.with, read.countryLevels, 'level', [...place, 'with'])),
  ]
}

function findCrimeIssues({ crimes }: Framework, read: Reader): ContentIssue[] {
  const place = ['framework', 'crimes']
  return [
    ...checkUnique(crimes, place),
    ...checkCount(idsOf(crimes).size, FRAMEWORK_CRIME_IDS.length, FRAMEWORK_CRIME_IDS.length, place),
    ...crimes.flatMap((crime, position) => [
      ...read.checks.provenance(crime, [...place, position]),
      ...checkCount(crime.signs.length, 1, 50, [...place, position, 'signs']),
      ...crime.signs.flatMap((sign, s) => findSignIssues(sign, read, [...place, position, 'signs', s])),
    ]),
  ]
}

function findSignIssues(sign: FrameworkSign, read: Reader, place: ContentPlace): ContentIssue[] {
  return [
    ...checkKnown(sign.closeness, read.closeness, 'closeness', [...place, 'closeness']),
    ...(sign.of === 'factor'
      ? checkKnown(sign.factor, read.factors, 'framework-sign', [...place, 'factor'])
      : checkKnown(sign.indicator, read.indicators, 'framework-sign', [...place, 'indicator'])),
  ]
}
