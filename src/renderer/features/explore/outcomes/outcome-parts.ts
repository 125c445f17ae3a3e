import { STAGE_THRESHOLDS, type OutcomeKey, type Scenario } from '../../../../shared/engine'

/** An outcome key taken apart. */
export type OutcomeParts =
  | { readonly kind: 'headline'; readonly id: string }
  | { readonly kind: 'level'; readonly level: string; readonly owner?: string }
  | { readonly kind: 'campaign'; readonly actor: string; readonly population: string }
  | { readonly kind: PartyOutcome; readonly owner: string }
  | { readonly kind: 'harm'; readonly harm: string; readonly owner?: string }

/** Outcomes that one actor or population has, besides its levels. */
export type PartyOutcome =
  'severity-by' | 'deaths-of' | 'displaced-of' | 'crossed-border-of' | 'observed-deaths-of' | 'indirect-deaths-of'

export function outcomeParts(key: OutcomeKey): OutcomeParts {
  const [kind, rest] = key.split(':')
  if (rest === undefined) return { kind: 'headline', id: key }
  const [first = '', second] = rest.split('/')
  switch (kind) {
    case 'level':
      return second === undefined ? { kind, level: first } : { kind, level: second, owner: first }
    case 'campaign':
      return { kind, actor: first, population: second ?? '' }
    case 'severity-by':
    case 'deaths-of':
    case 'displaced-of':
    case 'crossed-border-of':
    case 'observed-deaths-of':
    case 'indirect-deaths-of':
      return { kind, owner: first }
    case 'harm':
      return { kind, harm: first }
    case 'harm-of':
      return { kind: 'harm', harm: second ?? '', owner: first }
    default:
      throw new RangeError(`Unknown kind of outcome "${key}"`)
  }
}

/** Outcomes of the whole country that lie between 0 and 1. */
const SHARES: ReadonlySet<string> = new Set(['recognition', 'council-division', 'spillover'])

/** What a plan takes, in cost units. */
const SPENDS: ReadonlySet<string> = new Set(['spend', 'monthly-spend'])

/** How the values of an outcome are measured. `tolls`: counts that add up, over powers of ten; so do `spends`. */
export type OutcomeMeasure = 'stages' | 'levels' | 'tolls' | 'people' | 'spends'

export function measureOf(key: OutcomeKey): OutcomeMeasure {
  const parts = outcomeParts(key)
  switch (parts.kind) {
    case 'severity-by':
      return 'stages'
    case 'level':
    case 'campaign':
      return 'levels'
    case 'deaths-of':
    case 'observed-deaths-of':
    case 'indirect-deaths-of':
      return 'tolls'
    // Who is harmed twice counts twice, so there is no bound, and the numbers spread over tens.
    case 'harm':
      return 'tolls'
    case 'displaced-of':
    case 'crossed-border-of':
      return 'people'
    case 'headline':
      if (parts.id === 'severity') return 'stages'
      if (SHARES.has(parts.id)) return 'levels'
      if (SPENDS.has(parts.id)) return 'spends'
      return parts.id.endsWith('deaths') ? 'tolls' : 'people'
  }
}

/** The most an outcome of people can ever be: all there are, or those of one population. Deaths have no such bound. */
export function mostPeople(key: OutcomeKey, { populations }: Scenario): number {
  const parts = outcomeParts(key)
  const isOfOne = parts.kind === 'displaced-of' || parts.kind === 'crossed-border-of'
  const counted = isOfOne ? populations.filter(({ id }) => id === parts.owner) : populations
  return counted.reduce((sum, { size }) => sum + size, 0)
}

/** How far an axis of cost units reaches: no response takes none, so that it can't tell. Few plans take more. */
export const MOST_SPEND_SHOWN = 10_000

/** Where the first line above nothing lies for deaths: a chart that ends lower would exaggerate. */
export const LEAST_DEATHS_SHOWN = STAGE_THRESHOLDS[2]
