import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { notableCauses, type Attribution, type NotableCauses } from '../../../../shared/decision'
import { useNumbers } from '../../../words/use-numbers'
import { CauseShares } from './cause-shares'
import type { CauseWords } from './change-sentence'
import { FuturesLine } from './futures-line'
import { shareAmounts } from './share-amounts'
import type { TracedCauses } from './use-traced-causes'

interface CauseAccountProps {
  readonly question: 'change' | 'difference'
  readonly attribution: Attribution
  readonly names: TracedCauses
  /** The campaign that was traced, `<actor>/<population>`. */
  readonly dyad: string
  /** Futures that the table of plans is drawn from. */
  readonly all: number
  readonly sentence: (notable: NotableCauses, words: CauseWords) => string
  /** How the numbers are to be read. */
  readonly note: string
}

/** What a change or a difference is owed to: in a sentence, of how many futures, as a table, and how to read it. */
export function CauseAccount({ question, attribution, names, dyad, all, sentence, note }: CauseAccountProps) {
  const { t } = useTranslation('compare')
  const notable = useMemo(() => notableCauses(attribution), [attribution])
  const words = useCauseWords({ attribution, notable, names, dyad })
  return (
    <>
      <p className="why__sentence">{sentence(notable, words)}</p>
      <FuturesLine members={attribution.memberCount} all={all} />
      <CauseShares
        question={question}
        attribution={attribution}
        notable={notable}
        names={names}
        amounts={words.amounts}
      />
      {notable.shown.some(({ cause }) => cause.kind === 'assessment') && (
        <p className="why__note">{t('why.assessmentMeans')}</p>
      )}
      <p className="why__note">{note}</p>
    </>
  )
}

interface Traced extends Pick<CauseAccountProps, 'attribution' | 'names' | 'dyad'> {
  readonly notable: NotableCauses
}

/** What the sentence and the table of one attribution are written with. */
function useCauseWords({ attribution: { change }, notable: { shown }, names, dyad }: Traced): CauseWords {
  const { t, i18n } = useTranslation('compare')
  const { month, list, significant } = useNumbers()
  const amounts = shareAmounts(
    Math.max(Math.abs(change.mean), ...shown.map(({ share }) => Math.abs(share.mean))),
    i18n.resolvedLanguage ?? i18n.language,
  )
  return {
    t: (key, said) => t(key, said),
    amounts,
    nameOfCause: (one) => names.share(one, 'sentence'),
    month,
    list,
    times: (value) => significant(value, 2),
    campaign: names.campaign(dyad),
  }
}
