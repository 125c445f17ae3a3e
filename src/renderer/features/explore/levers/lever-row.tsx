import { memo, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { unavailableBecause } from '../../../../shared/engine'
import { useStore } from '../../../state/store'
import { Slider } from '../../../ui/slider'
import { TypedValue } from '../../../ui/typed-value'
import type { NumberFault } from '../../../ui/whole-number'
import { tellRefused } from '../../../state/refused-number'
import { usePlanNaming } from '../../../plans/use-plan-name'
import { LeverCard } from './lever-card'
import { changeLever, endGesture, gestureOf, tellPlaceKey } from './lever-actions'
import { isOn, leverKey } from './lever-list'
import { LeverMark } from './lever-mark'
import { LeverTokens } from './lever-tokens'
import { percentOf, type Lever } from './response-edits'
import { useAnswerToCall } from './use-called-lever'
import { usePreviousPercent } from './use-previous-percent'

interface LeverRowProps {
  readonly lever: Lever
}

/** A lever is drawn anew only when it itself has changed: fifteen of them stand on the screen while one moves. */
const isSameLever = (before: LeverRowProps, after: LeverRowProps) =>
  before.lever.instrument === after.lever.instrument && before.lever.response === after.lever.response

/** One lever in three lines: name and value, slider, dates and target. */
export const LeverRow = memo(function LeverRow({ lever }: LeverRowProps) {
  const { t } = useTranslation(['explore', 'model'])
  const key = leverKey(lever)
  const isSelected = useStore((state) => state.selectedResponse === key)
  const { responseSelected } = useStore.getState()
  const [typing, setTyping] = useState<Typing>()
  const [invalid, setInvalid] = useState<Invalid>()
  const row = useRef<HTMLLIElement>(null)
  const problemId = useId()
  const tick = usePreviousPercent(lever)
  const name = t(`model:instruments.${lever.instrument.id}.name`)
  const percent = percentOf(lever)
  const nameWith = usePlanNaming()
  const reason = useStore((state) => unavailableBecause(state.document.scenario, lever.instrument.id))
  // What was wrong is no longer of interest once the lever stands elsewhere.
  const fault = invalid?.at === percent ? invalid.fault : undefined
  useAnswerToCall(key, row)
  const select = () => {
    if (!isSelected) responseSelected(key)
  }

  if (reason !== undefined) {
    return (
      <li ref={row} className="lever" data-selected={isSelected || undefined} onPointerDown={select} onFocus={select}>
        <div className="lever__first">
          <LeverCard lever={lever} name={name} row={row} />
          <span className="lever__locked">{t('lever.notHere')}</span>
        </div>
        <span className="lever__rail" />
        <p className="lever__tokens lever__reason" title={reason}>
          {t(isOn(lever) ? 'lever.notHereOn' : 'lever.notHereBecause', { reason })}
        </p>
      </li>
    )
  }
  return (
    <li
      ref={row}
      className="lever"
      data-on={isOn(lever) || undefined}
      data-selected={isSelected || undefined}
      onPointerDown={select}
      onFocus={select}
    >
      <div className="lever__first">
        <LeverCard lever={lever} name={name} row={row} />
        <LeverMark instrument={lever.instrument} />
        <span className="lever__value">
          <TypedValue
            // What is typed on the slider opens the field anew with that digit in it.
            key={typing?.id ?? 0}
            label={t('lever.valueOf', { name })}
            value={percent}
            min={0}
            max={100}
            autoFocus={typing !== undefined}
            {...(typing && { typed: typing.digit })}
            {...(fault !== undefined && { describedBy: problemId })}
            onInvalid={(found) => setInvalid(found && { fault: found, at: percent })}
            onRefused={(found, typed) =>
              tellRefused({ label: t('lever.valueOf', { name }), value: percent, low: '0', high: '100' }, found, typed)
            }
            onCommit={(value) => changeLever(lever, { kind: 'intensity', percent: value }, { nameWith })}
            onUnconfirmed={(value) => tellPlaceKey(lever, value)}
          />
          {!isOn(lever) && (
            <span className="lever__off" aria-hidden="true">
              {t('lever.off')}
            </span>
          )}
        </span>
      </div>
      <Slider
        label={t('lever.sliderOf', { name })}
        value={percent}
        valueText={isOn(lever) ? t('lever.said', { percent }) : t('lever.off')}
        look={isOn(lever) ? 'on' : 'off'}
        {...(tick !== undefined && { tick })}
        onSlide={(value) =>
          changeLever(lever, { kind: 'intensity', percent: value }, { nameWith, gesture: gestureOf(lever) })
        }
        onSettle={endGesture}
        onDigit={(digit) => setTyping((before) => ({ id: (before?.id ?? 0) + 1, digit }))}
      />
      {fault === undefined ? (
        <LeverTokens lever={lever} name={name} row={row} />
      ) : (
        <p className="lever__problem" id={problemId}>
          {t(`lever.wrongNumber.${fault}`)}
        </p>
      )}
    </li>
  )
}, isSameLever)

/** What can't be taken of what was typed, while the lever stood at this percentage. */
interface Invalid {
  readonly fault: NumberFault
  readonly at: number
}

/** A digit typed on the slider, which goes on in the field. */
interface Typing {
  readonly id: number
  readonly digit: string
}
