import { describe, expect, it } from 'vitest'
import { layOutFanGround } from '../../../../src/renderer/charts/fan/fan-ground-layout'
import { textWidth } from '../../../../src/renderer/charts/frame/text-width'
import { metricsFor } from '../../../../src/renderer/charts/frame/chart-metrics'
import { aFanSeries } from '../builders/a-fan-series'

const words = {
  today: 'Today',
  monthsFromToday: 'Months from today',
  foldedEvents: (count: number) => `${count} events`,
}
const layOut = (overrides = {}, size = { width: 814, height: 291 }, viewport = 1440) =>
  layOutFanGround(aFanSeries(overrides), size, metricsFor(viewport), words)

describe('layOutFanGround', () => {
  it('keeps gutter and margins of the design at 1440', () => {
    expect(layOut().plot).toEqual({ left: 172, right: 714, top: 36, bottom: 267 })
  })

  it('keeps gutter and margins of the design at 1024', () => {
    expect(layOut({}, { width: 914, height: 234 }, 1024).plot).toEqual({ left: 146, right: 814, top: 32, bottom: 210 })
  })

  it('centres stage names in their zones and marks the threshold', () => {
    const names = layOut().names

    expect(names.map(({ name }) => name)).toEqual(['Latent', 'Violence', 'Serious violence', 'Mass killing', 'Extreme'])
    expect(names.map(({ y }) => Math.round(y))).toEqual([258, 225, 175, 105, 59])
    expect(names.filter(({ isThreshold }) => isThreshold).map(({ note }) => note?.text)).toEqual([
      '1,000+ deaths a year',
    ])
  })

  it('cuts names and notes that are longer than the gutter', () => {
    const { axis } = aFanSeries()
    const zones = axis.zones.map((zone) => ({
      ...zone,
      name: zone.name.repeat(3),
      ...(zone.note !== undefined && { note: zone.note.repeat(3) }),
    }))
    const { names, nameX } = layOut({ axis: { ...axis, zones } })

    for (const { name, isThreshold, note } of names) {
      expect(textWidth(name, { isBold: isThreshold })).toBeLessThanOrEqual(nameX)
      if (note) expect(textWidth(note.text, { size: 11 })).toBeLessThanOrEqual(nameX)
    }
    expect(names.at(-2)?.name).toMatch(/^Mass killing.*…$/)
  })

  it('makes room for a second row of event labels', () => {
    const events = [
      { id: 'a', step: 9, label: 'Contested election' },
      { id: 'b', step: 11, label: 'Harvest levy' },
    ]

    expect(layOut({ events }).plot.top).toBe(50)
  })

  it('has no past and no word for it where nothing was observed', () => {
    const { past, observed } = layOut({ past: [] })

    expect(past).toEqual({ path: '', marks: [] })
    expect(observed).toBeUndefined()
  })

  it.each([
    {
      name: 'stands where the design puts it',
      text: 'Months from today',
      viewport: 1440,
      x: 14,
      shown: /^Months from today$/,
    },
    {
      name: 'begins further left where it is longer',
      text: '[Months from today, say]',
      viewport: 1440,
      x: 13,
      shown: /say\]$/,
    },
    { name: 'is cut before it meets a tick', text: '[Months from today and so on]', viewport: 1024, x: 2, shown: /…$/ },
  ])('names the time axis so that the name $name', ({ text, viewport, x, shown }) => {
    const size = { width: 814, height: 291 }
    const series = aFanSeries()
    const ground = layOutFanGround(series, size, metricsFor(viewport), { ...words, monthsFromToday: text })

    expect(ground.axisName.text).toMatch(shown)
    expect(Math.floor(ground.axisName.x)).toBe(x)
    const firstTick = ground.ticks[0]
    if (!firstTick) throw new TypeError('The axis has ticks')
    expect(ground.axisName.x + textWidth(ground.axisName.text)).toBeLessThan(
      firstTick.x - textWidth(firstTick.label) / 2,
    )
  })

  it('survives a frame without room', () => {
    const { plot } = layOut({}, { width: 0, height: 0 })

    expect(plot.right).toBeGreaterThan(plot.left)
    expect(plot.bottom).toBeGreaterThan(plot.top)
  })
})
