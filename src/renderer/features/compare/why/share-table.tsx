import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeanOverFutures } from '../../../../shared/decision'
import { AttributionBar, attributionScale, type AttributionMark } from '../../../charts'
import { sizeWord, type ShareAmounts } from './share-amounts'

/** One line: a cause or response with its share. */
export interface ShareRow {
  readonly id: string
  readonly name: ReactNode
  /** Said under the name: which way the cause itself stands. */
  readonly moved?: string | undefined
  /** Without a range: what is left over. */
  readonly share: MeanOverFutures | { readonly mean: number }
  /** What it does by itself, where that is asked too. */
  readonly alone?: number
}

interface ShareTableProps {
  readonly caption: string
  readonly nameTitle: string
  readonly shareTitle: string
  /** Given where rows say what each does by itself. */
  readonly aloneTitle?: string
  readonly rows: readonly ShareRow[]
  readonly sum: ShareRow
  /** Said under the sum, and no part of it. */
  readonly remainder?: ShareRow
  readonly amounts: ShareAmounts
}

/** Shares of a change as bars in the cells of a table, with their sum. */
export function ShareTable({ rows, sum, remainder, amounts, ...titles }: ShareTableProps) {
  const { t } = useTranslation('compare')
  const marks: AttributionMark[] = [...rows, sum, ...(remainder ? [remainder] : [])].map(({ share }) => share)
  const scale = attributionScale(marks)
  const all = rows.reduce((total, { share }) => total + Math.abs(share.mean), 0)
  const line = (row: ShareRow, look: 'cause' | 'sum' | 'remainder') => (
    <tr key={row.id} data-look={look}>
      <th scope="row">
        {row.name}
        {row.moved !== undefined && <span className="share-table__moved">{row.moved}</span>}
      </th>
      <td className="share-table__bar">
        <AttributionBar mark={row.share} scale={scale} look={look} />
      </td>
      <td className="share-table__share">
        <ShareText share={row.share} amounts={amounts} all={look === 'cause' ? all : undefined} />
      </td>
      {titles.aloneTitle !== undefined && (
        <td className="share-table__alone">{row.alone !== undefined && <bdi>{amounts.signed(row.alone)}</bdi>}</td>
      )}
    </tr>
  )
  // Each row is rounded by itself: said where somebody who adds them up would wonder.
  const written = rows.reduce((total, { share }) => total + amounts.rounded(share.mean), 0)
  const isSummed = amounts.signed(written) === amounts.signed(sum.share.mean)
  return (
    <>
      <table className="share-table">
        <caption className="visually-hidden">{titles.caption}</caption>
        <colgroup>
          <col className="share-table__name-column" />
          <col />
          <col className="share-table__share-column" />
          {titles.aloneTitle !== undefined && <col className="share-table__alone-column" />}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{titles.nameTitle}</th>
            <th scope="col" colSpan={2}>
              {titles.shareTitle}
              <span className="share-table__of">{t('why.size.of')}</span>
            </th>
            {titles.aloneTitle !== undefined && (
              <th scope="col" className="share-table__alone">
                {titles.aloneTitle}
              </th>
            )}
          </tr>
        </thead>
        <tbody>{rows.map((row) => line(row, 'cause'))}</tbody>
        <tfoot>
          {line(sum, 'sum')}
          {remainder && line(remainder, 'remainder')}
        </tfoot>
      </table>
      {!isSummed && (
        <p className="why__note">
          {t('why.rounded', { rows: amounts.signed(written), sum: amounts.signed(sum.share.mean) })}
        </p>
      )}
    </>
  )
}

/** What sums leave where every future says 0. */
const isNoise = (value: number): boolean => Math.abs(value) < 1e-6

interface ShareTextProps {
  readonly share: ShareRow['share']
  readonly amounts: ShareAmounts
  /** All that moved either way, to say how much of it this is; absent: it is no part. */
  readonly all: number | undefined
}

function ShareText({ share, amounts, all }: ShareTextProps) {
  const { t } = useTranslation('compare')
  const hasRange = 'low' in share
  const written = hasRange ? [share.mean, share.low, share.high] : [share.mean]
  if (written.every(amounts.isNothing)) return t(written.every(isNoise) ? 'why.nothing' : 'why.tooSmall')
  return (
    <>
      <b>
        <bdi>{amounts.signed(share.mean)}</bdi>
      </b>
      {hasRange && all !== undefined && ` ${t(`why.size.${sizeWord(share, all, amounts)}`)}`}
      {hasRange && (
        <span className="share-table__range">
          {amounts.isWithinRounding(share)
            ? t('why.rangeInRounding', { step: amounts.roundedTo })
            : t('why.range', { low: amounts.signedEnd(share.low), high: amounts.signedEnd(share.high) })}
        </span>
      )}
    </>
  )
}
