import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ResponseShare, ShapleyValues } from '../../../../shared/decision'
import type { ResponsePlan } from '../../../../shared/engine'
import { usePlanName } from '../../../plans/use-plan-name'
import { runContributions } from '../../../simulation/why-runs'
import { useStore } from '../../../state/store'
import { useNumbers } from '../../../words/use-numbers'
import { isInStages } from '../smallest-difference'
import { useOutcomeWords } from '../use-outcome-words'
import { contributionSentence, inUnit } from './contribution-sentence'
import { ResponseName } from './response-name'
import { shareAmounts } from './share-amounts'
import { ShareTable } from './share-table'
import { StudyProgress } from './study-progress'
import { useResponseNames } from './use-response-names'
import { keptResults, useStudy, type StudyJob } from '../../../state/use-study'
import type { PlanRequest } from '../use-plan-request'
import type { WhyRunners } from './why-runners'

interface ContributionPanelProps {
  readonly why: PlanRequest
  readonly outcome: string
  readonly runners: WhyRunners
}

const kept = keptResults<ShapleyValues>()

/** What each response of the current plan contributes to what the plan does. */
export function ContributionPanel({ why, outcome, runners }: ContributionPanelProps) {
  const { t } = useTranslation('compare')
  const { count } = useNumbers()
  const scenario = useStore(({ document }) => document.scenario)
  const isReady = useStore(({ comparison }) => comparison.kind === 'done')
  const job = useMemo(
    (): StudyJob<ShapleyValues> | undefined =>
      isReady
        ? {
            key: JSON.stringify([why.key, outcome]),
            scenario,
            run: (options) => runContributions(runners.runnerFor(scenario), why.request, outcome, options),
          }
        : undefined,
    [isReady, why, outcome, scenario, runners],
  )
  const study = useStudy(job, kept)
  return study.state.kind === 'done' ? (
    <Contributions values={study.state.result} plan={why.plan} outcome={outcome} />
  ) : (
    <StudyProgress
      study={study}
      isWaiting={!isReady}
      running={(percent) =>
        t('why.contributions.running', {
          count: why.plan.responses.length,
          members: count(why.request.memberCount),
          percent,
        })
      }
    />
  )
}

interface ContributionsProps {
  readonly values: ShapleyValues
  readonly plan: ResponsePlan
  readonly outcome: string
}

function Contributions({ values, plan, outcome }: ContributionsProps) {
  const { t, i18n } = useTranslation('compare')
  const { count } = useNumbers()
  const nameOf = usePlanName()
  const words = useOutcomeWords()
  const responseName = useResponseNames()
  const { without, withAll, together, interaction, responses } = useMemo(
    () => inUnit(values, outcome === 'mass-killing' ? 100 : 1),
    [values, outcome],
  )
  const amounts = shareAmounts(
    Math.max(Math.abs(together.mean), ...responses.map(({ share }) => Math.abs(share.mean))),
    i18n.resolvedLanguage ?? i18n.language,
  )
  const nameOfShare = ({ id }: ResponseShare): string => {
    const response = plan.responses.find((one) => one.id === id)
    return response ? responseName(response, plan) : id
  }
  const unit = t(`why.unit.${outcome === 'mass-killing' ? 'futures' : isInStages(outcome) ? 'stages' : 'people'}`)
  const rows = responses.toSorted((a, b) => Math.abs(b.share.mean) - Math.abs(a.share.mean))
  return (
    <>
      <p className="why__sentence">
        {contributionSentence(
          { without, withAll, together, interaction, responses: rows },
          {
            t: (key, said) => t(key, said),
            amounts,
            nameOfShare,
            plan: nameOf(plan.id),
            outcome: words.name(outcome),
            unit,
          },
        )}
      </p>
      <ShareTable
        caption={t('why.contributions.title')}
        nameTitle={t('why.contributions.response')}
        shareTitle={t('why.contributions.share', { unit })}
        aloneTitle={t('why.contributions.alone')}
        rows={rows.map((row) => {
          const response = plan.responses.find(({ id }) => id === row.id)
          return {
            id: row.id,
            name: response ? <ResponseName response={response} name={nameOfShare(row)} /> : row.id,
            share: row.share,
            alone: row.alone.mean,
          }
        })}
        sum={{ id: 'sum', name: t('why.contributions.sum'), share: together }}
        remainder={{ id: 'remainder', name: t('why.contributions.remainder'), share: interaction }}
        amounts={amounts}
      />
      <p className="why__note">
        {t(`why.contributions.${values.kind}`, {
          count: values.runs,
          members: count(values.memberCount),
        })}
      </p>
    </>
  )
}
