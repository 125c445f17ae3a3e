import { describe, expect, it, vi } from 'vitest'
import { startTranslations } from '../../../../src/renderer/app/language/translations'
import { numberItems, type PaletteSetting } from '../../../../src/renderer/features/palette/number-items'

const i18n = startTranslations('en')
const languages = { t: i18n.t, english: i18n.getFixedT('en'), count: (value: number) => value.toLocaleString('en') }
const settings = [
  { id: 'futures', min: 100, max: 10_000, change: vi.fn() },
  { id: 'horizon', min: 6, max: 120, change: vi.fn() },
  { id: 'seed', min: 0, max: 4_294_967_295, change: vi.fn() },
] as const satisfies readonly PaletteSetting[]
const titles = (typed: string) => numberItems(typed, settings, languages).map(({ title }) => title)

describe('numberItems', () => {
  it.each([
    { typed: '60 months', offered: ['Set the horizon to 60 months'] },
    { typed: '60 mo', offered: ['Set the horizon to 60 months'] },
    { typed: 'horizon 24', offered: ['Set the horizon to 24 months'] },
    { typed: 'set horizon to 24', offered: ['Set the horizon to 24 months'] },
    { typed: '500 futures', offered: ['Run 500 futures'] },
    { typed: 'run 2,000', offered: ['Run 2,000 futures'] },
    { typed: 'seed 7', offered: ['Set the seed to 7'] },
    { typed: '60', offered: ['Set the horizon to 60 months', 'Set the seed to 60'] },
    { typed: '\u0666\u0660 months', offered: ['Set the horizon to 60 months'] },
  ])('offers of "$typed": $offered', ({ typed, offered }) => {
    expect(titles(typed)).toEqual(offered)
  })

  it.each(['months', '5 months', '60 futures', '1.5 months', '60 people', '3 4'])('offers nothing of "%s"', (typed) => {
    expect(titles(typed)).toEqual([])
  })

  it('sets the number when it is chosen', () => {
    numberItems('60 months', settings, languages)[0]?.run()

    expect(settings[1].change).toHaveBeenCalledExactlyOnceWith(60)
  })
})
