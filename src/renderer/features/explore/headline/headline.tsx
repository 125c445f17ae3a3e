import { Trans, useTranslation } from 'react-i18next'
import { useStore } from '../../../state/store'
import { CutName } from '../../../ui/cut-name'
import { Skeleton } from '../../../ui/skeleton'
import type { ScreenLayout } from '../../../ui/use-layout'
import { NotAssessed } from '../../../plans/not-assessed'
import { RecordInShort } from '../../../plans/record-line'
import { usePlanName } from '../../../plans/use-plan-name'
import { ComparisonLine } from './comparison-line'
import type { HeadlineFacts } from './headline-facts'
import { ProbabilityOrigin } from './probability-origin'
import { factsOf, useHeadlineFacts } from './use-headline'
import './headline.css'

interface HeadlineProps {
  /** `narrow` shortens the second line, `column` the sentence as well. */
  readonly layout: ScreenLayout
}

/** The sentence a minister could read aloud, and under it benefit, harm and evidence; what is underlined opens. */
export function Headline({ layout }: HeadlineProps) {
  const { t } = useTranslation('explore')
  const facts = useHeadlineFacts()
  const hasFailed = useStore((state) => state.ensemble.kind === 'failed')
  if (hasFailed) return <h1 className="headline headline--none">{t('headline.tooFew')}</h1>
  if (!facts) {
    return (
      <div className="headline" role="status" aria-label={t('headline.waiting')}>
        <Skeleton bars={[0.72, 0.44]} />
      </div>
    )
  }
  return (
    <>
      <h1 className="headline">
        <NotAssessed isShort={layout === 'column'} />
        <HeadlineSentence facts={facts} isShort={layout === 'column'} />
      </h1>
      {facts.plan ? (
        <ComparisonLine plan={facts.plan} horizonMonths={facts.horizonMonths} isShort={layout !== 'wide'} />
      ) : (
        <p className="headline__more">{t('headline.noPlan')}</p>
      )}
      <RecordInShort isGoingOn={facts.isGoingOn} />
      <ReplayInWords />
    </>
  )
}

interface HeadlineSentenceProps {
  readonly facts: HeadlineFacts
  readonly isShort?: boolean
}

function HeadlineSentence({ facts, isShort = false }: HeadlineSentenceProps) {
  const { t } = useTranslation('explore')
  const nameOf = usePlanName()
  const { horizonMonths, seed, isGoingOn, plan } = facts
  const origin = { horizonMonths, seed, isGoingOn }
  const keep = <span className="headline__unbroken" />
  const short = isShort ? 'Short' : ''
  const planName = plan ? nameOf(plan.planId) : ''
  return (
    <>
      <Trans
        t={t}
        i18nKey={`headline.${isGoingOn ? 'goingOn' : 'without'}${short}`}
        count={horizonMonths}
        components={{
          keep,
          without: <ProbabilityOrigin estimate={facts.without} planName={t('plan.none')} {...origin} />,
        }}
      />
      {plan && (
        <>
          {' '}
          <Trans
            t={t}
            i18nKey={`headline.plan${short}.${plan.change}`}
            values={{ plan: planName }}
            components={{
              keep,
              name: <CutName name={planName} />,
              withPlan: (
                <ProbabilityOrigin estimate={plan.likelihood} changed={plan.changed} planName={planName} {...origin} />
              ),
            }}
          />
        </>
      )}
    </>
  )
}

/** Where nothing may move, a replay is said: what was before beside what is now. */
function ReplayInWords() {
  const { t } = useTranslation('explore')
  const replay = useStore((state) => state.replay)
  const after = useStore((state) => state.shownEnsemble)
  if (replay?.inWords !== true || !after) return null
  return (
    <dl className="replay-words">
      <dt>{t('replay.before')}</dt>
      <dd>
        <HeadlineSentence facts={factsOf(replay.before)} />
      </dd>
      <dt>{t('replay.after')}</dt>
      <dd>
        <HeadlineSentence facts={factsOf(after)} />
      </dd>
    </dl>
  )
}
