import { assertNever } from '../../../../shared/lib'
import type { Answer, Question } from '../../../state/question-slice'
import { useStore } from '../../../state/store'
import { ConflictDialog } from './conflict-dialog'
import { FailureDialog } from './failure-dialog'
import { ImportDialog } from './import-dialog'
import { LeftOutDialog } from './left-out-dialog'
import { NotDoneDialog } from './not-done-dialog'
import { RealNamesDialog } from './real-names-dialog'
import { RecoveredDialog } from './recovered-dialog'
import { UnreadableDialog } from './unreadable-dialog'
import { UnsavedDialog } from './unsaved-dialog'

/** Shows the question that waits for an answer, if one does. */
export function QuestionHost() {
  const question = useStore((state) => state.question)
  const { questionAnswered } = useStore.getState()
  return question && dialogFor(question, questionAnswered)
}

function dialogFor(question: Question, answer: (answer: Answer) => void) {
  switch (question.kind) {
    case 'unsaved-changes':
      return <UnsavedDialog name={question.name} onAnswer={answer} />
    case 'left-out':
      return <LeftOutDialog why={question.why} onAnswer={answer} />
    case 'changed-on-disk':
      return <ConflictDialog name={question.name} onAnswer={answer} />
    case 'file-not-done':
      return <NotDoneDialog onAnswer={answer} />
    case 'unreadable':
      return <UnreadableDialog {...question} onAnswer={answer} />
    case 'real-names':
      return <RealNamesDialog {...question} onAnswer={answer} />
    case 'import':
      return <ImportDialog {...question} onAnswer={answer} />
    case 'not-saved':
    case 'not-opened':
    case 'not-printed':
    case 'not-exported':
      return <FailureDialog {...question} onAnswer={answer} />
    case 'recovered':
      return <RecoveredDialog {...question} onAnswer={answer} />
    default:
      return assertNever(question)
  }
}
