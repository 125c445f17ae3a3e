import { byKey, code, table } from './markdown.mjs'

/**
 * Lines of the page on the mapping from public indicators to a scenario. Its parts without a table are shown as they stand.
 *
 * @param {any} mapping resources/validation/mapping.json.
 */
export function mappingPage(mapping) {
  const { note, sources, origins, indicators, levels } = mapping
  const sourceOf = (/** @type {string} */ id) =>
    sources.find((/** @type {any} */ source) => source.id === id)?.title ?? id
  return [
    note,
    '',
    '## Indicators',
    '',
    ...table(
      ['indicator', 'meaning', 'column', 'value', 'where missing', 'source'],
      byKey(indicators, (/** @type {any} */ { id }) => id).map((one) => [
        code(one.id),
        one.meaning,
        code(one.column),
        valueOf(one),
        `${one.missing}`,
        sourceOf(one.source),
      ]),
    ),
    '## Levels',
    '',
    ...Object.entries(origins).map(([origin, meaning]) => `- *${origin}*: ${meaning}`),
    '',
    ...table(
      ['level', 'intercept', 'weights'],
      byKey(levels, (/** @type {any} */ { level }) => level).map(({ level, intercept, weights }) => [
        code(level),
        `${intercept}`,
        byKey(weights, (/** @type {any} */ { indicator }) => indicator)
          .map(({ indicator, weight, origin }) => `${code(indicator)} ${weight} (*${origin}*)`)
          .join(', '),
      ]),
    ),
    ...restOf(mapping),
  ]
}

/** @param {any} indicator */
function valueOf({ kind, value, centre, power, mean, sd, sign, low, high }) {
  if (kind === 'equals') return `1 if it is ${value}, else 0`
  const measured = power === 1 && centre === 0 ? 'x' : `(x - ${centre})${power === 2 ? '²' : ''}`
  return `${sign < 0 ? '-' : ''}(${measured} - ${mean}) / ${sd}, cut to ${low} to ${high}`
}

const PARTS = ['people', 'hostility', 'campaigns', 'underWay', 'standIns']

/** @param {any} mapping */
function restOf(mapping) {
  const single = ['neutralLevel', 'lowestLevel', 'highestLevel', 'assessmentSpread']
  return [
    '## People, hostility, campaigns',
    '',
    ...table(
      ['field', 'value'],
      [
        ...single.map((field) => [code(field), `${mapping[field]}`]),
        ...PARTS.flatMap((part) => flat(mapping[part], part).map(([field, value]) => [code(field), value])),
      ],
    ),
    ...PARTS.map((part) => `- ${code(part)}: ${mapping[part].because}`),
  ]
}

/** Every number inside an object with the path to it. @param {any} value @param {string} path @returns {[string, string][]} */
function flat(value, path) {
  return Object.entries(value)
    .filter(([key]) => key !== 'because')
    .flatMap(([key, inner]) =>
      typeof inner === 'object' ? flat(inner, `${path}.${key}`) : [[`${path}.${key}`, `${inner}`]],
    )
}
