import { useMemo } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { notableCauses, type Attribution, type MeanOverFutures, type NotableCauses } from '../../../../shared/decision'
import { useNumbers } from '../../../words/use-numbers'
import { CauseShares, type AccountKind } from './cause-shares'
import type { CauseWords } from './cause-words'
import { FuturesLine } from './futures-line'
import { areAllOpen } from './leading-shares'
import { shareAmounts } from './share-amounts'
import type { TracedCauses } from './use-traced-causes'

interface CauseSentenceProps {
  readonly attribution: Attribution
  readonly names: TracedCauses
  /** Futures that the table of plans is drawn from. */
  readonly all: number
  /** What all of those say. */
  readonly overAll?: string | undefined
  readonly sentence: (notable: NotableCauses, words: CauseWords) => string
}

export interface CauseAccountProps extends CauseSentenceProps {
  readonly kind: AccountKind
  /** What shares are amounts of; a campaign's are logarithms. */
  readonly unit?: string
  /** Futures that it is still to be told of: what a first answer of fewer comes to is not put into a sentence. */
  readonly awaited?: number | undefined
  /** How the numbers are to be read. */
  readonly notes: readonly string[]
}

/** What a change or a difference is owed to: in a sentence, and of how many futures. */
export function CauseSentence({ attribution, names, all, overAll, sentence }: CauseSentenceProps) {
  const notable = useMemo(() => notableCauses(attribution), [attribution])
  const words = useCauseWords(attribution.change, notable, names)
  return (
    <>
      <p className="why__sentence">{sentence(notable, words)}</p>
      <FuturesLine members={attribution.memberCount} all={all} overAll={overAll} />
    </>
  )
}

/** Says of the answer of a few futures that it is no more than a first one. */
function AwaitedAnswer({ attribution, all, overAll, awaited }: CauseSentenceProps & { readonly awaited: number }) {
  const { t } = useTranslation('compare')
  const { count } = useNumbers()
  return (
    <>
      <p className="why__first">
        <Trans
          t={t}
          i18nKey="why.first"
          values={{ members: count(attribution.memberCount), awaited: count(awaited) }}
          components={{ b: <b /> }}
        />
      </p>
      <FuturesLine members={attribution.memberCount} all={all} overAll={overAll} />
    </>
  )
}

/** The same with the table that the sentence is taken from, and how to read it. */
export function CauseAccount(props: CauseAccountProps) {
  const { kind, attribution, unit, names, notes, awaited } = props
  const { t } = useTranslation('compare')
  const notable = useMemo(() => notableCauses(attribution), [attribution])
  const { amounts } = useCauseWords(attribution.change, notable, names)
  const means = (['assessment', 'present', 'chance'] as const).filter(
    (cause) =>
      notable.shown.some((one) => one.cause.kind === cause) && (cause !== 'chance' || !kind.startsWith('campaign')),
  )
  // Parts that take each other away may be many times the whole: they are no answer, and do not stand where one is looked for.
  const isOpen = areAllOpen(
    attribution.change,
    notable.shown.map(({ share }) => share),
    amounts,
  )
  const parts = (
    <>
      <CauseShares
        kind={kind}
        attribution={attribution}
        unit={unit}
        notable={notable}
        names={names}
        amounts={amounts}
      />
      {[...means.map((cause) => t(`why.${cause}Means`)), ...notes].map((note) => (
        <p key={note} className="why__note">
          {note}
        </p>
      ))}
    </>
  )
  return (
    <>
      {awaited === undefined ? <CauseSentence {...props} /> : <AwaitedAnswer {...props} awaited={awaited} />}
      {isOpen ? (
        <details className="why__parts">
          <summary>{t('why.parts')}</summary>
          {parts}
        </details>
      ) : (
        parts
      )}
    </>
  )
}

/** What the sentence and the table of one attribution are written with. */
function useCauseWords(change: MeanOverFutures, { shown }: NotableCauses, names: TracedCauses): CauseWords {
  const { t, i18n } = useTranslation('compare')
  const { month, list, signed } = useNumbers()
  const amounts = shareAmounts(
    Math.max(Math.abs(change.mean), ...shown.map(({ share }) => Math.abs(share.mean))),
    i18n.resolvedLanguage ?? i18n.language,
    signed,
  )
  return {
    t: (key, said) => t(key, said),
    amounts,
    nameOfCause: (one) => names.share(one, 'sentence'),
    month,
    list,
  }
}
