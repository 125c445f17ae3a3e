import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import {
  challengeBounds,
  challengedEstimate,
  findChallenged,
  type Challenge,
  type ChallengeSubject,
} from '../../../../shared/engine'
import type { ScenarioDocument } from '../../../../shared/formats'
import { useChallengeWords, type ChallengeWords } from '../../../plans/use-challenge-words'
import { countryModel } from '../../../state/country-model'
import type { ChallengeForm } from '../../../state/ledger-slice'
import { useStore } from '../../../state/store'
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'
import { useUnconfirmed } from '../../../ui/pending-edits'
import { useRoom } from '../../../ui/use-room'
import { useFullText } from '../../../words/use-full-text'
import { addChallenge, changeChallenge } from './ledger-edits'
import { PresentNumber } from './present-number'
import { SubjectFinder } from './subject-finder'
import { fieldText, readDecimal, readMultiplier } from './typed-number'

interface ChallengeDialogProps {
  /** What is changed; absent: a new one is entered. A challenge stays about its number. */
  readonly challenge?: Challenge
  readonly onClose: () => void
}

const LONGEST_REASON = 2000
const LONGEST_NAME = 120

/** Challenge a number: which, what should stand in its place, why, and who says so. */
export function ChallengeDialog({ challenge, onClose }: ChallengeDialogProps) {
  const { t } = useTranslation(['ledger', 'explore'])
  const words = useChallengeWords()
  const fullText = useFullText()
  const { form, change, forget } = useChallengeForm(challenge, words)
  const { subject, typed, reason, by } = form
  const reasonRoom = useRoom(reason, LONGEST_REASON)
  const nameRoom = useRoom(by, LONGEST_NAME)
  const [isTried, setIsTried] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const isMultiplier = subject !== undefined && words.isMultiplier(subject)
  const isShift = subject !== undefined && words.isShift(subject)
  const hint = isMultiplier ? t('form.multiplierHint') : isShift ? t('form.logitHint') : undefined
  const alternative = alternativeOf(form, challenge, words)
  const faults = useFaults({ subject, typed, alternative, reason, words })
  const { meaning, warning } = useTypedWords({ subject, alternative, words })
  const goTo = (field: 'subject' | 'alternative' | 'reason') => {
    box.current?.querySelector<HTMLElement>(`[data-field="${field}"]`)?.focus()
  }
  // Whoever comes with a number chosen goes on with its value; whoever comes without one types what it is called.
  const [firstField] = useState(subject === undefined ? 'subject' : 'alternative')
  useEffect(() => {
    box.current?.querySelector<HTMLElement>(`[data-field="${firstField}"]`)?.focus()
  }, [firstField])
  const keep = () => {
    setIsTried(true)
    if (subject === undefined || alternative === undefined || Object.values(faults).some(Boolean)) {
      const first = (['subject', 'alternative', 'reason'] as const).find((field) => faults[field] !== undefined)
      if (first) goTo(first)
      return
    }
    const { scenario } = useStore.getState().document
    const original = challenge?.original ?? challengedEstimate({ model: countryModel, scenario }, subject).best
    const draft = { subject, original, alternative, reason: reason.trim(), by: by.trim() }
    if (challenge) changeChallenge(challenge.id, draft, words.name(subject))
    else addChallenge(draft, words.name(subject))
    giveUp()
  }
  const keepByEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    keep()
  }
  const giveUp = () => {
    forget()
    onClose()
  }
  return (
    <Dialog
      title={t(challenge ? 'form.changeTitle' : 'form.title')}
      width="wide"
      onClose={onClose}
      actions={
        <>
          <Button onPress={giveUp}>{t('explore:cancel')}</Button>
          <Button look="primary" onPress={keep}>
            {t('form.keep')}
          </Button>
        </>
      }
    >
      <div className="ledger-form" ref={box}>
        {!challenge && (
          <SubjectFinder
            selected={subject}
            onSelect={(chosen) => change({ subject: chosen })}
            fault={isTried ? faults.subject : undefined}
          />
        )}
        {subject ? <PresentNumber subject={subject} /> : <p className="ledger__caption">{t('form.present')}</p>}
        <div className="ledger-form__pair">
          <Field
            label={t(isMultiplier ? 'form.alternativeMultiplier' : 'form.alternative')}
            fault={isTried ? faults.alternative : undefined}
            hint={meaning === undefined ? hint : undefined}
            meaning={meaning}
            warning={warning}
          >
            {(field) => (
              <input
                {...field}
                className="ledger-form__field ledger-form__field--number"
                data-field="alternative"
                inputMode={isMultiplier ? 'text' : 'decimal'}
                autoComplete="off"
                dir="ltr"
                value={typed}
                onKeyDown={keepByEnter}
                onChange={(event) => change({ typed: event.currentTarget.value })}
              />
            )}
          </Field>
          <Field
            label={t('form.by')}
            hint={t('form.byHint')}
            warning={nameRoom.isFull ? fullText({ most: LONGEST_NAME, leftOut: nameRoom.leftOut }) : undefined}
          >
            {(field) => (
              <input
                {...field}
                {...nameRoom.field}
                className="ledger-form__field"
                autoComplete="off"
                dir="auto"
                value={by}
                onKeyDown={keepByEnter}
                onChange={(event) => change({ by: event.currentTarget.value })}
              />
            )}
          </Field>
        </div>
        <Field
          label={t('form.reason')}
          fault={isTried ? faults.reason : undefined}
          warning={reasonRoom.isFull ? fullText({ most: LONGEST_REASON, leftOut: reasonRoom.leftOut }) : undefined}
        >
          {(field) => (
            <textarea
              {...field}
              {...reasonRoom.field}
              className="ledger-form__field"
              data-field="reason"
              rows={3}
              dir="auto"
              value={reason}
              onChange={(event) => change({ reason: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
    </Dialog>
  )
}

const EMPTY: ChallengeForm = { subject: undefined, typed: '', reason: '', by: '' }

/** A draft as far as it still holds: whom its number is of may have been deleted since. */
function draftFor({ scenario }: ScenarioDocument, draft: ChallengeForm): ChallengeForm {
  const isThere = draft.subject && findChallenged({ model: countryModel, scenario }, draft.subject)
  return isThere ? draft : { ...draft, subject: undefined }
}

/** What is typed as the number is kept; undefined: it is none. A number that was not touched keeps all of its digits. */
function alternativeOf(
  { subject, typed }: ChallengeForm,
  challenge: Challenge | undefined,
  words: ChallengeWords,
): number | undefined {
  if (!subject) return readDecimal(typed)
  const isMultiplier = words.isMultiplier(subject)
  if (challenge && typed === fieldText(challenge.alternative, isMultiplier)) return challenge.alternative
  return isMultiplier ? readMultiplier(typed) : readDecimal(typed)
}

/** What is typed. Of a new challenge it is kept until it is entered or given up: Escape alone loses nothing. */
function useChallengeForm(challenge: Challenge | undefined, words: ChallengeWords) {
  const { challengeDraft, challengeDrafted, document } = useStore.getState()
  const [begun] = useState<ChallengeForm>(() =>
    challenge
      ? { ...challenge, typed: fieldText(challenge.alternative, words.isMultiplier(challenge.subject)) }
      : draftFor(document, challengeDraft ?? EMPTY),
  )
  const [form, setForm] = useState(begun)
  // Of a new one the draft says so, also while the form is closed.
  useUnconfirmed(
    'challenge',
    challenge !== undefined && (['typed', 'reason', 'by'] as const).some((part) => form[part] !== begun[part]),
  )
  const change = (part: Partial<ChallengeForm>) => {
    const next = { ...form, ...part }
    setForm(next)
    if (!challenge) challengeDrafted(next)
  }
  const forget = () => {
    if (!challenge) challengeDrafted(null)
  }
  return { form, change, forget }
}

interface Asked {
  readonly subject: ChallengeSubject | undefined
  /** As it stands in the field. */
  readonly typed: string
  readonly alternative: number | undefined
  readonly reason: string
  readonly words: ChallengeWords
}

/** What is missing or can't be, in words. */
function useFaults({ subject, typed, alternative, reason, words }: Asked) {
  const { t } = useTranslation('ledger')
  const scenario = useStore(({ document }) => document.scenario)
  const faultOfNumber = (): string | undefined => {
    const isMultiplier = subject !== undefined && words.isMultiplier(subject)
    if (alternative === undefined) {
      if (isMultiplier) return t('fault.multiplier')
      return t(subject !== undefined && /[%٪]/.test(typed) ? 'fault.noPercent' : 'fault.number')
    }
    if (!subject) return undefined
    const { low, high } = challengeBounds(subject)
    if (alternative < low || alternative > high) {
      return t('fault.range', { low: words.value(subject, low), high: words.value(subject, high) })
    }
    const { best } = challengedEstimate({ model: countryModel, scenario }, subject)
    // The best estimate of a multiplier is seen rounded, and typed as it is seen.
    const isSame = isMultiplier
      ? words.value(subject, alternative) === words.value(subject, best)
      : alternative === best
    return isSame ? t('fault.same') : undefined
  }
  return {
    subject: subject ? undefined : t('fault.subject'),
    alternative: faultOfNumber(),
    reason: reason.trim() === '' ? t('fault.reason') : undefined,
  }
}

/** What is typed, in words that a person can picture, and whether it lies where the number itself is not expected; undefined where nothing is to be said. */
function useTypedWords({ subject, alternative, words }: Omit<Asked, 'reason' | 'typed'>) {
  const { t } = useTranslation('ledger')
  const scenario = useStore(({ document }) => document.scenario)
  if (!subject || alternative === undefined) return {}
  const { low, high } = challengedEstimate({ model: countryModel, scenario }, subject)
  const meaning = words.meaning(subject, alternative)
  return {
    meaning,
    warning:
      alternative < low || alternative > high
        ? t('form.outside', { low: words.value(subject, low), high: words.value(subject, high) })
        : undefined,
  }
}

interface FieldProps {
  readonly label: string
  readonly hint?: string | undefined
  /** What is typed, in words; stands beside the field. */
  readonly meaning?: string | undefined
  /** Said beside the hint; not a fault. */
  readonly warning?: string | undefined
  readonly fault?: string | undefined
  readonly children: (field: {
    readonly id: string
    readonly 'aria-describedby': string | undefined
    readonly 'aria-invalid': true | undefined
  }) => ReactNode
}

function Field({ label, hint, meaning, warning, fault, children }: FieldProps) {
  const id = useId()
  const isFaulty = fault !== undefined
  // What is wrong comes first; the hint that says how to put it right stays.
  const below = [fault, hint, isFaulty ? undefined : warning].filter((line) => line !== undefined)
  const described = [
    ...(meaning === undefined ? [] : [`${id}-meaning`]),
    ...(below.length === 0 ? [] : [`${id}-below`]),
  ].join(' ')
  return (
    <div className="ledger-form__row">
      <label htmlFor={id}>{label}</label>
      <div className="ledger-form__line">
        {children({
          id,
          'aria-describedby': described === '' ? undefined : described,
          'aria-invalid': isFaulty ? true : undefined,
        })}
        {meaning !== undefined && (
          <span id={`${id}-meaning`} className="ledger-form__meaning">
            {meaning}
          </span>
        )}
      </div>
      <div id={`${id}-below`} role={warning === undefined ? undefined : 'status'}>
        {below.map((line) => (
          <p key={line} className={line === fault ? 'ledger-form__fault' : 'ledger__caption'}>
            {line}
          </p>
        ))}
      </div>
    </div>
  )
}
