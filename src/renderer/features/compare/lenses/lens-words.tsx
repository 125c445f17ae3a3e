import { useTranslation } from 'react-i18next'
import { inFront, lensSentence, type LensFront } from '../../../../shared/decision'
import { DEFAULT_LENS } from '../../../../shared/engine'
import { useStore } from '../../../state/store'
import { isolatedWords } from '../../../words/isolated'
import { useNumbers } from '../../../words/use-numbers'
import { usePlanLists } from '../use-plan-lists'
import type { LensFindings } from './use-lens-studies'

/** In a sentence, whether the plan that comes first does so whatever lens the evidence is read with. */
export function LensWords({ rankings, planIds }: Pick<LensFindings, 'rankings' | 'planIds'>) {
  const { t } = useTranslation(['compare', 'model'])
  const { list } = useNumbers()
  const { one } = usePlanLists()
  const own = useStore(({ document }) => document.settings.lens ?? DEFAULT_LENS)
  const named = (plan: number) => isolatedWords(one(planIds[plan] ?? ''))
  const frontText = ({ plans, lenses }: LensFront<number>) =>
    t(plans.length === 1 ? 'lenses.alone' : 'lenses.shared', {
      plans: list(plans.map(named)),
      lenses: list(lenses.map((lens) => t(`model:lenses.${lens}.name`))),
    })
  const said = lensSentence(
    rankings.rankings.map((ranking) => ({ lens: ranking.lens, plans: inFront(ranking) })),
    rankings.firstEverywhere,
    own,
  )
  switch (said.kind) {
    case 'first-everywhere':
      return t('lenses.firstEverywhere', { plan: named(said.plan) })
    case 'shared-everywhere':
      return t('lenses.sharedEverywhere', { plans: list(said.plans.map(named)) })
    case 'shared-somewhere':
      return t('lenses.sharedSomewhere', { fronts: said.fronts.map(frontText).join('; ') })
    case 'first-turns':
      return t('lenses.firstTurns', { fronts: said.fronts.map(frontText).join('; ') })
  }
}
