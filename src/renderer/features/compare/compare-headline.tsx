import { Trans, useTranslation } from 'react-i18next'
import { NO_RESPONSE } from '../../../shared/engine'
import { usePlanName } from '../../plans/use-plan-name'
import { useStore } from '../../state/store'
import { Skeleton } from '../../ui/skeleton'
import { tenthsText } from '../../words/probability-wording'
import { useNumbers } from '../../words/use-numbers'
import type { CompareFacts, CompareRow } from './compare-facts'
import { headlineParts, LEANINGS } from './headline-parts'
import { useSays } from './use-says'

interface CompareHeadlineProps {
  readonly facts: CompareFacts | undefined
}

/** Which plan holds up best, how surely, and what it may make worse, in words that can be read aloud. */
export function CompareHeadline({ facts }: CompareHeadlineProps) {
  const { t } = useTranslation('compare')
  const hasFailed = useStore((state) => state.comparison.kind === 'failed')
  if (hasFailed) return <h1 className="headline headline--none">{t('headline.failed')}</h1>
  if (!facts) {
    return (
      <div className="headline" role="status" aria-label={t('headline.waiting')}>
        <Skeleton bars={[0.72, 0.44]} />
      </div>
    )
  }
  return (
    <>
      <h1 className="headline">
        <Sentence facts={facts} />
      </h1>
      <p className="headline__more compare__more">
        <SecondLine facts={facts} />
      </p>
    </>
  )
}

interface FactsProps {
  readonly facts: CompareFacts
}

function Sentence({ facts }: FactsProps) {
  const { t } = useTranslation('compare')
  const { chance } = useSays()
  const { count } = useNumbers()
  const { one, several } = usePlanLists()
  const { headline } = headlineParts(facts)
  const reference = one(facts.referenceId)
  const marks = { b: <b className="compare__count" />, keep: <span className="headline__unbroken" /> }
  if (headline.kind === 'seldom-better') {
    const values = { reference, better: tenthsText(headline.better, chance, count) }
    return <Trans t={t} i18nKey="headline.seldom-better" values={values} components={marks} />
  }
  if (headline.kind !== 'best') return t(`headline.${headline.kind}`, { reference })
  const key = headline.others.length > 0 ? 'headline.bestAmong' : 'headline.best'
  return (
    <Trans
      t={t}
      i18nKey={key}
      values={{
        plan: one(headline.best.id),
        reference,
        others: several(headline.others),
        better: tenthsText(headline.better, chance, count),
        worse: tenthsText(headline.worse, chance, count),
        same: tenthsText(headline.same, chance, count),
      }}
      components={marks}
    />
  )
}

/** How the best plan stands against the next best, what is too close to call, and which plan does harm most often. */
function SecondLine({ facts }: FactsProps) {
  const { t } = useTranslation('compare')
  const { chance } = useSays()
  const { count } = useNumbers()
  const { one, several } = usePlanLists()
  const { headline, tooClose, unchanged, harm, harms, lighter } = headlineParts(facts)
  // Where all plans do as much harm as words can tell, naming one would be a reproach.
  const planCount = facts.rows.filter(({ effort }) => effort !== null).length
  const isSaidOfAll =
    harms.length === planCount && new Set(harms.map((worse) => tenthsText(worse, chance, count))).size === 1
  const harmKey = planCount === 1 ? 'more.harmOfOne' : isSaidOfAll ? 'more.harmOfAll' : 'more.harm'
  const bold = { b: <b />, keep: <span className="headline__unbroken" /> }
  const reference = one(facts.referenceId)
  return (
    <>
      {headline.kind === 'best' && headline.next && (
        <span>
          <Trans
            t={t}
            i18nKey={`more.next.${headline.next.leaning}`}
            values={{
              best: one(headline.best.id),
              next: one(headline.next.row.id),
              better: tenthsText(headline.next.against.better, chance, count),
              worse: tenthsText(headline.next.against.worse, chance, count),
              same: tenthsText(headline.next.against.same, chance, count),
            }}
            components={bold}
          />
        </span>
      )}
      {tooClose.length > 0 && (
        <span>
          <Trans t={t} i18nKey="more.tooClose" values={{ plans: several(tooClose), reference }} components={bold} />
        </span>
      )}
      {LEANINGS.map((leaning) => {
        const rows = unchanged[leaning]
        if (rows.length === 0) return null
        return (
          <span key={leaning}>
            <Trans
              t={t}
              i18nKey={`more.unchanged.${leaning}`}
              count={rows.length}
              values={{ plans: several(rows), reference }}
              components={bold}
            />
          </span>
        )
      })}
      {lighter.length > 0 && headline.kind === 'best' && (
        <span>
          <Trans
            t={t}
            i18nKey="more.lessEffort"
            count={lighter.length}
            values={{ plans: several(lighter), best: one(headline.best.id) }}
            components={bold}
          />
        </span>
      )}
      {harm ? (
        <span>
          {facts.referenceId !== NO_RESPONSE.id && <i className="compare__always">{t('more.always')} </i>}
          <Trans
            t={t}
            i18nKey={harmKey}
            values={{ plan: one(harm.row.id), worse: tenthsText(harm.worse, chance, count) }}
            components={bold}
          />
        </span>
      ) : (
        <span>
          {facts.referenceId !== NO_RESPONSE.id && <i className="compare__always">{t('more.always')} </i>}
          {t('more.noHarm')}
        </span>
      )}
    </>
  )
}

function usePlanLists() {
  const { t } = useTranslation('compare')
  const nameOf = usePlanName()
  const { list } = useNumbers()
  return {
    one: (id: string) => (id === NO_RESPONSE.id ? t('noResponseInline') : nameOf(id)),
    several: (rows: readonly CompareRow[]) => list(rows.map(({ id }) => nameOf(id))),
  }
}
