import { useTranslation } from 'react-i18next'
import { provenanceOf, type ChallengeSubject, type ModelPart } from '../../../../shared/engine'
import { modelPartName } from '../../../../shared/formats'
import { useChallengeWords } from '../../../plans/use-challenge-words'
import { countryModel } from '../../../state/country-model'
import { ChallengeLink } from '../unknowns/challenge-link'

interface NumberNameProps {
  readonly subject: ChallengeSubject
  /** In the ranking. */
  readonly place: string
}

/** What a number is called. */
export function NumberName({ subject, place }: NumberNameProps) {
  const words = useChallengeWords()
  return (
    <span className="unknowns__name">
      <span className="numbers__place">{place}</span>
      <bdi>{words.name(subject)}</bdi>
    </span>
  )
}

interface NumberBecauseProps {
  readonly subject: ChallengeSubject
  readonly part: ModelPart
}

/** The part of the model that a number belongs to, and of a parameter the reason for it. */
export function NumberBecause({ subject, part }: NumberBecauseProps) {
  const { t } = useTranslation(['compare', 'ledger', 'model'])
  return (
    <span className="numbers__because">
      <bdi>{t('numbers.single.ofPart', { part: modelPartName(part, t) })}</bdi>
      {subject.kind === 'parameter' && (
        <>
          {' '}
          <bdi>{provenanceOf(countryModel, subject)?.because}</bdi>
        </>
      )}
    </span>
  )
}

export function NumberLink({ subject }: { readonly subject: ChallengeSubject }) {
  return <ChallengeLink subject={subject} name={useChallengeWords().name(subject)} />
}
