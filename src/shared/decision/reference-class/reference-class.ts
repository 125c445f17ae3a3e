import type { Scenario } from '../../engine'

/** Real country-years that are alike in one respect, and how many of them a new episode of mass killing followed. */
export interface RecordedClass {
  readonly id: string
  readonly episodes: number
  readonly countryYears: number
}

/** A class that a scenario falls into by how high one of its levels is assessed. */
export interface ClassByLevel extends RecordedClass {
  /** Assessed level from which on a scenario is in it, until the next class begins; the first begins at 0. */
  readonly fromLevel: number
}

/** The record's base rates, by the state of armed conflict. */
export interface ReferenceClasses<Class extends ClassByLevel = ClassByLevel> {
  readonly conflict: {
    /** Id of the level of the country that is read. */
    readonly level: string
    /** Lowest first. */
    readonly classes: readonly Class[]
  }
}

/**
 * Find the class of real country-years that a scenario is most like, by the best estimate of its level of armed conflict today.
 * It is a reminder from the record, and no estimate for the scenario; undefined where the level is not assessed.
 */
export function referenceClassOf<Class extends ClassByLevel>(
  { levels }: Pick<Scenario, 'levels'>,
  { conflict }: ReferenceClasses<Class>,
): Class | undefined {
  const assessed = levels[conflict.level]
  return assessed && conflict.classes.findLast(({ fromLevel }) => assessed.best >= fromLevel)
}

/** Share of the country-years of a class that an episode followed. */
export const baseRateOf = ({ episodes, countryYears }: RecordedClass): number => episodes / countryYears
