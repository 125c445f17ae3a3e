import { memo, useEffect, useId, useState } from 'react'
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { COUNCIL_MODELS, MOST_PREVENTION_MONTHS, USUAL_WORLD, type World } from '../../../../shared/engine'
import { CHALLENGES, type Challenge } from '../../../simulation/challenge-study'
import { useStore } from '../../../state/store'
import { Picker } from '../../../ui/picker'
import { Switch } from '../../../ui/switch'
import { TypedValue } from '../../../ui/typed-value'
import { tellRefused } from '../../../state/refused-number'
import { useNumbers } from '../../../words/use-numbers'
import { changeCouncil, changePrevention, isMet, takeAsMet } from './challenge-edits'
import { ChallengeTable } from './challenge-table'
import './challenges.css'

/** A word of the status line that opens the four response challenges; also when they are asked for by name. */
export const ChallengesPopover = memo(function ChallengesPopover() {
  const { t } = useTranslation('explore')
  const world = useStore(({ document }) => document.settings.world ?? USUAL_WORLD)
  const [isOpen, setIsOpen] = useState(false)
  const isCalled = useStore(({ called }) => called?.kind === 'challenges')
  if (isCalled && !isOpen) setIsOpen(true)
  useEffect(() => {
    if (isCalled) useStore.getState().callAnswered()
  }, [isCalled])
  const count = CHALLENGES.filter((challenge) => isMet(world, challenge)).length
  const text = count === 0 ? t('challenges.status.none') : t('challenges.status.met', { count })
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
      <Button className="status-setting" aria-label={t('status.change', { text })}>
        {text}
      </Button>
      <Popover className="card card--challenges" placement="top start" offset={4}>
        <Dialog className="card__body challenges">
          <Heading slot="title" level={2} className="card__title">
            {t('challenges.title')}
          </Heading>
          <p className="caption">{t('challenges.origin')}</p>
          {CHALLENGES.map((challenge) => (
            <ChallengeSetting key={challenge} challenge={challenge} world={world} />
          ))}
          <ChallengeTable />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
})

interface ChallengeSettingProps {
  readonly challenge: Challenge
  readonly world: World
}

function ChallengeSetting({ challenge, world }: ChallengeSettingProps) {
  const { t } = useTranslation('explore')
  const id = useId()
  return (
    <section className="challenge" role="group" aria-labelledby={id}>
      <h3 className="challenge__name" id={id}>
        {t(`challenges.of.${challenge}.name`)}
      </h3>
      <Switch
        label={t('challenges.met')}
        isOn={isMet(world, challenge)}
        onSwitch={(isOn) => takeAsMet(challenge, isOn)}
      />
      <p className="challenge__text">
        {t(`challenges.of.${challenge}.text`)} {t(`challenges.of.${challenge}.met`)}
      </p>
      {challenge === 'prevention' && <PreventionMonths months={world.preventionMonths} />}
      {challenge === 'decisions' && <CouncilChoice council={world.council} />}
    </section>
  )
}

function PreventionMonths({ months }: { readonly months: number }) {
  const { t } = useTranslation('explore')
  const { count } = useNumbers()
  const label = t('challenges.prevention')
  return (
    <div className="challenge__setting">
      <span>{label}</span>
      <TypedValue
        label={label}
        value={months}
        min={0}
        max={MOST_PREVENTION_MONTHS}
        widthInDigits={3}
        onRefused={(fault, typed) =>
          tellRefused({ label, value: months, low: '0', high: count(MOST_PREVENTION_MONTHS) }, fault, typed)
        }
        onCommit={changePrevention}
      />
    </div>
  )
}

function CouncilChoice({ council }: Pick<World, 'council'>) {
  const { t } = useTranslation('explore')
  const label = t('challenges.council.label')
  const options = COUNCIL_MODELS.map((id) => ({ id, label: t(`challenges.council.${id}.name`) }))
  return (
    <>
      <div className="challenge__setting">
        <span>{label}</span>
        <Picker
          label={label}
          groups={[{ id: 'councils', options }]}
          selected={council}
          onSelect={(id) => {
            const chosen = COUNCIL_MODELS.find((known) => known === id)
            if (chosen) changeCouncil(chosen)
          }}
        />
      </div>
      <p className="challenge__text">{t(`challenges.council.${council}.text`)}</p>
    </>
  )
}
