import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { MOST_EXACT_RESPONSES, isYesNo, type ResponseShare, type ShapleyValues } from '../../../../shared/decision'
import type { ResponsePlan } from '../../../../shared/engine'
import { usePlanName } from '../../../plans/use-plan-name'
import { runContributions } from '../../../simulation/why-runs'
import { useStore } from '../../../state/store'
import { useNumbers } from '../../../words/use-numbers'
import type { CompareFacts } from '../compare-facts'
import { FirstAnswer } from '../first-answer'
import { useMeanDifferenceWords } from '../use-mean-difference-words'
import { countedIn, useOutcomeWords } from '../use-outcome-words'
import { usePlanLists } from '../use-plan-lists'
import { atOnceText, contributionSentence, inUnit } from './contribution-sentence'
import { FuturesLine } from './futures-line'
import { NoDifference } from './no-difference'
import { pairedMean } from './paired-mean'
import { ResponseName } from './response-name'
import { shareAmounts } from './share-amounts'
import { ShareTable } from './share-table'
import { StudyProgress } from './study-progress'
import { useExchanges } from './use-reference-plan'
import { useExchangeNames, type NamedWhere } from './use-exchange-names'
import { keptStudies, type StudyJob } from '../../../state/kept-studies'
import { useStudy, type Study } from '../../../state/use-study'
import type { PlanRequest } from '../use-plan-request'
import type { WhyRunners } from './why-runners'

interface ContributionPanelProps {
  /** The plan over some futures, for a first answer. */
  readonly first: PlanRequest
  /** The same over all futures of the table, so that both say the same in the end. */
  readonly all: PlanRequest
  /** The plan that it is held against. */
  readonly against: ResponsePlan
  readonly facts: CompareFacts
  readonly runners: WhyRunners
}

/** Apart, so that the first answer stays while all futures are run. */
const kept = { first: keptStudies<ShapleyValues>(), all: keptStudies<ShapleyValues>() }

/** What each response in which a plan differs from another contributes to what it does against that. */
export function ContributionPanel({ first, all, against, facts, runners }: ContributionPanelProps) {
  const { outcome } = facts.question
  const { t } = useTranslation('compare')
  const { count } = useNumbers()
  const scenario = useStore(({ document }) => document.scenario)
  const isReady = useStore(({ comparison }) => comparison.kind === 'done')
  const { differing } = useExchanges(against, all.plan)
  const differs = differing.length > 0
  const jobOf = useCallback(
    (why: PlanRequest): StudyJob<ShapleyValues> => ({
      key: JSON.stringify([why.key, outcome, against.responses]),
      scenario,
      run: (options) =>
        runContributions(
          runners.runnerFor(scenario),
          { request: why.request, from: against, judged: outcome },
          options,
        ),
    }),
    [against, outcome, scenario, runners],
  )
  const canBegin = isReady && differs
  const isShort = first.request.memberCount < all.request.memberCount
  const firstStudy = useStudy(
    useMemo(() => (canBegin && isShort ? jobOf(first) : undefined), [canBegin, isShort, jobOf, first]),
    kept.first,
  )
  const isNext = !isShort || firstStudy.state.kind === 'done'
  const wholeStudy = useStudy(
    useMemo(() => (canBegin && isNext ? jobOf(all) : undefined), [canBegin, isNext, jobOf, all]),
    kept.all,
  )
  if (!differs) return <NoDifference plan={all.plan} against={against} />
  const progressOf = (study: Study<ShapleyValues>, { request: { memberCount } }: PlanRequest) => (
    <StudyProgress
      study={study}
      isWaiting={!isReady}
      running={(percent) =>
        t(`why.contributions.${differing.length > MOST_EXACT_RESPONSES ? 'runningDrawn' : 'running'}`, {
          count: differing.length,
          members: count(memberCount),
          percent,
        })
      }
    />
  )
  const best = [wholeStudy, firstStudy].find(({ state }) => state.kind === 'done')
  if (best?.state.kind !== 'done') return isShort ? progressOf(firstStudy, first) : progressOf(wholeStudy, all)
  return (
    <>
      <Contributions
        values={best.state.result}
        isFirst={best !== wholeStudy}
        plan={all.plan}
        against={against}
        facts={facts}
      />
      {best !== wholeStudy && progressOf(wholeStudy, all)}
    </>
  )
}

interface ContributionsProps {
  readonly values: ShapleyValues
  /** Of fewer futures than it will be of. */
  readonly isFirst: boolean
  readonly plan: ResponsePlan
  readonly against: ResponsePlan
  readonly facts: CompareFacts
}

function Contributions({ values, isFirst, plan, against, facts }: ContributionsProps) {
  const { outcome } = facts.question
  const { t, i18n } = useTranslation('compare')
  const { count, list, signed } = useNumbers()
  const nameOf = usePlanName()
  const words = useOutcomeWords()
  const differenceWords = useMeanDifferenceWords(outcome)
  const overAll = useMemo(() => pairedMean(facts, against, plan), [facts, against, plan])
  const { differing } = useExchanges(against, plan)
  const exchangeName = useExchangeNames(against, plan)
  const reference = usePlanLists().one(against.id)
  const { without, withAll, together, interaction, responses } = useMemo(
    () => inUnit(values, isYesNo(outcome) ? 100 : 1),
    [values, outcome],
  )
  const amounts = shareAmounts(
    Math.max(Math.abs(together.mean), ...responses.map(({ share }) => Math.abs(share.mean))),
    i18n.resolvedLanguage ?? i18n.language,
    signed,
  )
  const nameOfShare = ({ id }: ResponseShare, where: NamedWhere): string => {
    const exchange = differing.find((one) => one.id === id)
    return exchange ? exchangeName(exchange, where) : id
  }
  const unit = t(`why.unit.${countedIn(outcome)}`)
  const atOnce = atOnceText(
    { without, withAll, together, interaction, responses },
    { t: (key, said) => t(key, said), amounts, unit },
  )
  const rows = responses.toSorted((a, b) => Math.abs(b.share.mean) - Math.abs(a.share.mean))
  return (
    <>
      <p className="why__sentence" data-first-answer={isFirst || undefined}>
        {isFirst && <FirstAnswer members={values.memberCount} all={facts.memberCount} />}
        {contributionSentence(
          { without, withAll, together, interaction, responses: rows },
          {
            t: (key, said) => t(key, said),
            amounts,
            list,
            nameOfShare: (share) => nameOfShare(share, 'sentence'),
            plan: nameOf(plan.id),
            against: reference,
            outcome: words.name(outcome),
            unit,
          },
        )}
      </p>
      <FuturesLine members={values.memberCount} all={facts.memberCount} overAll={overAll && differenceWords(overAll)} />
      <ShareTable
        caption={t('why.contributions.title')}
        nameTitle={t('why.contributions.response')}
        shareTitle={t('why.contributions.share', { unit, against: reference })}
        aloneTitle={t('why.contributions.alone')}
        rows={rows.map((row) => {
          const exchange = differing.find(({ id }) => id === row.id)
          const response = exchange?.after ?? exchange?.before
          return {
            id: row.id,
            name: response ? <ResponseName response={response} name={nameOfShare(row, 'line')} /> : row.id,
            share: row.share,
            alone: row.alone.mean,
          }
        })}
        sum={{ id: 'sum', name: t('why.contributions.sum'), share: together }}
        remainder={{ id: 'remainder', name: t('why.contributions.remainder'), share: interaction }}
        amounts={amounts}
      />
      {atOnce !== undefined && <p className="why__note">{atOnce}</p>}
      <p className="why__note">
        {t(`why.contributions.${values.kind}`, {
          count: values.runs,
          formatted: count(values.runs),
          members: count(values.memberCount),
          against: reference,
        })}
      </p>
    </>
  )
}
