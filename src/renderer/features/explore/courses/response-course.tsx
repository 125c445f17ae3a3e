import { useTranslation } from 'react-i18next'
import { unavailableBecause } from '../../../../shared/engine'
import { useStore } from '../../../state/store'
import { selectDrawnEnsemble } from '../../../state/ensemble-slice'
import { coursesIn } from '../../../simulation/summaries'
import { useNumbers } from '../../../words/use-numbers'
import { courseSentences } from '../../../plans/course-sentences'

/** What became of a response in the futures that are drawn now; nothing before there are any. */
export function ResponseCourse({ responseId }: { readonly responseId: string }) {
  const { t } = useTranslation('explore')
  const { count } = useNumbers()
  const result = useStore((state) => selectDrawnEnsemble(state)?.withPlan)
  const reason = useStore(({ document }) => {
    const response = document.plans.flatMap(({ responses }) => responses).find(({ id }) => id === responseId)
    return response && unavailableBecause(document.scenario, response.instrument)
  })
  const summary = result && coursesIn(result).get(responseId)
  if (reason !== undefined) return <>{t('course.notHere', { reason })}</>
  if (!summary) return <>{t('course.none')}</>
  return (
    <ul>
      {courseSentences(summary, t, count).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
