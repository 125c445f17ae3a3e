import fc from 'fast-check'
import type { Assessment, Assessments, Response, ResponsePlan, World } from '../../src/shared/engine'
import { DECISION_CHALLENGES, COUNCIL_MODELS } from '../../src/shared/engine'
import {
  blankDocument,
  bundledModel,
  bundledScenarios,
  unusualWorld,
  type ScenarioDocument,
} from '../../src/shared/formats'
import { isBroken, isVisible } from '../../src/shared/lib/visible-text'
import { aRealityCheck } from './a-reality-check'

const BASES = [blankDocument(), ...bundledScenarios().map(({ document }) => document)]

const share = fc.double({ min: 0, max: 1, noNaN: true }).map(withoutMinusZero)
/** Whatever can be typed; control characters but tabs and line breaks can't. */
const anyText = (most: number) =>
  fc
    .string({
      unit: fc.oneof(
        fc.constantFrom('\t', '\n', '"', '\\', '<', '$t(', '{{', 'é'),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      ),
      maxLength: most,
    })
    .filter((text) => !/(?![\t\n\r])\p{Cc}/u.test(text))
/** Names must be seen; a plan may also have none. */
const anyName = anyText(30).filter((text) => isVisible(text) && !isBroken(text))
const noName = fc.constant('')
/** Not lone surrogates: UTF-8 can't hold them. */
const anyId = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/)

/** Documents a program could have made, in the form that is read back: every optional part is there or not. */
export const anyDocument: fc.Arbitrary<ScenarioDocument> = fc.constantFrom(...BASES).chain(documentLike)

function documentLike(base: ScenarioDocument): fc.Arbitrary<ScenarioDocument> {
  const { scenario } = base
  const ids = {
    actor: scenario.actors.map(({ id }) => id),
    population: scenario.populations.map(({ id }) => id),
  }
  return fc
    .record({
      names: fc.record({ country: anyName, title: anyName, actor: anyName, population: anyName }),
      words: anyText(200),
      luck: fc.array(share, { minLength: 7, maxLength: 7 }),
      plans: fc.uniqueArray(anyPlan(ids), { selector: ({ id }) => id, maxLength: 6 }),
      shown: fc.nat(6),
      settings: anySettings,
      inspiration: fc.option(fc.array(anyText(80), { maxLength: 4 }), { nil: undefined }),
      hasChecks: fc.boolean(),
    })
    .map(({ names, words, luck, plans, shown, settings, inspiration, hasChecks }) => ({
      format: base.format,
      formatVersion: base.formatVersion,
      scenario: {
        ...scenario,
        country: names.country,
        title: names.title,
        brief: [words, ...scenario.brief].slice(0, 40),
        levels: moved(scenario.levels, luck, words),
        actors: scenario.actors.map((actor) => ({
          ...actor,
          name: names.actor,
          description: words,
          levels: moved(actor.levels, luck, words),
        })),
        populations: scenario.populations.map((population) => ({
          ...population,
          name: names.population,
          tags: [names.population, names.country],
          mobility: luck[0] ?? 0,
          levels: moved(population.levels, luck, words),
        })),
      },
      plans,
      currentPlan: plans[shown]?.id ?? null,
      settings,
      ...(inspiration && { inspiration }),
      ...(hasChecks && {
        realityChecks: [aRealityCheck({ text: names.title, expected: { kind: 'share', low: 0, high: luck[1] ?? 1 } })],
      }),
    }))
}

/** Best estimates elsewhere in their ranges, so that the situation stays one the equations can run. */
function moved(levels: Assessments, luck: readonly number[], evidence: string): Assessments {
  const entries = Object.entries(levels).map(([id, assessment], index): [string, Assessment] => {
    const { low, high } = assessment
    const best = Math.min(high, Math.max(low, low + (luck[index % luck.length] ?? 0) * (high - low)))
    return [id, { ...assessment, best, evidence }]
  })
  return Object.fromEntries(entries)
}

function anyPlan(ids: Readonly<Record<'actor' | 'population', readonly string[]>>): fc.Arbitrary<ResponsePlan> {
  const response = fc
    .record({
      instrument: fc.constantFrom(...bundledModel().instruments),
      startStep: fc.integer({ min: -24, max: 120 }),
      durationMonths: fc.integer({ min: 1, max: 240 }),
      intensity: share,
      target: fc.nat(),
    })
    .map(({ instrument, target, ...rest }): Omit<Response, 'id'> => {
      const { scope } = instrument.target
      const fitting = scope === 'country' ? [] : ids[scope]
      const named = fitting[target % Math.max(1, fitting.length)]
      return { instrument: instrument.id, ...rest, ...(named !== undefined && { target: named }) }
    })
  return fc.record(
    {
      id: anyId,
      name: fc.oneof(noName, anyName),
      responses: fc
        .array(response, { maxLength: 8 })
        .map((responses) => responses.map((part, index) => ({ id: `r${index}`, ...part }))),
      note: anyText(60).filter((text) => text !== ''),
    },
    { requiredKeys: ['id', 'name', 'responses'] },
  )
}

const anyWorld: fc.Arbitrary<World | undefined> = fc
  .record({
    council: fc.constantFrom(...COUNCIL_MODELS),
    met: fc.subarray([...DECISION_CHALLENGES]),
    preventionMonths: fc.integer({ min: 0, max: 60 }),
    protectionPercent: fc.integer({ min: 25, max: 400 }),
  })
  .map(unusualWorld)

const anySettings = fc
  .record({
    seed: fc.nat(0xffffffff),
    memberCount: fc.integer({ min: 1, max: 100_000 }),
    horizonSteps: fc.integer({ min: 1, max: 120 }),
    lens: fc.constantFrom(undefined, ...bundledModel().lenses.map(({ id }) => id)),
    world: anyWorld,
    differences: fc.dictionary(anyId, fc.double({ min: 0, max: 1e9, noNaN: true }).map(withoutMinusZero), {
      maxKeys: 3,
    }),
  })
  .map(({ lens, world, differences, ...rest }) => ({
    ...rest,
    // The usual ones are written as none.
    ...(lens !== undefined && lens !== 'mainstream' && { lens }),
    ...(world && { world }),
    ...(Object.keys(differences).length > 0 && { smallestDifferences: { ...differences } }),
  }))

function withoutMinusZero(value: number): number {
  return value === 0 ? 0 : value
}
