import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { agreementOn, factorSummary, finishedAssessors, type Assessor } from '../../../../shared/assessment'
import { countryModel } from '../../../state/country-model'
import { useStore } from '../../../state/store'
import { Button } from '../../../ui/button'
import { Picker } from '../../../ui/picker'
import { BeginDialog } from './begin-dialog'
import { FinishDialog } from './finish-dialog'
import type { Eyes } from './factor-rows'
import { addAssessor, beginSecondRound, discardAssessor, finishFirstRound, finishSecondRound } from './lens-edits'
import { commonFactors, unratedFactors } from './unrated-factors'

interface LensActionsProps {
  readonly rater: Assessor | undefined
  readonly eyes: Eyes
  readonly onSeenBy: (id: string) => void
}

/** What can be done with the assessment as a whole: begin and finish rounds, and choose whose view is shown. */
export function LensActions({ rater, eyes, onSeenBy }: LensActionsProps) {
  const { t } = useTranslation('lens')
  const lens = useStore(({ document }) => document.assessment)
  const [isBeginning, setIsBeginning] = useState(false)
  const assessors = lens ? finishedAssessors(lens) : []
  if (rater && !rater.first.isFinished) return <FirstRoundActions rater={rater} onSeenBy={onSeenBy} />
  if (rater) {
    return (
      <Button
        look="primary"
        onPress={() => {
          finishSecondRound(rater)
          onSeenBy('all')
        }}
      >
        {t('actions.finishSecond')}
      </Button>
    )
  }
  return (
    <>
      {lens && eyes === 'all' && <AgreementNote />}
      {assessors.length > 0 && (
        <Picker
          label={t('actions.seenBy')}
          groups={[
            {
              id: 'eyes',
              options: [
                { id: 'all', label: t('actions.all') },
                ...assessors.map(({ id, name }) => ({ id, label: name })),
              ],
            },
          ]}
          selected={eyes === 'all' ? 'all' : eyes.id}
          onSelect={onSeenBy}
        />
      )}
      {eyes === 'all' ? (
        <Button icon="add" onPress={() => setIsBeginning(true)}>
          {t(assessors.length > 0 ? 'actions.add' : 'actions.begin')}
        </Button>
      ) : (
        <Button onPress={() => beginSecondRound(eyes)}>{t('actions.beginSecond')}</Button>
      )}
      {isBeginning && (
        <BeginDialog
          count={lens?.assessors.length ?? 0}
          onClose={() => setIsBeginning(false)}
          onBegin={(name, organisation) => {
            addAssessor(name, organisation)
            setIsBeginning(false)
          }}
        />
      )}
    </>
  )
}

interface FirstRoundActionsProps {
  readonly rater: Assessor
  readonly onSeenBy: (id: string) => void
}

/** Discard or finish a private round. That factors are left out is said first: nobody sees it from the button. */
function FirstRoundActions({ rater, onSeenBy }: FirstRoundActionsProps) {
  const { t } = useTranslation('lens')
  const [isAsking, setIsAsking] = useState(false)
  const unrated = unratedFactors(countryModel, rater)
  const finish = () => {
    finishFirstRound(rater)
    onSeenBy(rater.id)
  }
  return (
    <>
      <Button onPress={() => discardAssessor(rater)}>{t('actions.discard')}</Button>
      <Button look="primary" onPress={unrated.length === 0 ? finish : () => setIsAsking(true)}>
        {t('actions.finishFirst')}
      </Button>
      {isAsking && (
        <FinishDialog
          unrated={unrated}
          total={commonFactors(countryModel.framework).length}
          onFinish={finish}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  )
}

function AgreementNote() {
  const { t } = useTranslation('lens')
  const lens = useStore(({ document }) => document.assessment)
  if (!lens) return null
  const agreement = agreementOn(commonFactors(countryModel.framework).map((factor) => factorSummary(factor, lens)))
  const assessors = t('assessors', { count: finishedAssessors(lens).length })
  return (
    <span className="caption lens__agreement">
      {agreement ? t('withAgreement', { assessors, agreement: t(`agreement.${agreement}`) }) : assessors}
    </span>
  )
}
