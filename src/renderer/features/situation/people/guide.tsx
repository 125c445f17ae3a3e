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

/** Six steps from a blank country to a first run; each opens where it is done, and marks itself once it is. */
export function Guide({ scenario, onChoose }: GuideProps) {
  const { t } = useTranslation('people')
  const begun = useStore((state) => (state.history.changes[0]?.before ?? state.document).scenario)
  const hasRun = useStore((state) => state.guideHasRun)
  const { guideClosed, guideRun } = useStore.getState()
  const done = stepsDone(begun, scenario, hasRun)
  const next = GUIDE_STEPS.find((step) => !done.has(step))
  const go = (step: GuideStep) => {
    switch (step) {
      case 'name':
        return onChoose({ kind: 'part', part: 'country' })
      case 'populations':
        return onChoose({ kind: 'party', id: scenario.populations[0]?.id ?? '' })
      case 'actors':
        return onChoose({ kind: 'party', id: scenario.actors[0]?.id ?? '' })
      case 'hostility': {
        const [first] = scenario.campaigns
        if (first) onChoose({ kind: 'pair', actor: first.actor, population: first.population })
        return
      }
      case 'events':
        return onChoose({ kind: 'part', part: 'events' })
      case 'run':
        return guideRun()
    }
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
