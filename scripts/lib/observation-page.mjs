import { byKey, code, range, table } from './markdown.mjs'

/** @typedef {{ sources: readonly string[], grade: string, because: string }} Provenance */

/**
 * Lines of the page on how levels come to be known: which level is known how, and every number of it.
 *
 * @param {any} observation resources/model/observation.json.
 * @param {Record<string, Record<string, any>>} words resources/locales/en/model.json.
 * @param {{ head: readonly string[], cells: (from: Provenance) => string[] }} provenance Where numbers come from.
 */
export function observationPage({ kinds, numbers }, words, provenance) {
  const nameOf = (/** @type {string} */ level) => words['levels']?.[level]?.name ?? ''
  return [
    `${numbers.length} numbers for ${kinds.length} kinds of knowledge. They move nothing in a run: what observers would see of a level is read from it`,
    'afterwards ([MODEL.md](../MODEL.md), section 17). They rest on judgement, and say so.',
    '',
    '`public`: chance a month that a report comes whoever watches; `reach`: that it does besides where everything is visible; `delayMonths`: from',
    'the month a report tells of to that in which it comes; `bias`: standard deviation of an error that stays for a whole future; `noise`: of one that',
    'each report has by itself; `falseAlarms`: share of reports that are; `alarm`: by how much a false alarm tells worse of a level.',
    '',
    ...byKey(kinds, ({ id }) => id).flatMap(({ id, levels, because }) => [
      `## ${id}`,
      '',
      because,
      '',
      byKey(levels, (/** @type {string} */ level) => level)
        .map((/** @type {string} */ level) => `${nameOf(level)} (${code(level)})`)
        .join(', '),
      '',
      ...table(
        ['number', 'low', 'best', 'high', 'unit', ...provenance.head],
        byKey(
          numbers.filter((/** @type {{ id: string }} */ number) => number.id.startsWith(`${id}.`)),
          (number) => number.id,
        ).map((number) => [code(number.id), ...range(number.value), number.unit, ...provenance.cells(number)]),
      ),
    ]),
  ]
}
