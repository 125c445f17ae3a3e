import fc from 'fast-check'
import type { Assessments, Scenario } from '../../src/shared/engine'
import { blankDocument, type ScenarioDocument } from '../../src/shared/formats'
import { aRealityCheck } from './a-reality-check'
import { anyLens, anyPlan, anyWorld } from './any-plan'
import { anyScenario } from './any-scenario'
import { anyId, anyName, anyText, withoutMinusZero } from './any-value'

/** Documents a program could have made, in the form that is read back: every optional part is there or not. */
export const anyDocument: fc.Arbitrary<ScenarioDocument> = anyScenario.chain(documentOf)

function documentOf(scenario: Scenario): fc.Arbitrary<ScenarioDocument> {
  const { format, formatVersion } = blankDocument()
  return fc
    .record({
      names: fc.record({ country: anyName, title: anyName, actor: anyName, population: anyName }),
      words: anyText(200),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      plans: fc.uniqueArray(anyPlan(scenario), { selector: ({ id }) => id, maxLength: 6 }),
      shown: fc.nat(6),
      settings: anySettings,
      inspiration: fc.option(fc.array(anyText(80), { maxLength: 4 }), { nil: undefined }),
      hasChecks: fc.boolean(),
    })
    .map(({ names, words, share, plans, shown, settings, inspiration, hasChecks }) => ({
      format,
      formatVersion,
      scenario: {
        ...scenario,
        country: names.country,
        title: names.title,
        brief: [words, ...scenario.brief].slice(0, 40),
        levels: saidInWords(scenario.levels, words),
        actors: scenario.actors.map((actor) => ({
          ...actor,
          name: names.actor,
          description: words,
          levels: saidInWords(actor.levels, words),
        })),
        populations: scenario.populations.map((population) => ({
          ...population,
          name: names.population,
          tags: [names.population, names.country],
          levels: saidInWords(population.levels, words),
        })),
      },
      plans,
      currentPlan: plans[shown]?.id ?? null,
      settings,
      ...(inspiration && { inspiration }),
      ...(hasChecks && {
        realityChecks: [aRealityCheck({ text: names.title, expected: { kind: 'share', low: 0, high: share } })],
      }),
    }))
}

function saidInWords(levels: Assessments, evidence: string): Assessments {
  return Object.fromEntries(Object.entries(levels).map(([id, assessment]) => [id, { ...assessment, evidence }]))
}

const anySettings = fc
  .record({
    seed: fc.nat(0xffffffff),
    memberCount: fc.integer({ min: 1, max: 100_000 }),
    horizonSteps: fc.integer({ min: 1, max: 120 }),
    lens: anyLens,
    world: anyWorld,
    differences: fc.dictionary(anyId, fc.double({ min: 0, max: 1e9, noNaN: true }).map(withoutMinusZero), {
      maxKeys: 3,
    }),
    shares: fc.dictionary(anyId, fc.double({ min: 0, max: 0.9, noNaN: true }).map(withoutMinusZero), { maxKeys: 3 }),
  })
  .map(({ lens, world, differences, shares, ...rest }) => ({
    ...rest,
    ...(lens !== undefined && { lens }),
    ...(world && { world }),
    ...(Object.keys(differences).length > 0 && { smallestDifferences: { ...differences } }),
    ...(Object.keys(shares).length > 0 && { smallestShares: { ...shares } }),
  }))
