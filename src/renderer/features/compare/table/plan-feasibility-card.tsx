import { useTranslation } from 'react-i18next'
import { stoppedFirst, type PlanFeasibility } from '../../../../shared/decision'
import { courseRows } from '../../../plans/course-sentences'
import { ExplainedWord } from '../../../ui/explained-word'
import { tenthsText } from '../../../words/probability-wording'
import { useNumbers } from '../../../words/use-numbers'
import { useSays } from '../use-says'
import './plan-feasibility-card.css'

interface PlanFeasibilityCardProps {
  /** What stops and weakens the plan, in a few words each. */
  readonly lines: readonly string[]
  /** The same in full; absent: nothing is worth it. */
  readonly sentence?: string
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
      {sentence !== undefined && <p>{sentence}</p>}
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
      <table className="plan-feasibility">
        <thead>
          <tr>
            <th scope="col">{chance('course.row.what', {})}</th>
            <th scope="col">{chance('course.row.futures', {})}</th>
            <th scope="col">{chance('course.row.when', {})}</th>
          </tr>
        </thead>
        {stoppedFirst(feasibility.responses).map((response) => (
          <tbody key={response.id}>
            <tr>
              <th scope="rowgroup" colSpan={3}>
                {t(`model:instruments.${response.instrument}.name`)}
              </th>
            </tr>
            {courseRows(response, chance, count).map(({ what, share, when }) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td>{share}</td>
                <td>{when}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <p>{t('feasibility.note')}</p>
    </>
  )
}
