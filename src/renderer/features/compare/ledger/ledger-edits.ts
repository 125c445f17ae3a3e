import type { Challenge } from '../../../../shared/engine'
import { useStore } from '../../../state/store'

/** What a person says of a number; the rest is known. */
export type ChallengeDraft = Omit<Challenge, 'id' | 'state'>

/** Enter a challenge into the ledger of the document; `name` is that of the number, for the history. */
export function addChallenge(draft: ChallengeDraft, name: string): void {
  useStore.getState().edit({ key: 'ledger:change.add', params: { name } }, (document) => {
    const challenges = document.challenges ?? []
    document.challenges = [...challenges, { id: freeId(challenges), ...draft, state: 'open' }]
  })
}

export function changeChallenge(id: string, draft: ChallengeDraft, name: string): void {
  useStore.getState().edit({ key: 'ledger:change.change', params: { name } }, (document) => {
    const challenge = document.challenges?.find((known) => known.id === id)
    if (challenge) Object.assign(challenge, draft)
  })
}

/** Put a challenge aside for later, or take it up again. */
export function parkChallenge({ id, state }: Challenge, name: string): void {
  const next = state === 'open' ? 'parked' : 'open'
  useStore.getState().edit({ key: `ledger:change.${next}`, params: { name } }, (document) => {
    const challenge = document.challenges?.find((known) => known.id === id)
    if (challenge) challenge.state = next
  })
}

export function deleteChallenge(id: string, name: string): void {
  useStore.getState().edit({ key: 'ledger:change.delete', params: { name } }, (document) => {
    const left = document.challenges?.filter((known) => known.id !== id) ?? []
    if (left.length > 0) document.challenges = left
    else delete document.challenges
  })
}

function freeId(challenges: readonly Pick<Challenge, 'id'>[]): string {
  const taken = new Set(challenges.map(({ id }) => id))
  let number = challenges.length + 1
  while (taken.has(`challenge-${number}`)) number += 1
  return `challenge-${number}`
}
