import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { FanLegend } from '../../../../src/renderer/charts/fan/fan-legend'
import { textWidth } from '../../../../src/renderer/charts/frame/text-width'
import { useChartText } from '../../../../src/renderer/charts/text/use-chart-text'
import { someFutures } from '../builders/a-fan-series'
import { ChartLanguage } from '../builders/chart-language'

afterEach(cleanup)

function Legend({ name, room }: { readonly name: string; readonly room: number }) {
  const reference = someFutures({ name: 'No response', slot: 0 })
  return (
    <FanLegend
      series={{ plan: someFutures({ name, slot: 1 }), reference }}
      room={room}
      place={{ top: 0, end: 8 }}
      text={useChartText()}
    />
  )
}

const show = (name: string, room: number) =>
  render(
    <ChartLanguage>
      <Legend name={name} room={room} />
    </ChartLanguage>,
  )

it.each([
  { name: 'P'.repeat(120), room: 400 },
  { name: 'Send envoys early and keep the talks open while the camps are guarded', room: 520 },
])('cuts the name of a plan to the room after today, and has it whole in its title', ({ name, room }) => {
  show(name, room)

  const entry = screen.getByTitle(`${name}, middle future`)
  const other = screen.getByTitle('No response, middle future')
  expect(entry.textContent).toMatch(/….*, middle future$/)
  expect(other.textContent).toBe('No response, middle future')
  expect(textWidth(entry.textContent) + textWidth(other.textContent)).toBeLessThan(room)
})

it('leaves names whole that have room', () => {
  show('Plan B', 400)

  expect(screen.getByTitle('Plan B, middle future').textContent).toBe('Plan B, middle future')
})
