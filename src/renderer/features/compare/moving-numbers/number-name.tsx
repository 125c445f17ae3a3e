import { useTranslation } from 'react-i18next'
import { provenanceOf, type ChallengeSubject, type ModelPart } from '../../../../shared/engine'
import { modelPartName } from '../../../../shared/formats'
import { useChallengeWords } from '../../../plans/use-challenge-words'
import { countryModel } from '../../../state/country-model'
import { ChallengeLink } from '../unknowns/challenge-link'

interface NumberNameProps {
  readonly subject: ChallengeSubject
  readonly part: ModelPart
  /** In the ranking. */
  readonly place: string
}

/** What a number is called, the part of the model it belongs to, and of a parameter the reason for it. */
export function NumberName({ subject, part, place }: NumberNameProps) {
  const { t } = useTranslation(['compare', 'ledger', 'model'])
  const words = useChallengeWords()
  return (
    <>
      <span className="unknowns__name">
        <span className="numbers__place">{place}</span>
        <bdi>{words.name(subject)}</bdi>
      </span>
      <span className="numbers__because">
        <bdi>{t('numbers.single.ofPart', { part: modelPartName(part, t) })}</bdi>
        {subject.kind === 'parameter' && (
          <>
            {' '}
            <bdi>{provenanceOf(countryModel, subject)?.because}</bdi>
          </>
        )}
      </span>
    </>
  )
}

export function NumberLink({ subject }: { readonly subject: ChallengeSubject }) {
  return <ChallengeLink subject={subject} name={useChallengeWords().name(subject)} />
}
