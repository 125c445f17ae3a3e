import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CausalLink, MapKey } from '../../../../shared/decision'
import { EvidenceBoxes } from '../../../charts'
import { useStore } from '../../../state/store'
import { Chip } from '../../../ui/chip'
import { InfluenceEditor } from './influence-editor'
import { termFacts, type TermFacts } from './map-facts'
import type { MapNames } from './use-map-names'

interface LinkEntryProps {
  readonly link: CausalLink
  /** The box at its other end. */
  readonly other: MapKey
  /** In [-1, 1]; undefined: not known. */
  readonly share: number | undefined
  readonly names: MapNames
  readonly onSelect: (box: MapKey) => void
}

/** One link of a box: to what, how strong, on what evidence, why, and how much of the change runs over it. */
export function LinkEntry({ link, other, share, names, onSelect }: LinkEntryProps) {
  const { t } = useTranslation('causal-map')
  const scenario = useStore(({ document }) => document.scenario)
  const percent = share === undefined ? undefined : Math.round(Math.abs(share) * 100)
  const terms = link.terms.map((term) => ({ term, facts: termFacts(term, link, scenario) }))
  return (
    <li className="map-detail__link">
      <span className="map-detail__ends">
        <button type="button" className="link-button" onClick={() => onSelect(other)}>
          {names.name(other)}
        </button>{' '}
        <span className="caption">{names.note(other)}</span>
      </span>
      {percent !== undefined && (
        <span className="caption">{percent < 1 ? t('shareLittle') : t('share', { percent })}</span>
      )}
      {terms.map(({ term, facts }) =>
        facts ? (
          <TermLine key={JSON.stringify(term)} facts={facts} isPush={term.kind === 'trigger'} names={names} />
        ) : (
          <span key={term.kind} className="caption">
            {t('basis.events')}
          </span>
        ),
      )}
    </li>
  )
}

interface TermLineProps {
  readonly facts: TermFacts
  /** Of a trigger: its push has no weight of its own. */
  readonly isPush: boolean
  readonly names: MapNames
}

function TermLine({ facts, isPush, names }: TermLineProps) {
  const { t } = useTranslation('causal-map')
  const { influence, changedBecause, grade, because, weight } = facts
  // What was begun stays, whatever was looked at meanwhile.
  const isBegun = useStore(
    ({ influenceDrafts }) => influence !== undefined && influenceDrafts[influence.id] !== undefined,
  )
  const [isOpen, setOpen] = useState(isBegun)
  return (
    <div className="map-detail__term">
      <span className="map-detail__evidence">
        {!isPush && <span>{names.strength(weight)}</span>}
        {grade === 'D' ? <Chip>{t('judgement')}</Chip> : <EvidenceBoxes grade={grade} />}
        {changedBecause !== undefined && <Chip>{t('changedHere')}</Chip>}
      </span>
      <span className="caption" dir="auto">
        {changedBecause === undefined ? because : t('changedBecause', { because: changedBecause })}
      </span>
      {influence && !isOpen && (
        <button
          type="button"
          className="link-button map-detail__change"
          aria-label={t('edit.label', { from: names.reference(influence.from), to: names.reference(influence.to) })}
          onClick={() => setOpen(true)}
        >
          {t('edit.open')}
        </button>
      )}
      {influence && isOpen && (
        <InfluenceEditor influence={influence} weight={weight} names={names} onClose={() => setOpen(false)} />
      )}
    </div>
  )
}
