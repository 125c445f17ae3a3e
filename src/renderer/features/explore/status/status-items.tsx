import { memo, useEffect, useState } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { MAX_HORIZON_STEPS, MAX_SEED } from '../../../../shared/formats'
import type { EnsembleStatus } from '../../../state/ensemble-slice'
import { useStore } from '../../../state/store'
import { Button as TextButton } from '../../../ui/button'
import { TypedValue } from '../../../ui/typed-value'
import { useNumbers } from '../use-numbers'
import { changeHorizon, changeMemberCount, changeSeed, drawSeed, FEWEST_FUTURES, MOST_FUTURES } from './run-settings'
import './status.css'

/** What the place says in the status line: how many futures, which luck, how far they are. */
export function StatusItems() {
  const { t } = useTranslation('explore')
  const { count } = useNumbers()
  const { seed, memberCount } = useStore((state) => state.document.settings)
  const membersDone = useStore(({ ensemble }) => (ensemble.kind === 'failed' ? ensemble.membersDone : undefined))
  const futures = { count: memberCount, formatted: count(memberCount) }
  return (
    <>
      <span>
        <SettingsPopover
          answersCall
          text={
            membersDone === undefined
              ? t('status.futures', futures)
              : t('status.futuresDone', { ...futures, done: count(membersDone) })
          }
        />
      </span>
      <span>
        <SettingsPopover text={t('status.seed', { seed })} />
      </span>
      <Progress />
    </>
  )
}

/** How far the present futures are. Not announced: it changes with every movement. */
function Progress() {
  const text = useProgressText(useStore((state) => state.ensemble))
  return <span className="status-progress">{text}</span>
}

function useProgressText(status: EnsembleStatus): string {
  const { t } = useTranslation('explore')
  const { count } = useNumbers()
  switch (status.kind) {
    case 'idle':
      return t('status.idle')
    case 'running':
      return t('status.refining', { done: count(status.membersDone), wanted: count(status.memberCount) })
    case 'done':
      return t('status.refined')
    case 'failed':
      return t('status.stopped')
  }
}

interface SettingsPopoverProps {
  readonly text: string
  /** Opens when the settings are asked for by name; one of them is enough. */
  readonly answersCall?: boolean
}

const SettingsPopover = memo(function SettingsPopover({ text, answersCall = false }: SettingsPopoverProps) {
  const { t } = useTranslation('explore')
  const [isOpen, setIsOpen] = useState(false)
  const isCalled = useStore(({ called }) => answersCall && called?.kind === 'run-settings')
  if (isCalled && !isOpen) setIsOpen(true)
  useEffect(() => {
    if (isCalled) useStore.getState().callAnswered()
  }, [isCalled])
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
      <Button className="status-setting" aria-label={t('status.change', { text })}>
        {text}
      </Button>
      <Popover className="card" placement="top start" offset={8}>
        <Dialog className="card__body" aria-label={t('status.settings')}>
          <RunSettings />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
})

function RunSettings() {
  const { t } = useTranslation('explore')
  const { count } = useNumbers()
  const { seed, memberCount, horizonSteps } = useStore((state) => state.document.settings)
  return (
    <div className="run-settings">
      <h2 className="card__title">{t('status.settings')}</h2>
      <p className="run-settings__row">
        <span>{t('status.futuresLabel')}</span>
        <TypedValue
          label={t('status.futuresLabel')}
          value={memberCount}
          min={FEWEST_FUTURES}
          max={MOST_FUTURES}
          widthInDigits={6}
          onCommit={changeMemberCount}
        />
      </p>
      <p className="caption">{t('status.futuresHint', { low: count(FEWEST_FUTURES), high: count(MOST_FUTURES) })}</p>
      <p className="run-settings__row">
        <span>{t('status.seedLabel')}</span>
        <TypedValue
          label={t('status.seedLabel')}
          value={seed}
          min={0}
          max={MAX_SEED}
          widthInDigits={10}
          onCommit={changeSeed}
        />
        <TextButton onPress={() => changeSeed(drawSeed())}>{t('status.newSeed')}</TextButton>
      </p>
      <p className="caption">{t('status.seedHint')}</p>
      <p className="run-settings__row">
        <span>{t('status.horizonLabel')}</span>
        <TypedValue
          label={t('status.horizonLabel')}
          value={horizonSteps}
          min={6}
          max={MAX_HORIZON_STEPS}
          widthInDigits={3}
          onCommit={changeHorizon}
        />
      </p>
      <p className="caption">{t('status.horizonHint', { high: MAX_HORIZON_STEPS })}</p>
    </div>
  )
}
