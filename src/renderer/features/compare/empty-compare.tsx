import { useTranslation } from 'react-i18next'
import { useNewPlan } from '../../plans/use-new-plan'
import { Button } from '../../ui/button'
import './empty-compare.css'

/** What stands here while there is no plan. */
export function EmptyCompare() {
  const { t } = useTranslation('compare')
  const { begin } = useNewPlan()
  return (
    <div className="empty-compare">
      <div className="empty-compare__words">
        <h1 className="empty-compare__title">{t('empty.first')}</h1>
        <p>{t('empty.text')}</p>
        <div className="empty-compare__ways">
          <Button look="primary" icon="add" onPress={begin}>
            {t('empty.new')}
          </Button>
        </div>
      </div>
      <figure className="empty-compare__figure">
        <EmptyDrawing names={[t('noResponse'), t('empty.firstRow'), t('empty.secondRow')]} />
        <figcaption className="caption">{t('empty.drawing')}</figcaption>
      </figure>
    </div>
  )
}

const STACKS = [1, 2, 3, 5, 7, 7, 6, 5] as const
const HOLLOW = [2, 2, 1] as const

/** What a comparison will look like, without numbers. */
function EmptyDrawing({ names }: { readonly names: readonly [string, string, string] }) {
  return (
    <svg className="chart-svg empty-compare__drawing" viewBox="0 0 460 300" aria-hidden="true">
      {[0, 62].map((y, row) => (
        <g key={y} data-plan={row}>
          <rect className="empty-compare__row" x={0.5} y={y + 0.5} width={459} height={52} rx={8} />
          <line className="empty-compare__line" x1={18} x2={40} y1={y + 26} y2={y + 26} />
          <text className="chart-label chart-label--strong" x={52} y={y + 31}>
            {names[row]}
          </text>
          <line className="interval-cell__track" x1={180} x2={440} y1={y + 26} y2={y + 26} />
          <rect className="interval-cell__range" x={row === 0 ? 320 : 210} y={y + 20} width={62} height={12} />
          <rect className="interval-cell__middle" x={row === 0 ? 350 : 240} y={y + 16} width={3} height={20} />
        </g>
      ))}
      <rect className="empty-compare__row empty-compare__row--open" x={0.5} y={124.5} width={459} height={52} rx={8} />
      <text className="chart-label" x={52} y={155}>
        {names[2]}
      </text>
      {STACKS.map((height, column) =>
        Array.from({ length: height }, (_, row) => (
          <circle
            key={`${column}-${row}`}
            className="empty-compare__dot"
            cx={130 + column * 20}
            cy={286 - row * 13}
            r={5}
          />
        )),
      )}
      <line className="differences__threshold" x1={282} x2={282} y1={190} y2={294} />
      {HOLLOW.map((height, column) =>
        Array.from({ length: height }, (_, row) => (
          <circle
            key={`h${column}-${row}`}
            className="empty-compare__dot empty-compare__dot--hollow"
            cx={296 + column * 20}
            cy={286 - row * 13}
            r={5}
          />
        )),
      )}
    </svg>
  )
}
