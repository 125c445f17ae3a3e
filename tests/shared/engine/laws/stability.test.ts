import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  branchingRadius,
  findStabilityIssues,
  prepareModel,
  type CountryModel,
  type Influence,
  type Scenario,
} from '../../../../src/shared/engine'
import { MOST_LOCAL_WEIGHT } from '../../../../src/shared/engine/model/find-local-issues'
import { loopGain } from '../../../../src/shared/engine/prepare/stability'
import {
  blankDocument,
  describeFault,
  parseScenarioDocument,
  serialiseScenarioDocument,
} from '../../../../src/shared/formats'
import { exactly } from '../../../builders/a-response'
import { anyScenario } from '../../../builders/any-scenario'
import { withAssessments } from '../../../builders/assessments'
import { model, withParameters } from '../../../builders/bundled'
import { LAW_TIMEOUT, runs } from './law-runs'

const HIGHEST_LOOP_GAIN = 0.8
const HIGHEST_BRANCHING = 0.95

const countryLevels = model.levels
  .filter(({ scope, isOptional }) => scope === 'country' && isOptional !== true)
  .map(({ id }) => id)

/** Influences from each level to the next, and from the last to the first: of a push, `gain` comes back on average. */
function aLoop({ levels }: Scenario, loop: readonly string[], gain: number): Influence[] {
  return loop.map((from, i) => {
    const to = loop[(i + 1) % loop.length] ?? from
    const level = levels[to]?.best ?? 0
    return {
      id: `loop-${i}`,
      from,
      to,
      kind: 'linear',
      weight: exactly(((i % 2 ? -1 : 1) * gain) / (level * (1 - level))),
      sources: ['test'],
      grade: 'D',
      because: 'A test needs it.',
    }
  })
}

/** The same loop, begun at the least of its levels. */
function fromTheLeast(loop: readonly string[]): string[] {
  const first = loop.indexOf(loop.toSorted()[0] ?? '')
  return [...loop.slice(first), ...loop.slice(0, first)]
}

describe('law: what would run away by itself is refused, and what it is is named', () => {
  it(
    'a loop of influences between any levels of any country',
    () => {
      const draw = fc.record({
        scenario: anyScenario,
        order: fc.shuffledSubarray(countryLevels, { minLength: countryLevels.length }),
        length: fc.integer({ min: 1, max: 4 }),
        gain: fc.integer({ min: 15, max: 60 }).map((tenths) => tenths / 10),
      })
      fc.assert(
        fc.property(draw, ({ scenario, order, length, gain }) => {
          // A level at either end cannot be moved, and closes no loop.
          const loop = order.filter((id) => Math.abs((scenario.levels[id]?.best ?? 0) - 0.5) < 0.48).slice(0, length)
          fc.pre(loop.length === length)
          const content: CountryModel = { ...model, influences: [...model.influences, ...aLoop(scenario, loop, gain)] }

          const issues = findStabilityIssues(content, scenario)

          expect(issues).toMatchObject([{ kind: 'loop-gain', limit: HIGHEST_LOOP_GAIN }])
          const [issue] = issues
          if (issue?.kind !== 'loop-gain') throw new Error('no loop')
          expect(issue.gain).toBeGreaterThan(HIGHEST_LOOP_GAIN)
          expect(fromTheLeast(issue.loop)).toEqual(fromTheLeast(loop))
        }),
        runs(12),
      )
    },
    LAW_TIMEOUT,
  )

  it(
    'attacks of both sides on the base of the other, however many sides and communities there are',
    () => {
      const draw = fc.record({
        like: anyScenario,
        governmentSide: fc.integer({ min: 1, max: 4 }),
        challengers: fc.integer({ min: 1, max: 4 }),
        selfExcitation: fc.integer({ min: 37, max: 50 }),
        retaliation: fc.integer({ min: 5, max: 25 }),
      })
      fc.assert(
        fc.property(draw, ({ like, governmentSide, challengers, ...percent }) => {
          const scenario = twoCamps(like, governmentSide, challengers)
          const [selfExcitation, retaliation] = [percent.selfExcitation / 100, percent.retaliation / 100]
          const content = withParameters({
            'event.selfExcitation': selfExcitation,
            'event.retaliation': retaliation,
          })
          // Each campaign of the one camp is answered by each of the other.
          const expected = selfExcitation + retaliation * Math.sqrt(governmentSide * challengers)
          fc.pre(Math.abs(expected - HIGHEST_BRANCHING) > 0.002)

          const issues = findStabilityIssues(content, scenario).filter(({ kind }) => kind === 'branching')

          expect(branchingRadius(prepareModel(content, scenario))).toBeCloseTo(expected, 2)
          expect(issues.length).toBe(expected < HIGHEST_BRANCHING ? 0 : 1)
          for (const issue of issues) {
            const dyads = issue.kind === 'branching' ? issue.dyads : []
            expect(dyads.length).toBe(2 * governmentSide * challengers)
            for (const dyad of dyads) expect(dyad).toMatch(/^(g\d\/theirs for c\d\/ours|c\d\/ours for g\d\/theirs)$/)
          }
        }),
        runs(20),
      )
    },
    LAW_TIMEOUT,
  )

  it(
    'in a file: opened if and only if both die out, and refused with the loop or the pairs in its words',
    () => {
      const draw = fc.record({ scenario: anyScenario, factor: fc.integer({ min: 10, max: 60 }) })
      let [openedCount, refusedCount] = [0, 0]
      fc.assert(
        fc.property(draw, ({ scenario, factor }) => {
          const influences = model.influences.map(({ id, weight: { best } }) => ({
            influence: id,
            weight: exactly(Math.min(MOST_LOCAL_WEIGHT, Math.max(-MOST_LOCAL_WEIGHT, (best * factor) / 10))),
            because: 'A test needs it.',
          }))
          // Where levels stand in the middle, they are moved most.
          const middling = withAssessments(scenario, ({ best, trend, evidence }) => ({
            ...exactly(0.3 + 0.4 * best),
            trend,
            evidence,
          }))
          const steep: Scenario = { ...middling, local: { ...scenario.local, influences } }
          const prepared = prepareModel(model, steep)
          const dies = loopGain(prepared) < HIGHEST_LOOP_GAIN && branchingRadius(prepared) < HIGHEST_BRANCHING

          const read = parseScenarioDocument(
            serialiseScenarioDocument({ ...blankDocument(), scenario: steep, plans: [], currentPlan: null }),
            model,
          )

          expect(read.ok).toBe(dies)
          if (read.ok) {
            openedCount += 1
            return
          }
          refusedCount += 1
          const words = read.error.map(describeFault).join(' ')
          const loop = findStabilityIssues(model, steep).flatMap((issue) =>
            issue.kind === 'loop-gain' ? issue.loop : [],
          )
          expect(loop.length).toBeGreaterThan(0)
          for (const level of loop) expect(words).toContain(level)
          // The levels named do push each other round.
          const keys = prepared.levels.map(({ key }) => key)
          loop.forEach((from, i) => {
            const to = loop[(i + 1) % loop.length] ?? from
            const links = prepared.influences.filter(
              (influence) =>
                keys[influence.to] === to && (keys[influence.from] === from || keys[influence.with] === from),
            )
            expect({ from, to, isThere: links.length > 0 }).toEqual({ from, to, isThere: true })
          })
        }),
        runs(14),
      )
      expect(openedCount).toBeGreaterThan(1)
      expect(refusedCount).toBeGreaterThan(1)
    },
    LAW_TIMEOUT,
  )
})

/** Every actor of one camp attacks the base of the other, and nobody else; coefficients are those of the model. */
function twoCamps({ local: _local, ...like }: Scenario, governmentSide: number, challengers: number): Scenario {
  const [actor] = like.actors
  const [population] = like.populations
  const [campaign] = like.campaigns
  if (!actor || !population || !campaign) throw new RangeError('A scenario has somebody in it')
  const camp = (letter: string, count: number, kind: typeof actor.kind, basePopulation: string) =>
    Array.from({ length: count }, (_, i) => ({ ...actor, id: `${letter}${i}`, kind, basePopulation }))
  const actors = [
    ...camp('g', governmentSide, 'state', 'ours'),
    ...camp('c', challengers, 'legitimacy-seeking-group', 'theirs'),
  ]
  return {
    ...like,
    actors,
    populations: ['ours', 'theirs'].map((id) => ({ ...population, id })),
    campaigns: actors.map(({ id, basePopulation }) => ({
      ...campaign,
      actor: id,
      population: basePopulation === 'ours' ? 'theirs' : 'ours',
    })),
  }
}
