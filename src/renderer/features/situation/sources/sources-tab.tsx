import { useMemo } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { levelKeysOf, assessmentAt } from '../../../../shared/assessment'
import { EvidenceBoxes } from '../../../charts'
import { countryModel } from '../../../state/country-model'
import { useStore } from '../../../state/store'
import { Chip } from '../../../ui/chip'
import { useNumbers } from '../../../words/use-numbers'
import { useLevelNames } from '../lens/use-level-names'
import { SituationFrame } from '../situation-frame'
import { namedSources, sourcesOfLevels, type ModelSource, type NamedSource } from './sources-facts'
import './sources.css'

const FACTORS = countryModel.framework.factors.toSorted((a, b) => a.number - b.number)
const BEHIND_LEVELS = sourcesOfLevels(countryModel)

/** Where the assessment, the levels and the model's influences come from, and what was not verified. */
export function SourcesTab() {
  const { t } = useTranslation(['lens', 'situation'])
  const lens = useStore(({ document }) => document.assessment)
  const named = useMemo(() => namedSources(lens), [lens])
  const unverified = BEHIND_LEVELS.filter(({ source }) => !source.isVerified).length
  const headline =
    named.length === 0 ? (
      t('sources.none')
    ) : (
      <Trans t={t} i18nKey="sources.headline" count={named.length} components={{ b: <b /> }} />
    )
  return (
    <SituationFrame headline={headline} more={t('sources.more', { count: BEHIND_LEVELS.length, unverified })}>
      {/* Long, and with nothing in it that takes the focus: keys scroll it so. */}
      <div className="sources panel" tabIndex={0} role="region" aria-label={t('situation:tabs.sources')}>
        <section>
          <h2>{t('sources.evidence')}</h2>
          {named.length === 0 ? (
            <p className="caption">{t('sources.evidenceEmpty')}</p>
          ) : (
            <NamedTable sources={named} />
          )}
        </section>
        <FrameworkNote />
        <ModelSources sources={BEHIND_LEVELS} />
        <Standing />
      </div>
    </SituationFrame>
  )
}

function NamedTable({ sources }: { readonly sources: readonly NamedSource[] }) {
  const { t } = useTranslation('lens')
  const { month, count } = useNumbers()
  return (
    <table className="sources__table">
      <thead>
        <tr>
          <th scope="col">{t('sources.source')}</th>
          <th scope="col">{t('editor.reliability')}</th>
          <th scope="col">{t('editor.credibility')}</th>
          <th scope="col">{t('sources.notes')}</th>
          <th scope="col">{t('sources.latest')}</th>
        </tr>
      </thead>
      <tbody>
        {sources.map(({ name, notes, reliability, credibility, latest }) => (
          <tr key={name}>
            <th scope="row" dir="auto">
              {name}
            </th>
            <td>{t(`editor.reliabilities.${reliability}`)}</td>
            <td>{t(`editor.credibilities.${credibility}`)}</td>
            <td>{count(notes.length)}</td>
            <td>{t('sources.month', { month: month(latest) })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The Framework itself, and which of its indicators carry no number because it was not verified. */
function FrameworkNote() {
  const { t } = useTranslation(['lens', 'framework'])
  const indicators = FACTORS.flatMap((factor) => factor.indicators.map((indicator) => ({ factor, indicator })))
  const unverified = indicators.filter(({ indicator }) => indicator.number === undefined)
  return (
    <section>
      <h2>{t('sources.framework')}</h2>
      <p>{t('sources.frameworkNote', { count: unverified.length, total: indicators.length })}</p>
      <ul className="sources__columns">
        {unverified.map(({ factor, indicator }) => (
          <li key={indicator.id}>
            <span className="caption">{t('framework:unnumbered', { factor: factor.number })}</span>{' '}
            {t(`framework:indicators.${indicator.id}`)}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Our own judgement is published nowhere, so nothing could be found of it. */
function CitationFound({ source: { kind, isVerified } }: Pick<ModelSource, 'source'>) {
  const { t } = useTranslation('lens')
  if (kind === 'expert-judgement') return t('sources.unpublished')
  return isVerified ? t('sources.verified') : <Chip>{t('sources.notVerified')}</Chip>
}

function ModelSources({ sources }: { readonly sources: readonly ModelSource[] }) {
  const { t } = useTranslation('lens')
  return (
    <section>
      <h2>{t('sources.model')}</h2>
      <p>{t('sources.verifiedNote')}</p>
      <table className="sources__table">
        <thead>
          <tr>
            <th scope="col">{t('sources.source')}</th>
            <th scope="col">{t('sources.grade')}</th>
            <th scope="col">{t('sources.used')}</th>
            <th scope="col">{t('sources.citation')}</th>
          </tr>
        </thead>
        <tbody>
          {sources.map(({ source, uses, grade }) => (
            <tr key={source.id}>
              {/* Citations stay in the language they were published in. */}
              <th scope="row" lang="en" dir="ltr">
                {source.citation}
              </th>
              <td>
                <EvidenceBoxes grade={grade} />
              </td>
              <td>{t('sources.uses', { count: uses })}</td>
              <td>
                <CitationFound source={source} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The sentence behind each level of the scenario. */
function Standing() {
  const { t } = useTranslation('lens')
  const scenario = useStore(({ document }) => document.scenario)
  const nameOf = useLevelNames(scenario)
  return (
    <section>
      <h2>{t('sources.standing')}</h2>
      <p className="caption">{t('sources.standingNote')}</p>
      <ul className="sources__columns">
        {levelKeysOf(countryModel, scenario).map((key) => (
          <li key={key}>
            <bdi>{nameOf(key)}</bdi>
            <p className="caption" lang={scenario.language} dir="auto">
              {assessmentAt(scenario, key)?.evidence}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
