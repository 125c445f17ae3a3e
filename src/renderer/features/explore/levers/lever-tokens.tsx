import { memo, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { needsNamedTarget } from '../../../../shared/engine'
import { Picker } from '../../../ui/picker'
import { useStore } from '../../../state/store'
import { usePlanNaming } from '../../../plans/use-plan-name'
import { useNumbers } from '../../../words/use-numbers'
import { NumberToken } from './number-token'
import { TokenPopover } from './token-popover'
import { changeLever } from './lever-actions'
import { isOn } from './lever-list'
import { EARLIEST_START, isSameResponse, LONGEST_DURATION, responseOf, type Lever } from './response-edits'
import { targetChoices } from '../../../plans/targets'
import { useTargetWords } from '../../../plans/use-target-words'

interface LeverTokensProps {
  readonly lever: Lever
  readonly name: string
  /** Where the lever stands. */
  readonly row: RefObject<HTMLElement | null>
}

/** How strong a response is stands on the slider, which moves: what is said here is the same all the while. */
function isSameButIntensity(before: LeverTokensProps, after: LeverTokensProps): boolean {
  const responseBefore = responseOf(before.lever)
  const responseAfter = responseOf(after.lever)
  return (
    before.lever.instrument === after.lever.instrument &&
    before.name === after.name &&
    responseBefore.id === responseAfter.id &&
    isOn(before.lever) === isOn(after.lever) &&
    isSameResponse({ ...responseBefore, intensity: responseAfter.intensity }, responseAfter)
  )
}

/** When a response starts, how long it goes on, and whom it is aimed at: each can be pressed and changed. */
export const LeverTokens = memo(function LeverTokens({ lever, name, row }: LeverTokensProps) {
  const { t } = useTranslation('explore')
  const { month } = useNumbers()
  const horizon = useStore((state) => state.document.settings.horizonSteps)
  const nameWith = usePlanNaming()
  const { startStep, durationMonths } = responseOf(lever)
  const startText =
    startStep < 0 ? t('token.ago', { count: -startStep }) : t('token.start', { month: month(startStep) })
  return (
    <p className="lever__tokens">
      <NumberToken
        text={startText}
        label={t('token.startOf', { name })}
        hint={t('token.startHint', { low: month(EARLIEST_START), high: month(horizon) })}
        lever={row}
        value={startStep}
        min={EARLIEST_START}
        max={horizon}
        onCommit={(step) => changeLever(lever, { kind: 'start', step }, { nameWith })}
      />
      <NumberToken
        text={t('token.duration', { count: durationMonths })}
        label={t('token.durationOf', { name })}
        hint={t('token.durationHint', { high: LONGEST_DURATION })}
        lever={row}
        value={durationMonths}
        min={1}
        max={LONGEST_DURATION}
        onCommit={(months) => changeLever(lever, { kind: 'duration', months }, { nameWith })}
      />
      <TargetToken lever={lever} name={name} row={row} />
    </p>
  )
}, isSameButIntensity)

/** Id of the choice "whom it usually means" in the list of targets. */
const USUAL = ''

function TargetToken({ lever, name, row }: LeverTokensProps) {
  const { t } = useTranslation('explore')
  const scenario = useStore((state) => state.document.scenario)
  const words = useTargetWords()
  const nameWith = usePlanNaming()
  const named = responseOf(lever).target
  const choices = targetChoices(lever.instrument, scenario)
  const text = words(lever.instrument, named)
  if (choices.length === 0) {
    return (
      <span className="lever__token lever__token--fixed">
        <span className="lever__token-word" dir="auto" title={text}>
          {text}
        </span>
      </span>
    )
  }
  const options = [
    ...(needsNamedTarget(lever.instrument) ? [] : [{ id: USUAL, label: words(lever.instrument, undefined) }]),
    ...choices.map((choice) => ({ id: choice.id, label: choice.name })),
  ]
  return (
    <TokenPopover text={text} label={t('token.targetOf', { name })} lever={row} isLast>
      {(close) => (
        <label className="token-field">
          <span>{t('token.target')}</span>
          <Picker
            label={t('token.targetOf', { name })}
            groups={[{ id: 'targets', options }]}
            selected={named ?? USUAL}
            onSelect={(id) => {
              changeLever(lever, { kind: 'target', target: id === USUAL ? undefined : id }, { nameWith })
              close()
            }}
          />
        </label>
      )}
    </TokenPopover>
  )
}
