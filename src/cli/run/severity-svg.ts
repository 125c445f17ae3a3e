import charts from '../../../resources/locales/en/charts.json'
import { severityScale, STAGE_THRESHOLDS, type PastSeverity } from '../../shared/engine'
import { likelihoodSentence, nameOf, runText } from './headline'
import type { PlanReport, RunReport } from './run-report'
import { say, wholeText } from '../words'

const WIDTH = 1060
const HEIGHT = 600
const PLOT = { left: 172, right: WIDTH - 160, top: 120, bottom: HEIGHT - 84 } as const

const INK = '#16181D'
const INK_2 = '#464952'
const INK_3 = '#646771'
const GRID = '#E2DED4'
const PLAN = { mark: '#6688CC', text: '#3D5C9E' } as const
const NO_RESPONSE = { mark: '#6B6B6B', text: '#5C5C5C' } as const
/** Outermost first; drawn over one another, so that the middle is the darkest. */
const BANDS = [
  { low: 'low95', high: 'high95', opacity: 0.13 },
  { low: 'low80', high: 'high80', opacity: 0.17 },
  { low: 'low50', high: 'high50', opacity: 0.26 },
] as const
const STAGES = [
  charts.stage.names.latent,
  charts.stage.names.violence,
  charts.stage.names.serious,
  charts.stage.names.massKilling,
  charts.stage.names.extreme,
]
/** Distance of the lines of the sentence. */
const LINE_HEIGHT = 18
/** Least distance of two labels at the right edge, so that neither covers the other. */
const LABEL_HEIGHT = 16

interface Scales {
  readonly x: (step: number) => number
  readonly y: (deaths: number) => number
}

/** Draw the severity fan of a report as an SVG of its own: past, today, both plans, stages in words, and the limits. */
export function drawSeverity(report: RunReport, past: readonly PastSeverity[]): string {
  const [baseline, plan] = report.plans
  if (!baseline) throw new RangeError('A report has at least the run without response')
  const shown = plan ?? baseline
  const scales = scalesOf(report, past)
  const title = shortened(`${report.scenario.country}: ${report.scenario.title}`, 100)
  const sentence = inLines(likelihoodSentence(report), 140, 2)
  const parts = [
    element('rect', { width: WIDTH, height: HEIGHT, fill: '#FFFFFF' }),
    text(title, { x: 24, y: 38, size: 18, weight: 600 }),
    ...sentence.map((words, row) => text(words, { x: 24, y: 61 + LINE_HEIGHT * row, size: 14, fill: INK_2 })),
    text('Civilian deaths in the trailing 12 months by one actor', { x: 24, y: 100, size: 12, fill: INK_3 }),
    ...stageLines(scales),
    ...monthTicks(report.months, scales),
    ...fan(shown, scales),
    ...medians(baseline, plan, scales),
    ...pastLine(past, scales),
    text(runLine(report), { x: 24, y: HEIGHT - 22, size: 12, fill: INK_3 }),
    text(report.notice, { x: WIDTH - 24, y: HEIGHT - 22, size: 12, fill: INK_2, anchor: 'end', weight: 600 }),
  ]
  const size = `width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"`
  const font = `font-family="'IBM Plex Sans', system-ui, 'DejaVu Sans', sans-serif" font-variant-numeric="tabular-nums"`
  const label = `role="img" aria-label="${escaped(`${title}. ${likelihoodSentence(report)} ${report.notice}`)}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${font} ${label}>\n${parts.join('\n')}\n</svg>\n`
}

function runLine(report: RunReport): string {
  const { id, version } = report.model
  return `${runText(report)}, model ${id} ${version}. Bands: half, 8 in 10 and 19 in 20 of futures.`
}

function scalesOf(report: RunReport, past: readonly PastSeverity[]): Scales {
  const highest = report.plans.flatMap(({ bands }) => bands['severity']?.high95 ?? [])
  const top = Math.max(4.3, ...highest.map(severityScale), ...past.map(({ deaths }) => severityScale(deaths))) + 0.1
  const firstStep = past[0]?.step ?? 0
  return {
    x: (step) => PLOT.left + ((step - firstStep) / (report.months - firstStep)) * (PLOT.right - PLOT.left),
    y: (deaths) => PLOT.bottom - (severityScale(deaths) / top) * (PLOT.bottom - PLOT.top),
  }
}

function stageLines({ y }: Scales): string[] {
  const edges = [PLOT.bottom, ...STAGE_THRESHOLDS.map(y), PLOT.top]
  const lines = STAGE_THRESHOLDS.map((threshold, index) => {
    const isMassKilling = index === 2
    const stroke = { stroke: isMassKilling ? INK : GRID, 'stroke-width': isMassKilling ? 1.25 : 1 }
    return line(PLOT.left, y(threshold), PLOT.right, y(threshold), stroke)
  })
  const names = STAGES.map((name, stage) => {
    const middle = ((edges[stage] ?? 0) + (edges[stage + 1] ?? 0)) / 2
    return text(name, { x: PLOT.left - 12, y: middle + 4, size: 12, fill: INK_2, anchor: 'end' })
  })
  const note = say(charts.stage.thresholdNote, { deaths: wholeText(1000) })
  return [
    ...lines,
    ...names,
    text(note, { x: PLOT.left - 12, y: y(1000) - 4, size: 11, fill: INK_3, anchor: 'end' }),
    line(PLOT.left, PLOT.bottom, PLOT.right, PLOT.bottom, { stroke: GRID, 'stroke-width': 1 }),
  ]
}

function monthTicks(months: number, { x }: Scales): string[] {
  const every = months > 60 ? 12 : 6
  const steps = Array.from({ length: Math.floor(months / every) + 1 }, (_, index) => index * every)
  const ticks = [-12, -6, ...steps].map((step) => {
    const words = step === 0 ? '0' : step < 0 ? `\u2212${-step}` : `+${step}`
    return text(words, { x: x(step), y: PLOT.bottom + 18, size: 12, fill: INK_3, anchor: 'middle' })
  })
  const middle = (PLOT.left + PLOT.right) / 2
  return [
    ...ticks,
    text(charts.axis.monthsFromToday, { x: middle, y: PLOT.bottom + 38, size: 12, fill: INK_2, anchor: 'middle' }),
    line(x(0), PLOT.top - 4, x(0), PLOT.bottom, { stroke: INK_2, 'stroke-width': 1 }),
    text(charts.axis.today, { x: x(0) + 5, y: PLOT.top + 6, size: 12, fill: INK_2 }),
  ]
}

function fan(plan: PlanReport, { x, y }: Scales): string[] {
  const { mark } = coloursOf(plan)
  const bands = plan.bands['severity']
  if (!bands) return []
  return BANDS.map(({ low, high, opacity }) => {
    const upper = bands[high].map((deaths, step) => point(x(step), y(deaths)))
    const lower = bands[low].map((deaths, step) => point(x(step), y(deaths))).reverse()
    return element('path', { d: `M${[...upper, ...lower].join('L')}Z`, fill: mark, 'fill-opacity': opacity })
  })
}

function medians(baseline: PlanReport, plan: PlanReport | undefined, scales: Scales): string[] {
  const drawn = plan ? [baseline, plan] : [baseline]
  const ends = drawn.map((each) => scales.y(each.bands['severity']?.median.at(-1) ?? 0))
  const labels = apart(ends)
  return drawn.flatMap((each, index) => [
    medianLine(each, scales),
    text(shortened(nameOf(each), 20), {
      x: PLOT.right + 10,
      y: (labels[index] ?? 0) + 4,
      size: 13,
      fill: coloursOf(each).text,
      weight: 600,
    }),
  ])
}

function medianLine(plan: PlanReport, { x, y }: Scales): string {
  const points = (plan.bands['severity']?.median ?? []).map((deaths, step) => point(x(step), y(deaths)))
  const isBaseline = plan.role === 'baseline'
  const dash = isBaseline ? { 'stroke-dasharray': '6 4' } : {}
  const stroke = { stroke: coloursOf(plan).text, 'stroke-width': 2, 'stroke-linejoin': 'round', ...dash }
  return element('path', { d: `M${points.join('L')}`, fill: 'none', ...stroke })
}

/** Move labels apart, keeping their order, where they would cover one another. */
function apart(positions: readonly number[]): number[] {
  const [first = 0, second] = positions
  if (second === undefined) return [first]
  const missing = LABEL_HEIGHT - Math.abs(second - first)
  if (missing <= 0) return [first, second]
  const isFirstBelow = first >= second
  const shift = isFirstBelow ? missing / 2 : -missing / 2
  return [first + shift, second - shift]
}

function pastLine(past: readonly PastSeverity[], { x, y }: Scales): string[] {
  const points = past.map(({ step, deaths }) => point(x(step), y(deaths)))
  const marks = past.map(({ step, deaths }) =>
    element('circle', {
      cx: rounded(x(step)),
      cy: rounded(y(deaths)),
      r: 2.6,
      fill: '#FFFFFF',
      stroke: INK_2,
      'stroke-width': 1.25,
    }),
  )
  const [first] = past
  const label = first && { x: x(first.step), y: y(first.deaths) - 10, size: 12, fill: INK_3 }
  return [
    element('path', { d: `M${points.join('L')}`, fill: 'none', stroke: INK_2, 'stroke-width': 1.75 }),
    ...marks,
    ...(label ? [text(charts.axis.observed, label)] : []),
  ]
}

const shortened = (words: string, limit: number) => (words.length > limit ? `${words.slice(0, limit - 1)}…` : words)

/** Break a sentence between words into lines of up to `limit` characters; what does not fit into `most` lines is cut. */
function inLines(words: string, limit: number, most: number): string[] {
  if (words.length <= limit || most === 1) return [shortened(words, limit)]
  const space = words.lastIndexOf(' ', limit)
  const end = space > 0 ? space : limit
  return [words.slice(0, end), ...inLines(words.slice(end).trimStart(), limit, most - 1)]
}

const coloursOf = ({ role }: PlanReport) => (role === 'baseline' ? NO_RESPONSE : PLAN)

interface TextPlace {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly weight?: number
  readonly fill?: string
  readonly anchor?: 'middle' | 'end'
}

function text(words: string, { x, y, size, weight = 400, fill = INK, anchor }: TextPlace): string {
  const place = `x="${rounded(x)}" y="${rounded(y)}" font-size="${size}" font-weight="${weight}" fill="${fill}"`
  return `<text ${place}${anchor ? ` text-anchor="${anchor}"` : ''}>${escaped(words)}</text>`
}

function line(x1: number, y1: number, x2: number, y2: number, stroke: Attributes): string {
  return element('line', { x1: rounded(x1), y1: rounded(y1), x2: rounded(x2), y2: rounded(y2), ...stroke })
}

type Attributes = Readonly<Record<string, string | number>>

function element(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([key, value]) => `${key}="${escaped(String(value))}"`)
  return `<${name} ${written.join(' ')}/>`
}

const point = (x: number, y: number) => `${rounded(x)},${rounded(y)}`

const rounded = (value: number) => Math.round(value * 100) / 100

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text from a file stays text, and is nothing XML can't hold. */
function escaped(words: string): string {
  return words.replace(/\p{Cc}|\p{Cs}/gu, '\ufffd').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '')
}
