import { useTranslation } from 'react-i18next'
import { signWord, type FrameworkCrime, type FrameworkSign } from '../../../../shared/engine'
import { countryModel } from '../../../state/country-model'
import { useNumbers } from '../../../words/use-numbers'
import type { FrameworkFacts } from './framework-facts'

/** Signs of a crime that are named. */
const SHOWN_SIGNS = 3
const { framework } = countryModel

interface CrimeSignsProps {
  readonly facts: FrameworkFacts
}

/** For each crime how many signs are consistent with it, in a word, and which are strongest. */
export function CrimeSigns({ facts }: CrimeSignsProps) {
  const { t } = useTranslation('framework')
  return (
    <section aria-label={t('signsTitle')}>
      <h3 className="framework__heading">{t('signsTitle')}</h3>
      <p className="caption">{t('signsCaption')}</p>
      <dl>
        {framework.crimes.map((crime) => (
          <Crime key={crime.id} crime={crime} facts={facts} />
        ))}
      </dl>
    </section>
  )
}

function Crime({ crime, facts }: CrimeSignsProps & { readonly crime: FrameworkCrime }) {
  const { t } = useTranslation('framework')
  const { list, month } = useNumbers()
  const sign = facts.crimes.get(crime.id)
  if (!sign) return null
  const word = (value: number) => t(`signs.${signWord(framework, value)}`)
  const [low, high] = [word(sign.then.low80), word(sign.then.high80)]
  const strongest = strongestOf(crime, facts).map((id) => t('quoted', { text: t(`indicators.${id}`) }))
  return (
    <div className="framework__crime">
      <dt>{t(`crimes.${crime.id}`)}</dt>
      <dd>
        <b>{word(sign.then.median)}</b>{' '}
        <span className="framework__source">{t(low === high ? 'signsSame' : 'signRange', { low, high })}</span>
        <p className="framework__source">{t('strongest', { month: month(facts.step), signs: list(strongest) })}</p>
      </dd>
    </div>
  )
}

/** The strongest of the indicators that point to a crime, whether by themselves or within a factor. */
function strongestOf({ signs }: FrameworkCrime, { indicators }: FrameworkFacts): string[] {
  const strength = (id: string) => indicators.get(id)?.then.median ?? 0
  return [...new Set(signs.flatMap(indicatorsOf))]
    .filter((id) => indicators.has(id))
    .sort((a, b) => strength(b) - strength(a))
    .slice(0, SHOWN_SIGNS)
}

function indicatorsOf(sign: FrameworkSign): readonly string[] {
  if (sign.of === 'indicator') return [sign.indicator]
  const factor = framework.factors.find(({ id }) => id === sign.factor)
  return factor?.indicators.map(({ id }) => id) ?? []
}
