import { useTranslation } from 'react-i18next'
import type { PlanEvidence } from '../../../../shared/decision'
import { EvidenceGrade } from '../../../ui/evidence-grade'
import { Facts } from '../../../ui/dialog'
import { useNumbers } from '../../../words/use-numbers'
import { ExplainedWord } from '../../../ui/explained-word'
import { strengthOf } from '../../../plans/evidence-strength'

interface EvidenceWordProps {
  readonly evidence: PlanEvidence
  readonly planName: string
}

/** How good the evidence behind a plan is; opens what each of its instruments rests on. */
export function EvidenceWord({ evidence, planName }: EvidenceWordProps) {
  const { t } = useTranslation('explore')
  const { grade, instruments } = evidence
  return (
    <ExplainedWord
      word={<EvidenceGrade grade={strengthOf(grade)} label={t(`evidence.of.${grade}`)} />}
      title={t('evidence.title', { plan: planName })}
    >
      <InstrumentGrades instruments={instruments} />
    </ExplainedWord>
  )
}

/** A component of its own, so that its words are only looked up while it is open. */
function InstrumentGrades({ instruments }: Pick<PlanEvidence, 'instruments'>) {
  const { t } = useTranslation(['explore', 'model'])
  const { list } = useNumbers()
  return (
    <>
      <p>{t('evidence.defined')}</p>
      <Facts
        facts={instruments.map((rated) => ({
          term: t(`model:grades.${rated.grade}`),
          description: (
            <>
              {list(rated.ids.map((id) => t(`model:instruments.${id}.name`)))}
              <span className="headline__note">{t(`model:gradeNotes.${rated.grade}`)}</span>
            </>
          ),
        }))}
      />
      <p className="headline__note headline__note--last">{t('evidence.meaning')}</p>
    </>
  )
}
