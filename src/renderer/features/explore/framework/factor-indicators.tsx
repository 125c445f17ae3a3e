import { useTranslation } from 'react-i18next'
import type { FrameworkFactor, FrameworkIndicator } from '../../../../shared/engine'
import { LevelCell } from '../../../charts'
import { useNumbers } from '../../../words/use-numbers'
import type { FrameworkFacts } from './framework-facts'
import { useReadingWords } from './use-reading-words'

interface FactorIndicatorsProps {
  readonly factor: FrameworkFactor
  readonly facts: FrameworkFacts
}

/** Every indicator of a factor: how strong its sign is and what it is read from, or that it is not modelled. */
export function FactorIndicators({ factor, facts }: FactorIndicatorsProps) {
  const { t } = useTranslation('framework')
  return (
    <>
      <ul>
        {factor.indicators.map((indicator) => (
          <Indicator
            key={indicator.id}
            factorNumber={factor.number}
            indicator={indicator}
            level={facts.indicators.get(indicator.id)?.then.median}
          />
        ))}
      </ul>
      {factor.indicators.some(({ number }) => number === undefined) && (
        <p className="caption">{t('unnumberedNote', { factor: factor.number })}</p>
      )}
    </>
  )
}

interface IndicatorProps {
  readonly factorNumber: number
  readonly indicator: FrameworkIndicator
  readonly level: number | undefined
}

function Indicator({ factorNumber, indicator, level }: IndicatorProps) {
  const { t } = useTranslation('framework')
  const { list } = useNumbers()
  const words = useReadingWords()
  const { id, number, readings } = indicator
  return (
    <li className="framework__indicator">
      <span className="framework__number">
        {number === undefined
          ? t('unnumbered', { factor: factorNumber })
          : t('indicatorNumber', { factor: factorNumber, indicator: number })}
      </span>
      <span>
        {t(`indicators.${id}`)}{' '}
        <span className="framework__source">
          {readings.length === 0 ? t('notModelled') : t('readFrom', { what: list(readings.map(words)) })}
        </span>
      </span>
      {readings.length > 0 && <LevelCell level={level} />}
    </li>
  )
}
