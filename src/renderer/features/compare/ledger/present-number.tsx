import { useTranslation } from 'react-i18next'
import {
  challengedEstimate,
  provenanceOf,
  type Assessment,
  type ChallengeSubject,
  type Estimate,
  type SourceId,
} from '../../../../shared/engine'
import { Citations } from '../../../plans/citations'
import { strengthOf } from '../../../plans/evidence-strength'
import { useChallengeWords, type ChallengeWords } from '../../../plans/use-challenge-words'
import { countryModel } from '../../../state/country-model'
import { useStore } from '../../../state/store'
import { Facts } from '../../../ui/dialog'
import { EvidenceGrade } from '../../../ui/evidence-grade'

/** A number as it stands: its range, and where it comes from. */
export function PresentNumber({ subject }: { readonly subject: ChallengeSubject }) {
  const { t } = useTranslation(['ledger', 'model'])
  const words = useChallengeWords()
  const scenario = useStore(({ document }) => document.scenario)
  const estimate = challengedEstimate({ model: countryModel, scenario }, subject)
  const provenance = provenanceOf(countryModel, subject)
  // An effect has no grade of its own, nor sources of its size.
  const isOfInstrument = subject.kind === 'effect'
  const studies = studiesOfEffect(subject)
  const said = (value: number) => words.value(subject, value)
  const meaning = words.meaning(subject, estimate.best)
  const range = words.meaningOfRange(subject, estimate.low, estimate.high)
  return (
    <div className="ledger__present">
      <p className="ledger__name">
        <bdi>{words.name(subject)}</bdi>
      </p>
      <Facts
        facts={[
          {
            term: t('present.value'),
            description: t(valueTextOf(words, subject), {
              best: said(estimate.best),
              low: said(estimate.low),
              high: said(estimate.high),
              unit: words.unit(subject),
            }),
          },
          ...(meaning !== undefined && range !== undefined
            ? [{ term: t('present.meaning'), description: t('present.meaningText', { best: meaning, range }) }]
            : []),
          ...(provenance
            ? [
                ...(studies.length === 0
                  ? []
                  : [{ term: t('present.directionFoundBy'), description: <Citations ids={studies} /> }]),
                {
                  // An effect that works the other way has no reason of its own, and this one would read as if it were.
                  term: t(isOfInstrument ? 'present.becauseInstrument' : 'present.because'),
                  description: <bdi>{provenance.because}</bdi>,
                },
                {
                  term: t(isOfInstrument ? 'present.gradeInstrument' : 'present.grade'),
                  description: (
                    <EvidenceGrade
                      grade={strengthOf(provenance.grade)}
                      label={`${t(`model:grades.${provenance.grade}`)}. ${t(`model:gradeNotes.${provenance.grade}`)}`}
                    />
                  ),
                },
                {
                  term: t(isOfInstrument ? 'present.sourcesInstrument' : 'present.sources'),
                  description: (
                    <>
                      <Citations ids={provenance.sources} />
                      {isOfInstrument && provenance.sources.length > 1 && (
                        <p className="ledger__caption">{t('present.sourcesNote')}</p>
                      )}
                    </>
                  ),
                },
              ]
            : [
                {
                  term: t('present.evidence'),
                  description: (
                    <span lang={scenario.language} dir="auto">
                      {isAssessed(estimate) ? estimate.evidence : ''}
                    </span>
                  ),
                },
                { term: t('present.sources'), description: t('present.assessors') },
              ]),
        ]}
      />
    </div>
  )
}

/** Studies that found the effect, as to its direction; none of another number. */
function studiesOfEffect(subject: ChallengeSubject): readonly SourceId[] {
  if (subject.kind !== 'effect') return []
  const instrument = countryModel.instruments.find(({ id }) => id === subject.instrument)
  return instrument?.effects[subject.effect]?.studies ?? []
}

const isAssessed = (estimate: Estimate): estimate is Assessment => 'evidence' in estimate

function valueTextOf(words: Pick<ChallengeWords, 'isMultiplier' | 'isShift'>, subject: ChallengeSubject) {
  if (words.isMultiplier(subject)) return 'present.multiplierText'
  return words.isShift(subject) ? 'present.shiftText' : 'present.valueText'
}
