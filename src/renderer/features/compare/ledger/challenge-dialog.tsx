import { useId, useState, type ReactNode } from 'react'
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
import { readDecimal } from './decimal-number'
import { addChallenge, changeChallenge } from './ledger-edits'
import { PresentNumber } from './present-number'
import { SubjectFinder } from './subject-finder'

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
  const { form, change, forget } = useChallengeForm(challenge)
  const { subject, typed, reason, by } = form
  const [isTried, setIsTried] = useState(false)
  const alternative = readDecimal(typed)
  const faults = useFaults({ subject, alternative, reason, words })
  const { meaning, warning } = useTypedWords({ subject, alternative, words })
  const keep = () => {
    setIsTried(true)
    if (subject === undefined || alternative === undefined || Object.values(faults).some(Boolean)) return
    const { scenario } = useStore.getState().document
    const original = challenge?.original ?? challengedEstimate({ model: countryModel, scenario }, subject).best
    const draft = { subject, original, alternative, reason: reason.trim(), by: by.trim() }
    if (challenge) changeChallenge(challenge.id, draft, words.name(subject))
    else addChallenge(draft, words.name(subject))
    giveUp()
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
      <div className="ledger-form">
        {challenge ? (
          <p className="ledger__name">
            <bdi>{words.name(challenge.subject)}</bdi>
          </p>
        ) : (
          <SubjectFinder
            selected={subject}
            onSelect={(chosen) => change({ subject: chosen })}
            fault={isTried ? faults.subject : undefined}
          />
        )}
        {subject ? <PresentNumber subject={subject} /> : <p className="ledger__caption">{t('form.present')}</p>}
        <div className="ledger-form__pair">
          <Field
            label={t('form.alternative')}
            fault={isTried ? faults.alternative : undefined}
            hint={meaning}
            warning={warning}
          >
            {(field) => (
              <input
                {...field}
                className="ledger-form__field ledger-form__field--number"
                inputMode="decimal"
                autoComplete="off"
                dir="ltr"
                value={typed}
                onChange={(event) => change({ typed: event.currentTarget.value })}
              />
            )}
          </Field>
          <Field label={t('form.by')} hint={t('form.byHint')}>
            {(field) => (
              <input
                {...field}
                className="ledger-form__field"
                autoComplete="off"
                dir="auto"
                maxLength={LONGEST_NAME}
                value={by}
                onChange={(event) => change({ by: event.currentTarget.value })}
              />
            )}
          </Field>
        </div>
        <Field label={t('form.reason')} fault={isTried ? faults.reason : undefined}>
          {(field) => (
            <textarea
              {...field}
              className="ledger-form__field"
              rows={3}
              dir="auto"
              maxLength={LONGEST_REASON}
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

/** What is typed. Of a new challenge it is kept until it is entered or given up: Escape alone loses nothing. */
function useChallengeForm(challenge: Challenge | undefined) {
  const { challengeDraft, challengeDrafted, document } = useStore.getState()
  const [form, setForm] = useState<ChallengeForm>(() =>
    challenge ? { ...challenge, typed: String(challenge.alternative) } : draftFor(document, challengeDraft ?? EMPTY),
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
  readonly alternative: number | undefined
  readonly reason: string
  readonly words: ChallengeWords
}

/** What is missing or can't be, in words. */
function useFaults({ subject, alternative, reason, words }: Asked) {
  const { t } = useTranslation('ledger')
  const scenario = useStore(({ document }) => document.scenario)
  const faultOfNumber = (): string | undefined => {
    if (alternative === undefined) return t('fault.number')
    if (!subject) return undefined
    const { low, high } = challengeBounds(subject)
    if (alternative < low || alternative > high) {
      return t('fault.range', { low: words.value(subject, low), high: words.value(subject, high) })
    }
    const { best } = challengedEstimate({ model: countryModel, scenario }, subject)
    return alternative === best ? t('fault.same') : undefined
  }
  return {
    subject: subject ? undefined : t('fault.subject'),
    alternative: faultOfNumber(),
    reason: reason.trim() === '' ? t('fault.reason') : undefined,
  }
}

/** What is typed, in words that a person can picture, and whether it lies where the number itself is not expected; undefined where nothing is to be said. */
function useTypedWords({ subject, alternative, words }: Omit<Asked, 'reason'>) {
  const { t } = useTranslation('ledger')
  const scenario = useStore(({ document }) => document.scenario)
  if (!subject || alternative === undefined) return {}
  const { low, high } = challengedEstimate({ model: countryModel, scenario }, subject)
  const meaning = words.meaning(subject, alternative)
  return {
    meaning: meaning === undefined ? undefined : t('form.meaning', { meaning }),
    warning:
      alternative < low || alternative > high
        ? t('form.outside', { low: words.value(subject, low), high: words.value(subject, high) })
        : undefined,
  }
}

interface FieldProps {
  readonly label: string
  readonly hint?: string | undefined
  /** Said beside the hint; not a fault. */
  readonly warning?: string | undefined
  readonly fault?: string | undefined
  readonly children: (field: {
    readonly id: string
    readonly 'aria-describedby': string | undefined
    readonly 'aria-invalid': true | undefined
  }) => ReactNode
}

function Field({ label, hint, warning, fault, children }: FieldProps) {
  const id = useId()
  const isFaulty = fault !== undefined
  const below = isFaulty ? [fault] : [hint, warning].filter((line) => line !== undefined)
  return (
    <div className="ledger-form__row">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-describedby': below.length === 0 ? undefined : `${id}-below`,
        'aria-invalid': isFaulty ? true : undefined,
      })}
      <div id={`${id}-below`} role={warning === undefined ? undefined : 'status'}>
        {below.map((line) => (
          <p key={line} className={isFaulty ? 'ledger-form__fault' : 'ledger__caption'}>
            {line}
          </p>
        ))}
      </div>
    </div>
  )
}
