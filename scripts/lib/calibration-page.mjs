import { byKey, code, table } from './markdown.mjs'

/** @typedef {{ id: string, before: number, after: number }} Moved */

/**
 * Lines of the page on what calibration has moved, in the order in which it did.
 *
 * @param {any} log resources/validation/calibration-result.json.
 */
export function calibrationPage({ note, passes, movedByHand }) {
  const steps = passes.flatMap((/** @type {any} */ pass, /** @type {number} */ position) => [
    { name: `pass ${position + 1}`, ...pass, moved: pass.knobs },
    ...movedByHand
      .filter((/** @type {any} */ { afterPass }) => afterPass === position + 1)
      .map((/** @type {any} */ step) => ({ name: 'by hand', ...step })),
  ])
  const ids = new Set(steps.flatMap((/** @type {any} */ { moved }) => moved.map((/** @type {Moved} */ { id }) => id)))
  const cellOf =
    (/** @type {string} */ id) =>
    (/** @type {any} */ { moved }) =>
      `${moved.find((/** @type {Moved} */ one) => one.id === id)?.after ?? ''}`
  return [
    note,
    '',
    '## Steps',
    '',
    'Tolerances and the numbers compared differ between passes, so that a misfit compares with the one beside it only.',
    '',
    ...table(
      ['step', 'moves', 'seed', 'misfit before', 'after'],
      steps.map((/** @type {any} */ { name, group, isTrainingOnly, moved, seed, misfit }) => [
        `${name}${isTrainingOnly ? ', training years alone' : ''}`,
        `${moved.length}${group === undefined ? '' : ` (${group})`}`,
        `${seed ?? ''}`,
        misfit.before.toFixed(1),
        misfit.after.toFixed(1),
      ]),
    ),
    ...movedByHand.flatMap((/** @type {any} */ { afterPass, date, because, notTaken }) => [
      `**By hand after pass ${afterPass}**, ${date}. ${because} Misfits of combinations that were tried and not taken: ${notTaken.join(', ')}.`,
      '',
    ]),
    '## Values',
    '',
    'Before the first step that moves it, and after each. Several parameters in one row move by the same distance; the first one is shown.',
    '',
    ...table(
      ['what', 'low', 'high', 'before', ...steps.map((/** @type {any} */ { name }) => name)],
      byKey([...ids], (id) => id).map((id) => {
        const first = steps
          .flatMap((/** @type {any} */ { moved }) => moved)
          .find((/** @type {Moved} */ one) => one.id === id)
        return [code(id), `${first.low}`, `${first.high}`, `${first.before}`, ...steps.map(cellOf(id))]
      }),
    ),
  ]
}
