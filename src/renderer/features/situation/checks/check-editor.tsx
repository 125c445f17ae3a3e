import { useTranslation } from 'react-i18next'
import type { RealityCheck, ResponsePlan } from '../../../../shared/engine'
import { NEW_DRAFT, type CheckForm } from '../../../state/checks-slice'
import { useStore } from '../../../state/store'
import { Button } from '../../../ui/button'
import { Picker } from '../../../ui/picker'
import { keepCheck } from './check-edits'
import { checkOf, formOf, freshCheckId, NEW_CHECK } from './check-form'
import { ConditionFields } from './condition-fields'
import { NumberField } from './number-field'
import { OutcomeFields } from './outcome-fields'
import { useCheckWords } from './use-check-words'

interface CheckEditorProps {
  /** Absent: a new one. */
  readonly check?: RealityCheck
  readonly onClose: () => void
}

/** Fill in the template of a check; its sentence writes itself. */
export function CheckEditor({ check, onClose }: CheckEditorProps) {
  const { t } = useTranslation('checks')
  const words = useCheckWords()
  const checks = useStore(({ document }) => document.realityChecks)
  const horizon = useStore(({ document }) => document.settings.horizonSteps)
  const plans = useStore(({ document }) => document.plans)
  const of = check?.id ?? NEW_DRAFT
  const draft = useStore(({ checkDrafts }) => checkDrafts[of])
  const { checkDrafted, checkDraftEnded } = useStore.getState()
  const begun = draft && withKnownPlan(draft, plans)
  const form = begun ?? (check ? formOf(check) : { ...NEW_CHECK, months: horizon })
  // What is begun stays begun while other tabs are looked at.
  const setForm = (next: CheckForm) => checkDrafted(of, next)
  const end = () => {
    checkDraftEnded(of)
    onClose()
  }
  const title = <h2 className="check-editor__title">{t(check ? 'form.edit' : 'form.new')}</h2>
  if (!form) {
    return (
      <div className="check-editor">
        {title}
        <p>{check?.text}</p>
        <p className="caption">{t('form.fixed')}</p>
        <Button onPress={onClose}>{t('form.close')}</Button>
      </div>
    )
  }
  const sentence = words.sentence(form)
  return (
    <div className="check-editor">
      {title}
      <p className="check-editor__sentence" aria-live="polite">
        {sentence}
      </p>
      <ConditionFields condition={form.condition} onChange={(condition) => setForm({ ...form, condition })} />
      <OutcomeFields outcome={form.outcome} onChange={(outcome) => setForm({ ...form, outcome })} />
      <Picker
        label={t('form.side')}
        showsLabel
        groups={[
          { id: 'sides', options: (['under', 'above'] as const).map((id) => ({ id, label: t(`form.sides.${id}`) })) },
        ]}
        selected={form.side}
        onSelect={(side) => setForm({ ...form, side: side === 'above' ? 'above' : 'under' })}
      />
      <NumberField
        label={t('form.percent')}
        value={form.percent}
        min={0}
        max={100}
        onCommit={(percent) => setForm({ ...form, percent })}
      />
      <NumberField
        label={t('form.months')}
        value={form.months}
        min={1}
        max={120}
        onCommit={(months) => setForm({ ...form, months })}
      />
      <div className="check-editor__buttons">
        <Button
          onPress={() => {
            keepCheck(checkOf(form, check?.id ?? freshCheckId(checks ?? []), sentence))
            end()
          }}
        >
          {t('form.keep')}
        </Button>
        <Button look="quiet" onPress={end}>
          {t('form.leave')}
        </Button>
      </div>
    </div>
  )
}

/** A plan may have been deleted since it was chosen. */
function withKnownPlan(form: CheckForm, plans: readonly Pick<ResponsePlan, 'id'>[]): CheckForm {
  const { condition } = form
  if (condition.kind !== 'plan' || plans.some(({ id }) => id === condition.plan)) return form
  return { ...form, condition: NEW_CHECK.condition }
}
