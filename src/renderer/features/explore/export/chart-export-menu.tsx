import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { forestallBridge } from '../../../bridge/forestall-bridge'
import type { FanSeries } from '../../../charts'
import { selectHasRealWorldNames } from '../../../state/real-world-names'
import { useStore } from '../../../state/store'
import { MenuButton } from '../../../ui/menu'
import { Icon } from '../../../ui/icon'
import type { OutcomeMeasure } from '../outcomes/outcome-parts'
import { useNumbers } from '../../../words/use-numbers'
import { chartSvg } from './chart-svg'
import { pngOf } from './chart-png'
import { fanCsv, type TableWords } from './table-csv'

interface ChartExportMenuProps {
  readonly chart: RefObject<HTMLElement | null>
  readonly title: string
  readonly caption: string
  readonly measure: OutcomeMeasure
  /** The series as it is when something is exported. */
  readonly readSeries: () => FanSeries
  /** While the table is shown there is no chart to draw from. */
  readonly isTable: boolean
}

/** Take the chart or its numbers out of the app. */
export function ChartExportMenu({ chart, title, caption, measure, readSeries, isTable }: ChartExportMenuProps) {
  const { t, i18n } = useTranslation('explore')
  const { count } = useNumbers()
  const { noticeGiven } = useStore.getState()

  const originText = () => {
    const { scenario, settings } = useStore.getState().document
    return t('export.origin', {
      country: scenario.country,
      title: scenario.title,
      plan: readSeries().plan?.name ?? t('plan.none'),
      formatted: count(settings.memberCount),
      count: settings.memberCount,
      seed: settings.seed,
    })
  }
  const limitsText = () => t(selectHasRealWorldNames(useStore.getState()) ? 'export.limitsRealNames' : 'export.limits')
  const picture = () =>
    chartSvg([...(chart.current?.querySelectorAll<SVGSVGElement>('svg.chart-svg') ?? [])], {
      title,
      caption,
      origin: originText(),
      limits: limitsText(),
      direction: i18n.dir() === 'rtl' ? 'rtl' : 'ltr',
    })
  const save = async (format: string) => {
    const bridge = forestallBridge()
    const name = (ending: string) => `${fileName(title)}.${ending}`
    const result = await (format === 'csv'
      ? bridge.exportText({ format, suggestedName: name('csv'), text: fanCsv(readSeries(), csvWords()) })
      : format === 'png'
        ? bridge.exportChart({ format, suggestedName: name('png'), bytes: await pngOf(picture()) })
        : bridge.exportChart({
            format: 'svg',
            suggestedName: name('svg'),
            text: new XMLSerializer().serializeToString(picture()),
          }))
    if (!result.ok) noticeGiven({ key: 'explore:export.failed', params: { code: result.error.code } })
    else if (result.value) noticeGiven({ key: 'explore:export.done', params: { name: result.value.name } })
  }
  const csvWords = (): TableWords => {
    const unit = t(`export.units.${measure}`)
    return {
      preamble: [title, caption, originText(), limitsText()],
      month: t('export.month'),
      observed: t('export.observed', { unit }),
      column: (plan, part) => t('export.column', { plan, part: t(`export.parts.${part}`), unit }),
    }
  }

  return (
    <MenuButton
      label={t('export.label')}
      className="button button--quiet button--icon"
      face={<Icon name="download" size={18} />}
      items={[
        { id: 'svg', label: t('export.svg'), disabled: isTable },
        { id: 'png', label: t('export.png'), disabled: isTable },
        { id: 'csv', label: t('export.csv') },
      ]}
      onAction={(format) => {
        void save(format)
      }}
    />
  )
}

const fileName = (title: string): string =>
  title
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase()
