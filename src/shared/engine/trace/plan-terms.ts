import type { PreparedBucket, PreparedPlan } from '../prepare/prepared-plan'
import type { PlanFuture } from '../step/responses'
import { responseTerms } from './response-terms'

/** Where the terms of some plans stand, so that they can be told from one another bucket by bucket. */
export interface TermPlaces {
  /** Buckets that any of the plans has. */
  readonly buckets: readonly PreparedBucket[]
  /** Responses that any of them has, with one place for all that none of them named. */
  readonly responses: readonly string[]
}

/** Gives what each response of a plan puts into each bucket during a step: `terms[bucket][response]`, in common places. */
export type TermsOfPlan = (planFuture: PlanFuture, step: number) => Float64Array[]

/** Lay out what some plans do in common places. `names`: of the responses that each of them was given, in order. */
export function layOutTerms(
  plans: readonly { readonly plan: PreparedPlan; readonly names: readonly string[] }[],
): TermPlaces & { readonly termsOf: readonly TermsOfPlan[] } {
  const buckets: PreparedBucket[] = []
  const responses = [...new Set(plans.flatMap(({ names }) => names))]
  const termsOf = plans.map(({ plan, names }): TermsOfPlan => {
    const bucketPlaces = plan.buckets.map((bucket) => {
      const known = buckets.findIndex((one) => isSamePlace(one, bucket))
      return known < 0 ? buckets.push(bucket) - 1 : known
    })
    const responsePlaces = plan.responses.map((_, i) => {
      const name = names[i]
      return name === undefined ? responses.length : responses.indexOf(name)
    })
    return (planFuture, step) => {
      const terms = buckets.map(() => new Float64Array(responses.length + 1))
      responseTerms(plan, planFuture, step).forEach((ofBucket, b) => {
        const placed = terms[bucketPlaces[b] ?? -1]
        ofBucket.forEach((term, r) => {
          const place = responsePlaces[r] ?? -1
          if (placed) placed[place] = (placed[place] ?? 0) + term
        })
      })
      return terms
    }
  })
  return { buckets, responses, termsOf }
}

function isSamePlace(a: PreparedBucket, b: PreparedBucket): boolean {
  if (a.kind === 'level') return b.kind === 'level' && a.level === b.level
  if (a.kind === 'trigger') return b.kind === 'trigger' && a.trigger === b.trigger
  if (a.kind === 'dyad') return b.kind === 'dyad' && a.dyad === b.dyad && a.channel === b.channel
  return b.kind === 'recording'
}

/** Position of the bucket in which effects of a kind add up, -1 if there is none. */
export function bucketOf(buckets: readonly PreparedBucket[], isMeant: (bucket: PreparedBucket) => boolean): number {
  return buckets.findIndex(isMeant)
}
