import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { selectJudged } from '../../../state/compare-slice'
import { countryModel } from '../../../state/country-model'
import { useStore } from '../../../state/store'
import { ExplainedWord } from '../../../ui/explained-word'
import { isolatedWords } from '../../../words/isolated'
import { useNumbers } from '../../../words/use-numbers'
import type { CompareFacts } from '../compare-facts'
import { LensWords } from '../lenses/lens-words'
import type { StudyState } from '../lenses/begin-study'
import type { LensFindings } from '../lenses/use-lens-studies'
import { alikeByMean, headlineParts } from '../headline/headline-parts'
import { TooFewFutures } from '../too-few-futures'
import { useChoiceByMean } from '../headline/use-choice-by-mean'
import { useOutcomeWords } from '../use-outcome-words'
import { usePlanLists } from '../use-plan-lists'
import { ChallengeLink } from './challenge-link'
import { challengeableOf } from './challengeable'
import { ShareAxis } from './share-axis'
import { listedUnknowns, type ListedUnknown, type UnknownsStudy } from './unknowns-study'
import { UnknownsWaiting } from './unknowns-waiting'
import { useUnknownWords } from './use-unknown-words'
import type { UnknownsState } from './use-unknowns'
import './unknowns.css'

interface UnknownsPanelProps {
  readonly facts: CompareFacts
  readonly unknowns: UnknownsState
  /** Whether another reading of the evidence would change the choice, as far as it was tried. */
  readonly lenses: StudyState<LensFindings>
  /** Stands below the list. */
  readonly children?: ReactNode
}

/** Questions whose answer could change which plan holds up best, worth asking first. */
export function UnknownsPanel({ children, ...shown }: UnknownsPanelProps) {
  const { t } = useTranslation('compare')
  return (
    <div className="unknowns">
      <h2 className="unknowns__title">{t('unknowns.title')}</h2>
      <UnknownsContent {...shown} />
      {children}
    </div>
  )
}

function UnknownsContent({ facts, unknowns, lenses }: Omit<UnknownsPanelProps, 'children'>) {
  const { t } = useTranslation('compare')
  switch (unknowns.kind) {
    case 'waiting':
      return <UnknownsWaiting unknowns={unknowns} />
    case 'no-choice':
      return <p className="unknowns__caption">{t('unknowns.noChoice')}</p>
    case 'too-few':
      return <TooFewFutures memberCount={unknowns.memberCount} />
    case 'failed':
      return <p className="unknowns__caption">{t('unknowns.failed', { message: unknowns.message })}</p>
    case 'done':
      return <UnknownsList facts={facts} study={unknowns.study} lenses={lenses} />
  }
}

interface UnknownsListProps extends Pick<UnknownsPanelProps, 'facts' | 'lenses'> {
  readonly study: UnknownsStudy
}

function UnknownsList({ facts, study, lenses }: UnknownsListProps) {
  const { t } = useTranslation('compare')
  const { count } = useNumbers()
  const { one } = usePlanLists()
  const words = useOutcomeWords()
  const outcome = useStore(selectJudged)
  const { compareTabChosen } = useStore.getState()
  const { decisive, nearest, others } = listedUnknowns(study)
  const all = study.view.unknowns.length
  const planId = study.planIds[study.view.preferred] ?? ''
  const plan = isolatedWords(one(planId))
  const alike = alikeByMean(facts, planId)
  const byMean = useChoiceByMean({
    ...headlineParts(facts),
    referenceId: facts.referenceId,
    planId,
    alike,
  })
  // Of plans that come to the same none is the present choice.
  const isTie = alike.length > 0 && alike.every(({ isSame }) => isSame)
  return (
    <>
      <p className="unknowns__caption">
        <ExplainedWord word={t('unknowns.short')} title={t('unknowns.title')}>
          <p>{t('unknowns.caption', { outcome: words.name(outcome) })}</p>
          <p>{t('unknowns.bar')}</p>
        </ExplainedWord>
        {!isTie && t('unknowns.now', { plan })}
      </p>
      {byMean !== undefined && <p className="unknowns__caption">{byMean}</p>}
      {decisive.length === 0 && (
        <p className="unknowns__none">{t('unknowns.none', { count: all, formatted: count(all) })}</p>
      )}
      {decisive.length > 0 && (
        <>
          <ShareAxis legend={t('unknowns.legend')} />
          <ol className="unknowns__list">
            {decisive.map((unknown) => (
              <UnknownItem key={unknown.key} study={study} unknown={unknown} bar={unknown.share} />
            ))}
          </ol>
          <p className="unknowns__caption">{t('unknowns.oneInTwenty')}</p>
        </>
      )}
      {decisive.length > 0 && others > 0 && (
        <p className="unknowns__caption">{t('unknowns.others', { count: others, formatted: count(others) })}</p>
      )}
      {nearest.length > 0 && <NearestUnknowns study={study} nearest={nearest} />}
      <p className="unknowns__caption">
        {lenses.kind === 'done' ? (
          <>
            {t('unknowns.lensesTried')} <LensWords {...lenses.result} />
          </>
        ) : (
          t('unknowns.lensesUntried')
        )}{' '}
        <Button className="unknowns__link" onPress={() => compareTabChosen('lenses')}>
          {t('unknowns.seeLenses')}
        </Button>
      </p>
    </>
  )
}

interface NearestUnknownsProps {
  readonly study: UnknownsStudy
  readonly nearest: readonly ListedUnknown[]
}

/** What comes nearest where nothing is beyond chance: folded away, as it is no advice to ask, but it makes the axes of the map. */
function NearestUnknowns({ study, nearest }: NearestUnknownsProps) {
  const { t } = useTranslation('compare')
  return (
    <details className="unknowns__nearest">
      <summary>{t('unknowns.nearest')}</summary>
      <p className="unknowns__caption">{t('unknowns.nearestMeans', { count: nearest.length })}</p>
      <ol className="unknowns__list">
        {nearest.map((unknown) => (
          <UnknownItem key={unknown.key} study={study} unknown={unknown} />
        ))}
      </ol>
    </details>
  )
}

interface UnknownItemProps {
  readonly study: UnknownsStudy
  readonly unknown: ListedUnknown
  /** Share of the futures in [0, 1]; absent: no more than noise, and no bar. */
  readonly bar?: number
}

function UnknownItem({ study, unknown: { key, parts, switchesTo }, bar }: UnknownItemProps) {
  const { t } = useTranslation('compare')
  const words = useUnknownWords()
  const { one } = usePlanLists()
  const drawn = study.unknowns.get(key)
  const scenario = useStore(({ document }) => document.scenario)
  const number = drawn && challengeableOf(drawn.subject, { model: countryModel, scenario })
  const side = drawn && switchesTo && words.side(drawn.subject, switchesTo.side)
  return (
    <li className="unknowns__item">
      <span className="unknowns__name">{drawn ? words.name(drawn.subject) : key}</span>
      {bar !== undefined && (
        <span className="unknowns__bar" aria-hidden="true">
          <span style={{ inlineSize: `${bar * 100}%` }} />
        </span>
      )}
      <span className="unknowns__words">
        {bar === undefined
          ? t('unknowns.byChance')
          : switchesTo && side
            ? t(`unknowns.switchesTo.${side}`, { ...parts, plan: isolatedWords(one(switchesTo.planId)) })
            : t('unknowns.switches', parts)}
      </span>
      {number && <ChallengeLink subject={number} name={words.name(drawn.subject)} />}
    </li>
  )
}
