import { useTranslation } from 'react-i18next'
import type { RealityCheck } from '../../../shared/engine'
import { bundledScenarios, validationResults, type ScenarioDocument } from '../../../shared/formats'
import { useNumbers } from '../../words/use-numbers'

interface ExpectationsListProps {
  readonly document: ScenarioDocument
}

/** Where the author drew on, and what the author expects of the scenario in a form that a program puts to the test. */
export function ExpectationsList({ document }: ExpectationsListProps) {
  const { t } = useTranslation('brief')
  const { count } = useNumbers()
  const { inspiration = [], realityChecks = [], scenario } = document
  const known = knownVerdicts(document)
  return (
    <>
      <section>
        <h2 className="brief__heading">{t('inspiration')}</h2>
        {inspiration.length === 0 && <p>{t('noInspiration')}</p>}
        {inspiration.map((paragraph, index) => (
          <p key={index} className="brief__paragraph" lang={scenario.language} dir="auto">
            {paragraph}
          </p>
        ))}
      </section>
      <section>
        <h2 className="brief__heading">{t('checks')}</h2>
        <p className="caption">
          {realityChecks.length === 0
            ? t('noChecks')
            : known
              ? t('checked', { futures: count(known.futures), seed: known.seed })
              : t('unchecked')}
        </p>
        <ul>
          {realityChecks.map((check) => (
            <Expectation
              key={check.id}
              check={check}
              verdict={known?.checks.find(({ id }) => id === check.id)?.verdict}
              language={scenario.language}
            />
          ))}
        </ul>
      </section>
    </>
  )
}

/** The verdicts that came with the program, as long as the document is what they were reached on. */
function knownVerdicts(document: ScenarioDocument) {
  const bundled = bundledScenarios().find(({ country }) => country === document.scenario.country)?.document
  const isAsBundled =
    JSON.stringify([document.scenario, document.plans, document.realityChecks]) ===
    JSON.stringify([bundled?.scenario, bundled?.plans, bundled?.realityChecks])
  return isAsBundled
    ? validationResults().realityChecks.find(({ scenario }) => scenario === document.scenario.id)
    : undefined
}

interface ExpectationProps {
  readonly check: RealityCheck
  readonly verdict: 'holds' | 'fails' | 'undecided' | undefined
  readonly language: string
}

function Expectation({ check: { text, expected, horizonSteps }, verdict, language }: ExpectationProps) {
  const { t } = useTranslation('brief')
  const { signed } = useNumbers()
  const inHundred = (share: number) => signed(String(Math.round(share * 1000) / 10))
  const bounds = { low: inHundred(expected.low), high: inHundred(expected.high) }
  return (
    <li className="brief__entry">
      <p lang={language} dir="auto">
        {text}
      </p>
      <p className="caption">
        {t(`expected.${expected.kind}`, { ...bounds, count: horizonSteps })}
        {verdict && <> · {t(`verdict.${verdict}`)}</>}
      </p>
    </li>
  )
}
