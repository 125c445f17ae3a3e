import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FrameworkFactor } from '../../../../shared/engine'
import { LevelCell } from '../../../charts'
import { Icon } from '../../../ui/icon'
import { countryModel } from '../../../state/country-model'
import { useNumbers } from '../../../words/use-numbers'
import { FactorIndicators } from './factor-indicators'
import type { FrameworkFacts, SignFacts } from './framework-facts'

const KINDS = ['common', 'specific'] as const satisfies readonly FrameworkFactor['kind'][]
const FACTORS = [...countryModel.framework.factors].sort((a, b) => a.number - b.number)

interface FactorTableProps {
  readonly facts: FrameworkFacts
}

/** The 14 factors by their numbers; a row opens to its indicators. */
export function FactorTable({ facts }: FactorTableProps) {
  const { t } = useTranslation('framework')
  const { month } = useNumbers()
  const at = { month: month(facts.step) }
  return (
    <table className="framework__table">
      <caption className="visually-hidden">{t('tableLabel', at)}</caption>
      <thead>
        <tr>
          <th scope="col">{t('factor')}</th>
          <th scope="col">{t('today')}</th>
          <th scope="col">{t('month', at)}</th>
          <th scope="col">{t('change')}</th>
        </tr>
      </thead>
      {KINDS.map((kind) => (
        <tbody key={kind}>
          <tr>
            <th scope="rowgroup" colSpan={4} className="framework__group">
              {t(`groups.${kind}`)}
            </th>
          </tr>
          {FACTORS.filter((factor) => factor.kind === kind).map((factor) => (
            <FactorRows key={factor.id} factor={factor} facts={facts} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

interface FactorRowsProps extends FactorTableProps {
  readonly factor: FrameworkFactor
}

function FactorRows({ factor, facts }: FactorRowsProps) {
  const { t } = useTranslation('framework')
  const [isOpen, setIsOpen] = useState(false)
  const details = useId()
  return (
    <>
      <tr>
        <th scope="row">
          <button
            type="button"
            className="framework__factor"
            aria-expanded={isOpen}
            aria-controls={isOpen ? details : undefined}
            onClick={() => setIsOpen(!isOpen)}
          >
            <span className="framework__chevron" data-open={isOpen}>
              <Icon name="chevron" />
            </span>
            {/* A space between number and name, for whoever hears them read as one. */}
            <span className="framework__number">{factor.number}</span> <span>{t(`factors.${factor.id}`)}</span>
          </button>
        </th>
        <SignCells sign={facts.factors.get(factor.id)} />
      </tr>
      {isOpen && (
        <tr id={details}>
          <td colSpan={4} className="framework__details">
            <FactorIndicators factor={factor} facts={facts} />
          </td>
        </tr>
      )}
    </>
  )
}

function SignCells({ sign }: { readonly sign: SignFacts | undefined }) {
  const { t } = useTranslation('framework')
  const { level, levelChange } = useNumbers()
  if (!sign) {
    return (
      <td colSpan={3}>
        <LevelCell level={undefined} />
      </td>
    )
  }
  const { low80, high80, median } = sign.then
  return (
    <>
      <td>
        <LevelCell level={sign.today} />
      </td>
      <td>
        <LevelCell level={median} />
        <span className="framework__range">{t('range', { low: level(low80), high: level(high80) })}</span>
      </td>
      <td className="framework__change">{sign.change === undefined ? t('noPlan') : levelChange(sign.change)}</td>
    </>
  )
}
