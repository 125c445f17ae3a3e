import type { ChallengeFinding } from '../../shared/decision'
import type { Challenge } from '../../shared/engine'
import { findingKey, ledgerQuestion } from '../simulation/ledger-runs'
import { selectJudged } from './compare-slice'
import { useStore } from './store'

interface FoundByChallenge {
  /** Undefined: not tried on the plans and settings as they are. */
  readonly finding: ChallengeFinding | undefined
  /** The plans it is tried on, in the order they are run. */
  readonly planIds: readonly string[]
}

/** What came of a challenge, as far as Compare has tried it. */
export function useChallengeFinding(challenge: Challenge): FoundByChallenge {
  const document = useStore((state) => state.document)
  const judged = useStore(selectJudged)
  const findings = useStore((state) => state.challengeFindings)
  const question = ledgerQuestion(document, judged)
  return {
    finding: findings.get(findingKey(question, challenge)),
    planIds: question.plans.map(({ id }) => id),
  }
}
