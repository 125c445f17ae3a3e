import { useTranslation } from 'react-i18next'
import type { Challenge } from '../../shared/engine'
import { useStore } from '../state/store'
import { useChallengeFinding } from '../state/use-challenge-finding'
import { useChallengeWords } from './use-challenge-words'
import './minority-view.css'

/** The open challenges of numbers, beside what they speak against; nothing where there are none. */
export function MinorityView() {
  const { t } = useTranslation('ledger')
  const challenges = useStore(({ document }) => document.challenges)?.filter(({ state }) => state === 'open') ?? []
  if (challenges.length === 0) return null
  return (
    <section className="minority-view">
      <h2 className="minority-view__title">{t('minority.title')}</h2>
      <p className="caption">{t('minority.caption')}</p>
      <ul>
        {challenges.map((challenge) => (
          <MinorityEntry key={challenge.id} challenge={challenge} />
        ))}
      </ul>
    </section>
  )
}

function MinorityEntry({ challenge }: { readonly challenge: Challenge }) {
  const { t } = useTranslation('ledger')
  const words = useChallengeWords()
  const { subject, reason, by } = challenge
  const { sentence, values } = words.numbers(challenge)
  return (
    <li className="minority-view__entry">
      <h3 className="minority-view__name">
        <bdi>{words.name(subject)}</bdi>
      </h3>
      <p>{t(`minority.${sentence}`, values)}</p>
      <p>
        <bdi>{reason}</bdi> {by !== '' && <bdi>{t('minority.by', { name: by })}</bdi>}
      </p>
      <p className="caption">
        <WhatCameOfIt challenge={challenge} />
      </p>
    </li>
  )
}

/** As far as Compare has tried it on the plans and settings as they are. */
function WhatCameOfIt({ challenge }: { readonly challenge: Challenge }) {
  const { t } = useTranslation('ledger')
  const words = useChallengeWords()
  const { finding, planIds } = useChallengeFinding(challenge)
  return finding ? words.finding(challenge, finding, planIds) : t('minority.untried')
}
