import { provenanceOf, type ChallengeSubject } from '../../../../shared/engine'
import { useChallengeWords } from '../../../plans/use-challenge-words'
import { countryModel } from '../../../state/country-model'
import { ChallengeLink } from '../unknowns/challenge-link'

/** What a number is called; of a parameter the reason for it and what equations and files call it stand below. */
export function NumberName({
  subject,
  place,
}: {
  readonly subject: ChallengeSubject
  /** In the ranking. */ readonly place: string
}) {
  const words = useChallengeWords()
  return (
    <>
      <span className="unknowns__name">
        <span className="numbers__place">{place}</span>
        <bdi>{words.name(subject)}</bdi>
      </span>
      {subject.kind === 'parameter' && (
        <span className="numbers__because">
          <bdi>{provenanceOf(countryModel, subject)?.because}</bdi>{' '}
          <bdi className="numbers__id">{subject.parameter}</bdi>
        </span>
      )}
    </>
  )
}

export function NumberLink({ subject }: { readonly subject: ChallengeSubject }) {
  return <ChallengeLink subject={subject} name={useChallengeWords().name(subject)} />
}
