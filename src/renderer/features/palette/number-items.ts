import type { TFunction } from 'i18next'
import type { RunSettingId } from '../../state/view-slice'
import { readWholeNumber } from '../../ui/whole-number'
import { plain } from './find-entries'
import type { PaletteItem } from './use-palette-items'

/** A number of the run that the palette can set; the place says which there are. */
export interface PaletteSetting {
  readonly id: RunSettingId
  readonly min: number
  readonly max: number
  readonly change: (value: number) => void
}

export interface PaletteLanguages {
  readonly t: TFunction
  readonly english: TFunction
  readonly count: (value: number) => string
}

/** Digits of any script, with what parts thousands. */
const NUMBER = /[-\u2212]?\p{Nd}[\p{Nd},.\u00a0\u202f']*/gu
/** The same as a whole number: "1,000" or "10 000" but not "1.5". */
const PARTED = /[,.\u00a0\u202f'](?=\p{Nd}{3}(?!\p{Nd}))/gu

/** What a typed number can be set to: "60 months", "2,000 futures", "horizon 24", or a bare number for all that it fits. */
export function numberItems(
  typed: string,
  settings: readonly PaletteSetting[],
  languages: PaletteLanguages,
): PaletteItem[] {
  const [number, ...more] = typed.match(NUMBER) ?? []
  if (number === undefined || more.length > 0) return []
  const wanted = plain(typed.replace(number, ' ')).split(/\s+/).filter(Boolean)
  return settings.flatMap((setting): PaletteItem[] => {
    const value = readWholeNumber(number.replace(PARTED, ''), setting.min, setting.max)
    if (value === undefined || !isMeant(wanted, setting.id, languages)) return []
    const title = (say: TFunction) =>
      say(`shell:palette.set.${setting.id}`, { count: value, formatted: languages.count(value) })
    return [
      {
        id: `setting ${setting.id}`,
        kind: 'setting',
        title: title(languages.t),
        englishTitle: title(languages.english),
        icon: 'settings',
        run: () => setting.change(value),
      },
    ]
  })
}

/** Whether every word beside the number begins a word for this setting, in the language of the app or in English. */
function isMeant(wanted: readonly string[], id: RunSettingId, { t, english }: PaletteLanguages): boolean {
  const words = [t, english]
    .flatMap((say) => [
      say(`explore:status.${id}Label`),
      say(`shell:palette.alsoCalled.${id}`),
      say(`shell:palette.set.${id}`, { count: 0 }),
    ])
    .flatMap((text) => plain(text).split(/[^\p{L}]+/u))
  return wanted.every((word) => words.some((known) => known.startsWith(word)))
}
