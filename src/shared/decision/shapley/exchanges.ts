import type { Response, ResponsePlan } from '../../engine'

/** One response as two plans have it, or only one of them; where they differ in it, it can be exchanged. */
export interface Exchange {
  /** Id of the response in the plan that is reached; of one that it lacks, its id in the other behind `without:`. */
  readonly id: string
  /** What the other plan does. */
  readonly before?: Response
  /** What the plan that is reached does in its place. */
  readonly after?: Response
}

/** How one plan becomes another: response by response. */
export interface Exchanges {
  /** What both do alike, in all but the id. */
  readonly common: readonly Exchange[]
  /** What has to be taken up, left out or changed; each can be done without the rest. */
  readonly differing: readonly Exchange[]
}

/**
 * Find what has to be taken, left out or changed so that one plan becomes another. What is off counts as not there.
 *
 * A response that both have in all but its id is common. Of the others, two of one instrument are one exchange: those with the same
 * id first, then with the same target, then as they stand.
 */
export function exchangesBetween(from: ResponsePlan, to: ResponsePlan): Exchanges {
  const left = from.responses.filter(isOn)
  const take = (isMeant: (response: Response) => boolean): Response | undefined => {
    const place = left.findIndex(isMeant)
    return place < 0 ? undefined : left.splice(place, 1)[0]
  }
  const wanted = to.responses.filter(isOn)
  const partners = new Map<Response, Response>()
  const pairUp = (isPartner: IsAlike): void => {
    for (const after of wanted) {
      const before = partners.has(after) ? undefined : take((one) => isPartner(one, after))
      if (before) partners.set(after, before)
    }
  }
  pairUp(isSameUse)
  const alike = new Set(partners.keys())
  for (const isPartner of [isSameId, isSameTarget, isSameInstrument]) {
    pairUp((before, after) => isSameInstrument(before, after) && isPartner(before, after))
  }
  const reached = wanted.map((after): Exchange => {
    const before = partners.get(after)
    return { id: after.id, after, ...(before && { before }) }
  })
  const isAlike = ({ after }: Exchange): boolean => after !== undefined && alike.has(after)
  return {
    common: reached.filter(isAlike),
    differing: [
      ...reached.filter((exchange) => !isAlike(exchange)),
      ...left.map((before): Exchange => ({ id: WITHOUT + before.id, before })),
    ],
  }
}

/** What a response of the plan that is left is called among the exchanges. */
export const exchangeOfBefore = ({ common, differing }: Exchanges, response: string): string =>
  [...common, ...differing].find(({ before }) => before?.id === response)?.id ?? WITHOUT + response

/** The plan in which some of the exchanges are taken. Ids are its own; no number depends on them. */
export function planWith(
  plan: ResponsePlan,
  { common, differing }: Exchanges,
  isTaken: readonly boolean[],
): ResponsePlan {
  return {
    ...plan,
    responses: [
      ...common.flatMap(({ after }) => after ?? []),
      ...differing.flatMap(({ before, after }, place): Response[] => {
        if (isTaken[place] === true) return after ? [after] : []
        // Its id may be that of another response in the plan that is reached.
        return before ? [{ ...before, id: WITHOUT + before.id }] : []
      }),
    ],
  }
}

const WITHOUT = 'without:'

type IsAlike = (a: Response, b: Response) => boolean

const isOn = ({ intensity }: Response): boolean => intensity > 0
const isSameId: IsAlike = (a, b) => a.id === b.id
const isSameTarget: IsAlike = (a, b) => a.target === b.target
const isSameInstrument: IsAlike = (a, b) => a.instrument === b.instrument
const isSameUse: IsAlike = (a, b) =>
  isSameInstrument(a, b) &&
  isSameTarget(a, b) &&
  a.startStep === b.startStep &&
  a.durationMonths === b.durationMonths &&
  a.intensity === b.intensity
