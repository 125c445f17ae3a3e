import { useTranslation } from 'react-i18next'
import type { Scenario } from '../../../../shared/engine'
import { useStore } from '../../../state/store'
import { IconButton } from '../../../ui/button'
import { Icon } from '../../../ui/icon'
import type { Chosen } from './chosen'
import { GUIDE_STEPS, stepsDone, type GuideStep } from './guide-steps'

interface GuideProps {
  readonly scenario: Scenario
  readonly onChoose: (chosen: Chosen) => void
}

/** Seven steps from a blank country to a first run; each opens where it is done, and marks itself once it is. */
export function Guide({ scenario, onChoose }: GuideProps) {
  const { t } = useTranslation('people')
  const begun = useStore((state) => (state.history.changes[0]?.before ?? state.document).scenario)
  const hasRun = useStore((state) => state.guideHasRun)
  const { guideClosed, guideRun } = useStore.getState()
  const done = stepsDone(begun, scenario, hasRun, t('notAssessed'))
  const next = GUIDE_STEPS.find((step) => !done.has(step))
  const [pair] = scenario.campaigns
  const places: Readonly<Record<Exclude<GuideStep, 'run'>, Chosen | undefined>> = {
    name: { kind: 'part', part: 'country' },
    populations: { kind: 'party', id: scenario.populations[0]?.id ?? '' },
    actors: { kind: 'party', id: scenario.actors[0]?.id ?? '' },
    hostility: pair && { kind: 'pair', actor: pair.actor, population: pair.population },
    levels: { kind: 'part', part: 'levels' },
    events: { kind: 'part', part: 'events' },
  }
  const go = (step: GuideStep) => {
    const place = step === 'run' ? undefined : places[step]
    if (place) onChoose(place)
    if (step === 'run') guideRun()
  }
  return (
    <section className="panel guide" aria-label={t('guide.title')}>
      <h2 className="guide__title">{t('guide.title')}</h2>
      <ol className="guide__steps">
        {GUIDE_STEPS.map((step) => (
          <li key={step}>
            <button
              type="button"
              className="guide__step"
              aria-current={step === next ? 'step' : undefined}
              data-done={done.has(step) || undefined}
              title={t(`guide.more.${step}`)}
              onClick={() => go(step)}
            >
              <span className="guide__mark">{done.has(step) && <Icon name="check" size={12} />}</span>
              <span>{t(`guide.steps.${step}`)}</span>
              <span className="visually-hidden">{t(done.has(step) ? 'guide.done' : 'guide.open')}</span>
            </button>
          </li>
        ))}
      </ol>
      <IconButton label={t('guide.close')} icon="close" onPress={guideClosed} />
      {next !== undefined && <p className="caption guide__more">{t(`guide.more.${next}`)}</p>}
    </section>
  )
}
