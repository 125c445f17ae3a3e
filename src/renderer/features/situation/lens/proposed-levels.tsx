import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  assessmentAt,
  finishedAssessors,
  isTakenOver,
  LEAST_FOR_A_POOL,
  levelProposals,
  spokenLevels,
  type LensAssessment,
  type LevelProposal,
  type ProposalView,
} from '../../../../shared/assessment'
import type { Estimate, FrameworkFactor, Scenario } from '../../../../shared/engine'
import { countryModel } from '../../../state/country-model'
import { Button } from '../../../ui/button'
import { Picker } from '../../../ui/picker'
import { useLevelText } from '../use-level-text'
import type { Eyes } from './factor-rows'
import { takeOver } from './lens-edits'
import { useLevelNames } from './use-level-names'

interface ProposedLevelsProps {
  readonly scenario: Scenario
  readonly lens: LensAssessment
  readonly factor: FrameworkFactor
  readonly eyes: Eyes
}

const POOL = 'pool'
const MOST_WORRIED = 'most-worried'

function viewOf(id: string): ProposalView {
  return id === POOL || id === MOST_WORRIED ? { kind: id } : { kind: 'assessor', id }
}

/** Levels as the ratings have them beside those of the scenario, to be taken over one by one or all. */
export function ProposedLevels({ scenario, lens, factor, eyes }: ProposedLevelsProps) {
  const { t } = useTranslation('lens')
  const assessors = finishedAssessors(lens)
  const usual = eyes !== 'all' ? eyes.id : assessors.length >= LEAST_FOR_A_POOL ? POOL : MOST_WORRIED
  const [chosen, setChosen] = useState<string>()
  const view = chosen ?? usual
  const all = useMemo(() => levelProposals(countryModel, scenario, lens, viewOf(view)), [scenario, lens, view])
  const here = useMemo(() => keysOf(factor, scenario), [factor, scenario])
  const shown = all.filter(({ level }) => here.has(level))
  const left = all.filter((proposal) => !isTakenOver(scenario, proposal))
  return (
    <section>
      <h3>{t('proposals.title')}</h3>
      <Picker
        label={t('proposals.view')}
        showsLabel
        groups={[
          {
            id: 'view',
            options: [
              ...(assessors.length >= LEAST_FOR_A_POOL ? [{ id: POOL, label: t('proposals.pool') }] : []),
              { id: MOST_WORRIED, label: t('proposals.mostWorried') },
              ...assessors.map(({ id, name }) => ({ id, label: name })),
            ],
          },
        ]}
        selected={view}
        onSelect={setChosen}
      />
      {shown.length === 0 ? (
        <p className="caption">{t(view === POOL ? 'proposals.tooFew' : 'proposals.none')}</p>
      ) : (
        <ProposalTable scenario={scenario} proposals={shown} />
      )}
      {left.length > 0 && (
        <Button onPress={() => takeOver(left)}>{t('proposals.takeAll', { count: left.length })}</Button>
      )}
      <p className="caption">{t('proposals.note')}</p>
    </section>
  )
}

function keysOf({ indicators }: FrameworkFactor, scenario: Scenario): ReadonlySet<string> {
  const ids = new Set(indicators.map(({ id }) => id))
  return new Set(
    spokenLevels(countryModel, scenario)
      .filter(({ indicator }) => ids.has(indicator))
      .map(({ level }) => level),
  )
}

interface ProposalTableProps {
  readonly scenario: Scenario
  readonly proposals: readonly LevelProposal[]
}

function ProposalTable({ scenario, proposals }: ProposalTableProps) {
  const { t } = useTranslation('lens')
  const levels = useLevelText()
  const nameOf = useLevelNames(scenario)
  const words = (range: Estimate | undefined) => (range ? levels.range(range) : '')
  return (
    <table className="lens__proposals">
      <thead>
        <tr>
          <th scope="col">{t('proposals.level')}</th>
          <th scope="col">{t('proposals.stands')}</th>
          <th scope="col">{t('proposals.proposed')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('proposals.take')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {proposals.map((proposal) => (
          <tr key={proposal.level}>
            <th scope="row">
              <bdi>{nameOf(proposal.level)}</bdi>
            </th>
            <td>{words(assessmentAt(scenario, proposal.level))}</td>
            <td>{words(proposal)}</td>
            <td>
              {isTakenOver(scenario, proposal) ? (
                <span className="caption">{t('proposals.taken')}</span>
              ) : (
                <Button
                  aria-label={t('proposals.takeNamed', { level: nameOf(proposal.level) })}
                  onPress={() => takeOver([proposal])}
                >
                  {t('proposals.take')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
