import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ChallengeSubject } from '../../../../shared/engine'
import { MAX_CHALLENGES } from '../../../../shared/formats'
import { useStore } from '../../../state/store'

interface ChallengeLinkProps {
  readonly subject: ChallengeSubject
  /** What the number is called. */
  readonly name: string
}

/** Opens the form of the ledger with a number; nothing once the ledger is full. */
export function ChallengeLink({ subject, name }: ChallengeLinkProps) {
  const { t } = useTranslation('compare')
  const isFull = useStore(({ document }) => (document.challenges ?? []).length >= MAX_CHALLENGES)
  if (isFull) return null
  return (
    <Button
      className="unknowns__link unknowns__challenge"
      aria-label={t('unknowns.challengeOf', { name })}
      onPress={() => useStore.getState().numberChallenged(subject)}
    >
      {t('unknowns.challenge')}
    </Button>
  )
}
