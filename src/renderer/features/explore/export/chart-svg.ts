const SVG = 'http://www.w3.org/2000/svg'
const MARGIN = 20
const LINE = 18

/** What is written round a chart that leaves the app. The limits line can't be left out. */
export interface ChartWords {
  readonly title: string
  readonly caption: string
  /** Where the numbers come from: country, plan, futures, seed. */
  readonly origin: string
  readonly limits: string
  readonly direction: 'ltr' | 'rtl'
}

/** Looks that decide how a mark is seen, written into the copy since it leaves the style sheets behind. */
const LOOKS = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'display',
  'visibility',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'direction',
  'unicode-bidi',
] as const

/** Join charts that stand above one another into one picture that carries its own words. */
export function chartSvg(charts: readonly SVGSVGElement[], words: ChartWords): SVGSVGElement {
  const [first] = charts
  if (!first) throw new RangeError('There is no chart to export')
  const width = Math.max(...charts.map((chart) => chart.width.baseVal.value))
  const ground = getComputedStyle(first.closest('.panel') ?? document.body).backgroundColor
  const ink = getComputedStyle(document.body).color
  const picture = document.createElementNS(SVG, 'svg')
  let y = MARGIN + LINE

  const write = (text: string, look: Readonly<Record<string, string>> = {}) => {
    const line = document.createElementNS(SVG, 'text')
    const isMirrored = words.direction === 'rtl'
    setAll(line, {
      x: String(isMirrored ? width + MARGIN : MARGIN),
      y: String(y),
      fill: ink,
      direction: words.direction,
      'text-anchor': 'start',
      'font-family': getComputedStyle(document.body).fontFamily,
      'font-size': '12px',
      ...look,
    })
    line.textContent = text
    picture.append(line)
    y += LINE
  }

  write(words.title, { 'font-size': '16px', 'font-weight': '600' })
  write(words.caption)
  for (const chart of charts) {
    const copy = copyWithLooks(chart)
    setAll(copy, { x: String(MARGIN), y: String(y - LINE / 2) })
    picture.append(copy)
    y += chart.height.baseVal.value
  }
  y += LINE
  write(words.origin)
  write(words.limits, { 'font-weight': '600' })

  const size = { width: width + 2 * MARGIN, height: y + MARGIN - LINE }
  const paper = document.createElementNS(SVG, 'rect')
  setAll(paper, { width: '100%', height: '100%', fill: ground })
  picture.prepend(paper)
  setAll(picture, {
    xmlns: SVG,
    width: String(size.width),
    height: String(size.height),
    viewBox: `0 0 ${size.width} ${size.height}`,
  })
  return picture
}

function copyWithLooks(chart: SVGSVGElement): SVGSVGElement {
  const copy = chart.cloneNode(true)
  // A clone of an svg element is one.
  if (!(copy instanceof SVGSVGElement)) throw new TypeError('A chart is an svg element')
  const originals = [chart, ...chart.querySelectorAll<SVGElement>('*')]
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')]
  copies.forEach((element, position) => {
    const original = originals[position]
    if (!original) return
    const looks = getComputedStyle(original)
    for (const name of LOOKS) {
      const value = looks.getPropertyValue(name)
      if (value !== '') element.setAttribute(name, value)
    }
    for (const name of ['class', 'style', 'tabindex', 'role', 'aria-hidden', 'aria-describedby', 'aria-label']) {
      element.removeAttribute(name)
    }
  })
  // What only catches the pointer is nothing to look at.
  for (const sensor of chart.querySelectorAll('.chart-sensor')) {
    copies[originals.findIndex((original) => original === sensor)]?.remove()
  }
  return copy
}

function setAll(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
}
