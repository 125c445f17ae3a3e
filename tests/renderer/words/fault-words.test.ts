import { describe, expect, it } from 'vitest'
import {
  blankDocument,
  bundledModel,
  parseScenarioDocument,
  serialiseScenarioDocument,
} from '../../../src/shared/formats'
import { startTranslations } from '../../../src/renderer/app/language/translations'
import { faultWords } from '../../../src/renderer/words/fault-words'

const i18n = startTranslations('en')
const good = serialiseScenarioDocument(blankDocument())

/** What a person is told of a file's first fault. */
function toldOf(text: string, language = i18n) {
  const read = parseScenarioDocument(text, bundledModel())
  const fault = read.ok ? undefined : read.error[0]
  if (!fault) throw new TypeError('the file has no fault')
  return faultWords(language, fault)
}

describe('faultWords', () => {
  it.each([
    { name: 'lists', open: '[', close: ']', step: 'entry 1' },
    { name: 'objects', open: '{"a":', close: '}', step: '“a”' },
  ])('says only the beginning and the end of a place deep inside $name', ({ open, close, step }) => {
    const { place } = toldOf(open.repeat(200) + '1' + close.repeat(200))

    expect(place).toBe(`In ${[step, step, step, '…', step, step, step].join(', ')}`)
  })

  it.each([
    {
      name: 'a number of people below zero',
      text: good.replace('"size": 2000000', '"size": -5'),
      place: 'In population 1, the number of people',
      rule: '-5 is not possible here: it must be 1 to 2,000,000,000.',
      remedy: 'Give a number from 1 to 2,000,000,000.',
    },
    {
      name: 'a text where a number belongs',
      text: good.replace('"size": 2000000', '"size": "many"'),
      place: 'In population 1, the number of people',
      rule: 'There must be a number here; the file has a text.',
      remedy: 'Write a number.',
    },
    {
      name: 'a missing field',
      text: good.replace(/\n *"country": "New country",/, ''),
      place: 'In the scenario',
      rule: 'Missing: the name of the country (“country”).',
      remedy: 'Add it.',
    },
    {
      name: 'another file',
      text: '{"a": 1}',
      place: undefined,
      rule: 'This is not a Forestall scenario.',
      remedy: 'Choose a file that was saved by Forestall.',
    },
    {
      name: 'a text of another kind',
      text: 'Minutes of the meeting',
      place: undefined,
      rule: 'This is no Forestall file: it begins with “Minutes”, as another kind of text would.',
      remedy: 'Choose a file that was saved by Forestall.',
    },
    {
      name: 'a file that was changed by hand',
      text: good.replace('"size": 2000000', '"size": many'),
      place: 'In population 1, the number of people',
      rule: 'The file cannot be read from here on: “many” does not belong here.',
      remedy:
        'Open a copy from a backup, or ask for the file again. If it was changed by hand, look at this line: a text there may lack its quotation marks.',
    },
    {
      name: 'a file that is cut off',
      text: good.slice(0, 40),
      place: undefined,
      rule: 'The file ends in the middle, as if it had been cut off.',
      remedy: 'Choose a copy from a backup, or ask for the file again.',
    },
    {
      name: 'a level out of range',
      text: good.replace(/("impunity": \{\s*"low": )0\.15/, '$13'),
      place: 'In level “Impunity”, the lowest value',
      rule: '3 is not possible here: it must be 0 to 1.',
      remedy: 'Give a number from 0 to 1.',
    },
  ])('says $name in plain words', ({ text, place, rule, remedy }) => {
    const told = toldOf(text)

    expect(told.rule).toBe(rule)
    expect(told.remedy).toBe(remedy)
    if (place !== undefined || told.place === undefined) expect(told.place).toBe(place)
  })

  it('keeps a minus before its number where words run from right to left', () => {
    const { rule } = toldOf(good.replace('"size": 2000000', '"size": -5'), startTranslations('ar-XB'))

    expect(rule).toMatch(/\u2066\u200e?-5\u2069/)
  })

  it('has no words of programmers in any rule or remedy that people see', () => {
    const texts = i18n.getResourceBundle('en', 'errors') as { readonly faults: Readonly<Record<string, object>> }
    const shown = Object.entries(texts.faults)
      .filter(([code]) => /^(file|json|version|shape)\//.test(code))
      .flatMap(([code, words]) => Object.values(words).map((word) => `${code}: ${String(word)}`))

    expect(shown.length).toBeGreaterThan(60)
    expect(
      shown.filter((text) =>
        /JSON|\bNUL\b|UTF-16|\bbytes\b|[^{]\bfield\b|\bobject\b|\bnode/.test(text.split(': ')[1] ?? ''),
      ),
    ).toEqual([])
  })
})
