import { checkEstimate, checkKnown, checkUnique, idsOf } from './content-checks'
import type { ContentIssue, ContentPlace } from './content-issue'
import type { CountryModel } from './country-model'
import type { LocalChanges } from './local-changes'

/** Logit per unit: a little more than the strongest influence of the model. */
export const MOST_LOCAL_WEIGHT = 3
/** Events per year: what happens more often than every month is no event. */
export const MOST_LOCAL_RATE = 12

/**
 * List every fault in the local part of a scenario, in file order: names the model lacks, named twice, and numbers out of
 * bounds. Parameters keep to the range the model has for them, since the equations were made for that.
 */
export function findLocalIssues(model: CountryModel, local: LocalChanges = {}): ContentIssue[] {
  const { influences = [], instruments = [], triggers = [], parameters = [] } = local
  const place = (list: keyof LocalChanges, ...rest: ContentPlace): ContentPlace => ['local', list, ...rest]
  const ranges = new Map(model.parameters.map(({ id, value }) => [id, value]))
  return [
    ...checkNames(
      influences.map(({ influence }) => influence),
      'influence',
      idsOf(model.influences),
      place('influences'),
    ),
    ...influences.flatMap(({ weight }, at) =>
      checkEstimate(weight, -MOST_LOCAL_WEIGHT, MOST_LOCAL_WEIGHT, place('influences', at, 'weight')),
    ),
    ...checkNames(
      instruments.map(({ instrument }) => instrument),
      'instrument',
      idsOf(model.instruments),
      place('instruments'),
    ),
    ...checkNames(
      triggers.map(({ trigger }) => trigger),
      'trigger',
      idsOf(model.triggers),
      place('triggers'),
    ),
    ...triggers.flatMap(({ ratePerYear }, at) =>
      checkEstimate(ratePerYear, 0, MOST_LOCAL_RATE, place('triggers', at, 'ratePerYear')),
    ),
    ...checkNames(
      parameters.map(({ parameter }) => parameter),
      'parameter',
      idsOf(model.parameters),
      place('parameters'),
    ),
    ...parameters.flatMap(({ parameter, value }, at) => {
      const range = ranges.get(parameter)
      return range ? checkEstimate(value, range.low, range.high, place('parameters', at, 'value')) : []
    }),
  ]
}

function checkNames(
  names: readonly string[],
  what: 'influence' | 'instrument' | 'trigger' | 'parameter',
  known: ReadonlySet<string>,
  place: ContentPlace,
): ContentIssue[] {
  return [
    ...names.flatMap((name, at) => checkKnown(name, known, what, [...place, at, what])),
    ...checkUnique(
      names.map((id) => ({ id })),
      place,
    ),
  ]
}
