import { useTranslation } from 'react-i18next'
import { stoppedFirst, type PlanFeasibility } from '../../../shared/decision'
import { courseSentences } from '../../plans/course-sentences'
import { ExplainedWord } from '../../ui/explained-word'
import { tenthsText } from '../../words/probability-wording'
import { useNumbers } from '../../words/use-numbers'
import { useSays } from './use-says'
import './plan-feasibility-card.css'

interface PlanFeasibilityCardProps {
  /** What stops and weakens the plan, in a few words each. */
  readonly lines: readonly string[]
  /** The same in full. */
  readonly sentence: string
  readonly title: string
  readonly feasibility: PlanFeasibility
}

/** What stops a plan; pressing it tells what became of each response, how often and when. */
export function PlanFeasibilityCard({ lines, sentence, title, feasibility }: PlanFeasibilityCardProps) {
  return (
    <ExplainedWord
      word={lines.map((line) => (
        <span key={line} className="plan-feasibility__line">
          {line}
        </span>
      ))}
      title={title}
    >
      <p>{sentence}</p>
      <Courses feasibility={feasibility} />
    </ExplainedWord>
  )
}

/** A component of its own, so that nothing of it is put into words before the card is opened. */
function Courses({ feasibility }: Pick<PlanFeasibilityCardProps, 'feasibility'>) {
  const { t } = useTranslation(['compare', 'model'])
  const { chance } = useSays()
  const { count } = useNumbers()
  return (
    <>
      <p>{t('feasibility.all', { share: tenthsText(feasibility.allGoAhead, chance, count) })}</p>
      <dl className="plan-feasibility">
        {stoppedFirst(feasibility.responses).map((response) => (
          <div key={response.id}>
            <dt>{t(`model:instruments.${response.instrument}.name`)}</dt>
            {courseSentences(response, chance, count).map((sentence) => (
              <dd key={sentence}>{sentence}</dd>
            ))}
          </div>
        ))}
      </dl>
      <p>{t('feasibility.note')}</p>
    </>
  )
}
