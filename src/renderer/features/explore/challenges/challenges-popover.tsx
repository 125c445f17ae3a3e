import { memo, useEffect, useId, useMemo, useState } from 'react'
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import {
  COUNCIL_MODELS,
  FRAMES,
  framesToday,
  LEAST_PROTECTION_PERCENT,
  MOST_PREVENTION_MONTHS,
  MOST_PROTECTION_PERCENT,
  protectionPercentOf,
  USUAL_WORLD,
  type World,
} from '../../../../shared/engine'
import { CHALLENGES, type Challenge } from '../../../simulation/challenge-study'
import { countryModel } from '../../../state/country-model'
import { useStore } from '../../../state/store'
import { Picker } from '../../../ui/picker'
import { Switch } from '../../../ui/switch'
import { useNumbers } from '../../../words/use-numbers'
import { BudgetSetting } from './budget-setting'
import { CapitalSetting } from './capital-setting'
import { changeCouncil, changePrevention, changeProtection, isMet, takeAsMet } from './challenge-edits'
import { ChallengeTable } from './challenge-table'
import { WholeSetting } from './whole-setting'
import './challenges.css'

/** A word of the status line that opens the four response challenges; also when they are asked for by name. */
export const ChallengesPopover = memo(function ChallengesPopover() {
  const { t } = useTranslation('explore')
  const unusual = useStore(({ document }) => document.settings.world)
  const world = unusual ?? USUAL_WORLD
  const [isOpen, setIsOpen] = useState(false)
  const isCalled = useStore(({ called }) => called?.kind === 'challenges')
  if (isCalled && !isOpen) setIsOpen(true)
  useEffect(() => {
    if (isCalled) useStore.getState().callAnswered()
  }, [isCalled])
  const count = CHALLENGES.filter((challenge) => isMet(world, challenge)).length
  const none = unusual ? t('challenges.status.unusual') : t('challenges.status.none')
  const text = count === 0 ? none : t('challenges.status.met', { count })
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
          <BudgetSetting {...(world.budget !== undefined && { budget: world.budget })} />
          <CapitalSetting {...(world.politicalCapital && { capital: world.politicalCapital })} />
          <ChallengeTable />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
})

/** What decision-makers take the violence for today where they do not see the pattern. */
function FramesToday() {
  const { t } = useTranslation('explore')
  const { count } = useNumbers()
  const scenario = useStore(({ document }) => document.scenario)
  const frames = useMemo(() => framesToday(countryModel, scenario), [scenario])
  const percents = Object.fromEntries(FRAMES.map((frame) => [frame, count(Math.round(100 * frames[frame]))]))
  return <p className="challenge__text">{t('challenges.of.recognition.today', percents)}</p>
}

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
      {challenge === 'recognition' && !isMet(world, challenge) && <FramesToday />}
      {challenge === 'prevention' && (
        <WholeSetting
          label={t('challenges.prevention')}
          value={world.preventionMonths}
          min={0}
          max={MOST_PREVENTION_MONTHS}
          onCommit={changePrevention}
        />
      )}
      {challenge === 'decisions' && <CouncilChoice council={world.council} />}
      {challenge === 'priority' && !isMet(world, challenge) && (
        <WholeSetting
          label={t('challenges.protection')}
          value={protectionPercentOf(world)}
          min={LEAST_PROTECTION_PERCENT}
          max={MOST_PROTECTION_PERCENT}
          onCommit={changeProtection}
        />
      )}
    </section>
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
