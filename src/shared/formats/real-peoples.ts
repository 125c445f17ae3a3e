/** Shortest name of a people that is looked for, such as Luo. */
const SHORTEST = 3

let names: ReadonlySet<string> | undefined

/** Languages that are named after no people alive, and words of every day. */
const NO_PEOPLE = new Set([
  'Blissymbols',
  'Esperanto',
  'Gothic',
  'Ido',
  'Interlingua',
  'Interlingue',
  'Klingon',
  'Latin',
])

/** Peoples who have been targets of mass violence, and whom no language is named after. */
const WITHOUT_A_LANGUAGE =
  'Alawite Banyamulenge Bosniak Croat Darfuri Druze Hazara Hutu Jew Jewish Kosovar Masalit Palestinian Roma Serb Tutsi Twa Yazidi Zaghawa'.split(
    ' ',
  )

/** English names of peoples, most of them those that a language is named after: Hausa, Kurdish and Kurds, Rohingya. */
export function peopleNames(): ReadonlySet<string> {
  names ??= new Set([...languageNames(), ...WITHOUT_A_LANGUAGE].flatMap(formsOf))
  return names
}

function languageNames(): string[] {
  const display = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz')
  const pairs = letters.flatMap((first) => letters.map((second) => first + second))
  const codes = [...pairs, ...pairs.flatMap((pair) => letters.map((third) => pair + third))]
  return codes
    .flatMap((code) => display.of(code) ?? [])
    .filter((name) => /^\p{Lu}[\p{L}\p{M}]*$/u.test(name) && name.length >= SHORTEST && !NO_PEOPLE.has(name))
}

function formsOf(name: string): string[] {
  const stem = name.replace(/ish$/, '')
  return stem === name || stem.length < 4 ? [name, `${name}s`] : [name, stem, `${stem}s`]
}
