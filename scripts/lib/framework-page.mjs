import { byKey, code, inline, table } from './markdown.mjs'

/** @typedef {{ sources: readonly string[], grade: string, because: string }} Provenance */

/**
 * Lines of the page on the framework profile: what each sign is read from, and by how much it counts.
 *
 * @param {any} framework resources/model/framework.json.
 * @param {any} words resources/locales/en/framework.json.
 * @param {{ head: readonly string[], cells: (from: Provenance) => string[] }} provenance Where numbers come from.
 */
export function frameworkPage({ scales, closeness, words: limits, factors, crimes }, words, provenance) {
  const indicators = factors.flatMap((/** @type {any} */ factor) => factor.indicators)
  const unread = indicators.filter((/** @type {any} */ { readings }) => readings.length === 0)
  const unnumbered = indicators.filter((/** @type {any} */ { number }) => number === undefined)
  const readingOf = (/** @type {any} */ reading) => readingText(reading, words.read)
  return [
    `${factors.length} factors with ${indicators.length} indicators, ${unread.length} of which are not modelled. Factors and their numbers are those of`,
    'the UN Framework of Analysis (2014); weights, scales and short names are ours, and it gives no numbers and no ranks of its own. Not all of',
    `its indicators were read in the original: ${unnumbered.length} carry no number here, since theirs could not be checked against the document.`,
    'Nothing here says that a crime happened, or how probable one is.',
    '',
    '## How much a sign counts',
    '',
    'Weight of an indicator in its factor, and of a sign in what is consistent with a crime, by how close the model comes to it.',
    '',
    ...table(
      ['closeness', 'weight', ...provenance.head],
      byKey(closeness, ({ id }) => id).map((one) => [one.id, inline(one.weight), ...provenance.cells(one)]),
    ),
    '## Scales',
    '',
    'Value of a quantity without an upper end that makes half of a full sign. A level is a sign as it stands.',
    '',
    ...table(
      ['quantity', 'half', 'unit', ...provenance.head],
      byKey(scales, ({ id }) => id).map((one) => [code(one.id), inline(one.half), one.unit, ...provenance.cells(one)]),
    ),
    '## Words',
    '',
    '*Few* below the first value, *some* from it on, *many* from the second on.',
    '',
    ...table(
      ['some', 'many', ...provenance.head],
      [[inline(limits.some), inline(limits.many), ...provenance.cells(limits)]],
    ),
    '## Signs consistent with a crime',
    '',
    ...table(
      ['crime', 'signs', ...provenance.head],
      byKey(crimes, ({ id }) => id).map((one) => [
        words.crimes[one.id],
        one.signs
          .map(
            (/** @type {any} */ { factor, indicator, closeness: how }) =>
              `${factor === undefined ? words.indicators[indicator] : `factor: ${words.factors[factor]}`} (${how})`,
          )
          .join('; '),
        ...provenance.cells(one),
      ]),
    ),
    ...[...factors]
      .sort((a, b) => a.number - b.number)
      .flatMap((factor) => [
        `## Factor ${factor.number}: ${words.factors[factor.id]}`,
        '',
        `${words.groups[factor.kind]}. ${factor.because} (${factor.grade}: ${provenance.cells(factor)[0]})`,
        '',
        ...table(
          ['number', 'indicator', 'closeness', 'read from; the strongest counts'],
          factor.indicators.map((/** @type {any} */ { id, number, closeness: how, readings }) => [
            number === undefined ? '' : `${factor.number}.${number}`,
            words.indicators[id],
            how ?? '',
            readings.length === 0 ? 'not modelled' : readings.map(readingOf).join('; '),
          ]),
        ),
      ]),
  ]
}

/** What a sign is read from, in the words of the app with ids for names. @param {any} reading @param {any} words */
function readingText(reading, words) {
  const { of, level, reversed, by, harm, trigger, violence, with: multiplier } = reading
  const said = (/** @type {string} */ template, /** @type {Record<string, string>} */ named) =>
    template.replaceAll(/\{\{(\w+)\}\}/g, (_, /** @type {string} */ name) => named[name] ?? '')
  const plain =
    of === 'level'
      ? code(level)
      : of === 'campaign'
        ? violence === undefined
          ? words.campaigns
          : words.campaignsBy[violence]
        : said(words[of], { what: code(harm ?? trigger) })
  const lacked = reversed === true ? said(words.lack, { what: plain }) : plain
  const owned = by === undefined ? lacked : said(words.of, { what: lacked, who: code(by) })
  const tied = violence === undefined || of === 'campaign' ? owned : said(words.tied[violence], { what: owned })
  return multiplier === undefined ? tied : said(words.with, { what: tied, level: code(multiplier) })
}
