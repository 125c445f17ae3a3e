import { useTranslation } from 'react-i18next'
import type { ValidationResults } from '../../shared/formats'
import { PAGE_PLACES } from '../reader'
import type { PagePlace } from '../state/view-slice'
import { TextLink } from '../ui/text-link'

interface ValidationFiguresProps {
  readonly results: ValidationResults
  readonly onOpenPage: (place: PagePlace) => void
}

/** How the model was held against the record and against research, with what it missed. */
export function ValidationFigures({ results, onOpenPage }: ValidationFiguresProps) {
  const { t, i18n } = useTranslation('shell', { keyPrefix: 'about.record' })
  const digits = (value: number) => number(i18n.resolvedLanguage, 2).format(value)
  // As many as tell 0.7995 from a line at 0.8.
  const exactDigits = (value: number) => number(i18n.resolvedLanguage, 0, 4).format(value)
  const whole = number(i18n.resolvedLanguage, 0)
  const figures = (values: readonly number[]) => {
    const [low, high] = endsOf(values, digits)
    return high === undefined ? low : t('fromTo', { low, high })
  }
  const percents = (shares: readonly number[]) => {
    const [low, high] = endsOf(shares, (share) => whole.format(100 * share))
    return high === undefined ? t('percent', { low }) : t('percentFromTo', { low, high })
  }
  const { backtest, recordFacts, responseFacts } = results
  const met = backtest.gates.filter(({ isMet }) => isMet).length
  return (
    <>
      <p>
        {t('backtest', {
          from: backtest.from,
          to: backtest.to,
          date: backtest.date,
          met,
          lines: backtest.gates.length,
        })}
      </p>
      <table className="text-section__table">
        <caption className="visually-hidden">{t('ranks')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('target')}</th>
            <th scope="col">{t('events')}</th>
            <th scope="col">{t('forestall')}</th>
            <th scope="col">{t('bar')}</th>
            <th scope="col">{t('highest')}</th>
          </tr>
        </thead>
        <tbody>
          {backtest.auc.map(({ target, rows, events, forestall, bestBar, highest }) => (
            <tr key={target}>
              <th scope="row">{t(`targets.${target}`)}</th>
              <td>{t('of', { events, rows: whole.format(rows) })}</td>
              <td>{figures(forestall.map(({ value }) => value))}</td>
              <td className="text-section__words">
                {digits(bestBar.value)} ({t(`bars.${bestBar.bar}`)})
              </td>
              <td>
                {t('highestText', {
                  predicted: percents(highest.map(({ predicted }) => predicted)),
                  observed: percents(highest.map(({ observed }) => observed)),
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="caption">
        {t('ranks')} {t('bold')} <TextLink onFollow={() => onOpenPage(PAGE_PLACES.results)}>{t('read')}</TextLink>
      </p>
      <ul className="text-section__list">
        {backtest.gates
          .filter(({ isMet }) => !isMet)
          .map(({ target, measure, wanted, reached }) => (
            <li key={`${target} ${measure}`}>
              {t('missedGate', {
                target: t(`targets.${target}`),
                measure: t(`measures.${measure}`),
                missed: reached.filter((value) => !isWithin(value, wanted)).length,
                seeds: reached.length,
                reached: reached.map(exactDigits).join(', '),
                wanted: wantedText(wanted, exactDigits, t),
              })}
            </li>
          ))}
      </ul>
      <p>{t('facts', { ...recordFacts.facts, checksMet: recordFacts.checks.met, checks: recordFacts.checks.of })}</p>
      <p>
        {t('responses', {
          ...responseFacts.facts,
          rangesMissed: responseFacts.ranges.miss,
          ranges: sum(responseFacts.ranges),
        })}{' '}
        <TextLink onFollow={() => onOpenPage(PAGE_PLACES.responseFacts)}>{t('readResponses')}</TextLink>
      </p>
    </>
  )
}

/** What several seeds come to, as it is written: the least and the most, or one number where these are written alike. */
function endsOf(values: readonly number[], written: (value: number) => string): readonly [string, string?] {
  const [low, high] = [written(Math.min(...values)), written(Math.max(...values))]
  return low === high ? [low] : [low, high]
}

type Say = (key: string, values: Readonly<Record<string, string>>) => string

function wantedText(
  { low, high }: ValidationResults['backtest']['gates'][number]['wanted'],
  digits: (value: number) => string,
  say: Say,
): string {
  if (low !== undefined && high !== undefined) return say('between', { low: digits(low), high: digits(high) })
  return low === undefined ? say('atMost', { high: digits(high ?? 0) }) : say('atLeast', { low: digits(low) })
}

const isWithin = (
  value: number,
  { low = -Infinity, high = Infinity }: ValidationResults['backtest']['gates'][number]['wanted'],
) => value >= low && value <= high

const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((total, one) => total + one, 0)

/** Latin digits, as everywhere in the app. */
const number = (language: string | undefined, least: number, most = least) =>
  new Intl.NumberFormat(language, {
    numberingSystem: 'latn',
    minimumFractionDigits: least,
    maximumFractionDigits: most,
  })
