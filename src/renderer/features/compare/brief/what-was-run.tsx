import { useTranslation } from 'react-i18next'
import { isYesNo } from '../../../../shared/decision'
import { DEFAULT_LENS } from '../../../../shared/engine'
import { bundledModel, bundledPurpose } from '../../../../shared/formats'
import { useStore } from '../../../state/store'
import { useNumbers } from '../../../words/use-numbers'
import type { CompareFacts } from '../compare-facts'
import { useLimitWords } from '../use-limit-words'
import { useOutcomeWords } from '../use-outcome-words'
import { usePlanLists } from '../use-plan-lists'

/** What was run and how it is judged: enough to get the same numbers again. */
export function WhatWasRun({
  facts: { question, referenceId, memberCount, horizonSteps },
}: {
  readonly facts: CompareFacts
}) {
  const { t } = useTranslation(['compare', 'model', 'shell'])
  const { count } = useNumbers()
  const words = useOutcomeWords()
  const { one } = usePlanLists()
  const seed = useStore(({ document }) => document.settings.seed)
  const lens = useStore(({ document }) => document.settings.lens ?? DEFAULT_LENS)
  const hasWorld = useStore(({ document }) => document.settings.world !== undefined)
  const limits = useLimitWords()
  const { version } = bundledModel()
  const { title } = bundledPurpose()
  const { outcome, smallest } = question
  const facts = [
    ['outcome', words.name(outcome)],
    ['reference', one(referenceId)],
    [
      'counts',
      t(countsKey(question), {
        amount: words.amount(outcome, smallest.absolute),
        percent: Math.round(smallest.relative * 100),
        event: words.event(outcome),
      }),
    ],
    ['futures', t('paper.run.futuresText', { count: memberCount, formatted: count(memberCount) })],
    ['horizon', t('paper.run.horizonText', { count: horizonSteps })],
    ['seed', String(seed)],
    ['lens', t(`model:lenses.${lens}.name`)],
    ...(hasWorld ? ([['world', t('paper.run.worldText')]] as const) : []),
    ...(limits.budget ? ([['budget', limits.budget.inFull]] as const) : []),
    ...(limits.capital ? ([['capital', limits.capital.inFull]] as const) : []),
    ['model', t('shell:about.model', { title, version })],
  ] as const
  return (
    <section className="compare-brief__run">
      <dl>
        {facts.map(([id, said]) => (
          <div key={id}>
            <dt>{t(`paper.run.${id}`)}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      <p>{t('shell:help.limits')}</p>
    </section>
  )
}

/** How it is said from where on two futures differ by enough to matter. */
function countsKey({ outcome, smallest }: CompareFacts['question']): string {
  if (isYesNo(outcome)) return 'paper.run.countsFutures'
  return smallest.relative > 0 ? 'paper.run.countsBoth' : 'paper.run.countsFrom'
}
