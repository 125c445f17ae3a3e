import type { ReactNode } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { isGoingOnIn, STAGE_OUTCOMES } from '../../../../shared/decision'
import { NO_RESPONSE, type ProbabilityEstimate } from '../../../../shared/engine'
import { saidLikelihood } from '../../../../shared/formats'
import { NotAssessed } from '../../../plans/not-assessed'
import { useStore } from '../../../state/store'
import { CutName } from '../../../ui/cut-name'
import { ExplainedWord } from '../../../ui/explained-word'
import { Skeleton } from '../../../ui/skeleton'
import { probabilityText, tenthsText } from '../../../words/probability-wording'
import { useNumbers } from '../../../words/use-numbers'
import { ChanceOriginCard, type ChanceOrigin } from '../chance-origin'
import type { CompareFacts } from '../compare-facts'
import { CompareMore } from './compare-more'
import { headlineParts, type CompareHeadline as Headline, type HeadlineParts } from './headline-parts'
import { unbroken } from '../unbroken'
import { useOrigins } from '../use-origins'
import { useOutcomeWords } from '../use-outcome-words'
import { usePlanLists } from '../use-plan-lists'
import { useSays } from '../use-says'

interface CompareHeadlineProps {
  readonly facts: CompareFacts | undefined
}

/** Which plan holds up best, how surely, and what it may make worse, in words that can be read aloud. */
export function CompareHeadline({ facts }: CompareHeadlineProps) {
  const { t } = useTranslation('compare')
  const hasFailed = useStore((state) => state.comparison.kind === 'failed')
  if (hasFailed) return <h1 className="headline headline--none">{t('headline.failed')}</h1>
  if (!facts) {
    return (
      <div className="headline" role="status" aria-label={t('headline.waiting')}>
        <Skeleton bars={[0.72, 0.44]} />
      </div>
    )
  }
  return <Told facts={facts} />
}

interface FactsProps {
  readonly facts: CompareFacts
}

function Told({ facts }: FactsProps) {
  const parts = headlineParts(facts)
  return (
    <>
      <h1 className="headline">
        <NotAssessed />
        <Sentence facts={facts} parts={parts} />
      </h1>
      <p className="compare__more">
        <CompareMore facts={facts} parts={parts} />
      </p>
    </>
  )
}

interface PartsProps extends FactsProps {
  readonly parts: HeadlineParts
}

function Sentence({ facts, parts: { headline, ahead } }: PartsProps) {
  const { t } = useTranslation('compare')
  const { count } = useNumbers()
  const { one } = usePlanLists()
  const origins = useOrigins(facts)
  const reference = one(facts.referenceId)
  switch (headline.kind) {
    case 'seldom-better':
      return (
        <Trans
          t={t}
          i18nKey="headline.seldom-better"
          values={{ reference, members: count(headline.better.memberCount) }}
          components={{
            keep: <Unbroken />,
            better: (
              <Counted
                text={count(headline.better.count)}
                estimate={headline.better}
                origin={origins.better(headline.row)}
              />
            ),
          }}
        />
      )
    case 'chance':
      return <ChanceSentence facts={facts} headline={headline} />
    case 'best':
      return <BestSentence facts={facts} headline={headline} ahead={ahead} />
    default:
      return t(`headline.${headline.kind}`, { reference })
  }
}

interface BestSentenceProps extends FactsProps {
  readonly headline: Extract<Headline, { kind: 'best' }>
  readonly ahead: HeadlineParts['ahead']
}

/** "Holds up best" is said only where futures and means agree on it, and no plan is too near. */
function BestSentence({ facts, headline, ahead }: BestSentenceProps) {
  const { t } = useTranslation('compare')
  const { chance } = useSays()
  const { count } = useNumbers()
  const { one, several } = usePlanLists()
  const origin = useOrigins(facts).better(headline.best)
  const { best, better, worse, same, others } = headline
  const areNamed = ahead === undefined && others.length <= 1
  // The sentence stays short: several are named in the card that it opens.
  const notClearly = { term: t('origin.notClearly'), description: several(others) }
  const worseIn = tenthsText(worse, chance, count)
  const key = bestKey(headline, ahead)
  return (
    <Trans
      t={t}
      i18nKey={`headline.${key}`}
      count={ahead?.rows.length ?? 1}
      values={{
        plan: one(best.id),
        reference: one(facts.referenceId),
        others: areNamed ? several(others) : count(others.length),
        ahead: several(ahead?.rows ?? []),
        // Else a plan that is better in half of all futures looks as if it were worse in the other half.
        worse: same.count === 0 ? worseIn : t('headline.elseAlike', { worse: worseIn }),
      }}
      components={{
        name: <CutName name={one(best.id)} />,
        keep: <Unbroken />,
        better: (
          <Counted
            text={tenthsText(better, chance, count)}
            estimate={better}
            origin={
              areNamed || others.length === 0 ? origin : { ...origin, facts: [...(origin.facts ?? []), notClearly] }
            }
          />
        ),
      }}
    />
  )
}

function bestKey({ others, isAlone }: BestSentenceProps['headline'], ahead: HeadlineParts['ahead']): string {
  if (ahead) return ahead.isClear ? 'bestButBehind' : 'bestButAlike'
  if (isAlone) return 'bestAlone'
  if (others.length === 0) return 'best'
  return others.length === 1 ? 'bestAmong' : 'bestAmongMany'
}

/** Where what plans are judged by comes or does not, as mass killing, most futures never had it: how its chance changes says more than how many differ. */
function ChanceSentence({
  facts,
  headline,
}: FactsProps & { readonly headline: Extract<Headline, { kind: 'chance' }> }) {
  const { t } = useTranslation('compare')
  const { chance } = useSays()
  const { count } = useNumbers()
  const { one } = usePlanLists()
  const { row, outcome, from, to, change } = headline
  const isAgainstNone = facts.referenceId === NO_RESPONSE.id
  const what = t(`headline.chance.${isGoingOnIn(row.result, STAGE_OUTCOMES[outcome]) ? 'goesOn' : 'begins'}`, {
    event: useOutcomeWords().event(outcome),
    month: facts.horizonSteps,
  })
  const [fromText, toText] = [probabilityText(from, chance), probabilityText(to, chance)]
  // "Unlikely" before and after would leave open whether anything differs: counts do not.
  const isCounted = saidLikelihood(from) === saidLikelihood(to)
  const key = change === 'unclear' || isAgainstNone ? change : (`${change}Against` as const)
  return (
    <Trans
      t={t}
      i18nKey={`headline.chance.${isCounted ? (`${change}Counted` as const) : key}`}
      values={{
        what,
        plan: one(row.id),
        reference: one(facts.referenceId),
        from: isCounted ? count(from.count) : unbroken(fromText),
        by: count(Math.abs(from.count - to.count)),
        members: count(to.memberCount),
      }}
      components={{
        name: <CutName name={one(row.id)} />,
        keep: <Unbroken />,
        to: (
          <Counted
            text={isCounted ? count(to.count) : unbroken(toText)}
            estimate={to}
            origin={useOrigins(facts).stage(row, outcome)}
          />
        ),
      }}
    />
  )
}

interface CountedProps {
  readonly text: string
  readonly estimate: ProbabilityEstimate
  readonly origin: ChanceOrigin
}

/** What the sentence turns on; it opens where it comes from. */
function Counted({ text, estimate, origin }: CountedProps) {
  return (
    <ExplainedWord word={<b className="nowrap">{text}</b>} title={origin.title}>
      <ChanceOriginCard estimate={estimate} origin={origin} />
    </ExplainedWord>
  )
}

function Unbroken({ children }: { readonly children?: ReactNode }) {
  return <span className="headline__unbroken">{children}</span>
}
