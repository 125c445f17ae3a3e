import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  INSTRUMENT_FAMILIES,
  NO_RESPONSE,
  USUAL_WORLD,
  type ActorKind,
  type Effect,
  type Response,
  type ResponseInstrument,
  type Trigger,
} from '../../../../src/shared/engine'
import { playsActorRole } from '../../../../src/shared/engine/model/roles'
import { prepareModel } from '../../../../src/shared/engine/prepare/prepare-model'
import { preparePlan } from '../../../../src/shared/engine/prepare/prepare-plan'
import { anInstrument, aPlan, aResponse, exactly } from '../../../builders/a-response'
import { anySituation } from '../../../builders/any-situation'
import { withAssessments } from '../../../builders/assessments'
import { kelvara, model } from '../../../builders/bundled'
import { numbersOf, outcomesApart, runWhole } from '../../../builders/whole-run'
import { LAW_TIMEOUT, runs } from './law-runs'

/** Effects of every kind, of no size. */
const EVERYWHERE: readonly Effect[] = [
  { channel: 'level', level: 'impunity', size: exactly(0) },
  { channel: 'level', level: 'every-actor/capacity', size: exactly(0) },
  { channel: 'drive', by: 'every-actor', size: exactly(0) },
  { channel: 'preventive-drive', by: 'every-actor', size: exactly(0) },
  { channel: 'event-rate', by: 'every-actor', size: exactly(0) },
  { channel: 'brake', by: 'every-actor', size: exactly(0) },
  { channel: 'threshold', by: 'every-actor', size: exactly(0) },
  { channel: 'retaliation', by: 'every-actor', size: exactly(0) },
  { channel: 'trigger', trigger: 'truce', size: exactly(0) },
  { channel: 'recording', size: exactly(0) },
  { channel: 'veto', size: exactly(0) },
  { channel: 'council-pace', size: exactly(0) },
  { channel: 'protector-abuse', size: exactly(0) },
  { channel: 'protector-conduct', against: 'excluded', size: exactly(0) },
]

/** Asks for everything and does nothing. */
const anyInert: fc.Arbitrary<ResponseInstrument> = fc
  .record({
    // Before, among and after the others in order of id.
    id: fc.constantFrom('aa-inert', 'mm-inert', 'zz-inert'),
    family: fc.constantFrom(...INSTRUMENT_FAMILIES),
    effects: fc.constantFrom([], EVERYWHERE),
    isLastResort: fc.boolean(),
    needsConsent: fc.boolean(),
    needsCouncil: fc.boolean(),
    needsAccess: fc.boolean(),
    attention: fc.integer({ min: 1, max: 5 }),
  })
  .map((overrides) => anInstrument({ leadMonths: { low: 1, best: 2, high: 5 }, ...overrides }))

describe('law: what is inert changes no number', () => {
  it(
    'an instrument without an effect, used or only known',
    async () => {
      const use = fc.record({
        place: fc.nat(60),
        startStep: fc.oneof(fc.constant(0), fc.integer({ min: -24, max: 4 })),
        isUsed: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
      })
      await fc.assert(
        fc.asyncProperty(anySituation, anyInert, use, async (situation, inert, { place, startStep, isUsed }) => {
          const { plan } = situation
          const content = { ...model, instruments: model.instruments.toSpliced(place, 0, inert) }
          const response = aResponse({ id: 'inert', instrument: inert.id, startStep })
          const responses = isUsed ? plan.responses.toSpliced(place, 0, response) : plan.responses

          const withIt = await runWhole({ ...situation, plan: { ...plan, responses } }, {}, content)
          const without = await runWhole(situation)

          expect(outcomesApart(withIt, without)).toEqual([])
          expect(withIt.onsetStep).toEqual(without.onsetStep)
          expect(withIt.firstStruck).toEqual(without.firstStruck)
        }),
        runs(16),
      )
    },
    LAW_TIMEOUT,
  )

  it('a structural one, in whose place the usual prevention stays', async () => {
    const inert = anInstrument({ id: 'inert', family: 'structural' })
    const content = { ...model, instruments: [...model.instruments, inert] }
    const world = { ...USUAL_WORLD, preventionMonths: 24 }
    const situation = { scenario: kelvara, plan: NO_RESPONSE, world, lens: undefined, seed: 1 }

    const withIt = await runWhole({ ...situation, plan: aPlan(aResponse({ instrument: inert.id })) }, {}, content)

    expect(outcomesApart(withIt, await runWhole(situation))).toEqual([])
  })

  it('a response aimed at a role that nobody plays, and its pairs with what is in the plan', async () => {
    const isChallenger = (kind: ActorKind) => playsActorRole(kind, 'challenger')
    const actors = kelvara.actors.filter(({ kind }) => !isChallenger(kind))
    const left = new Set(actors.map(({ id }) => id))
    const scenario = { ...kelvara, actors, campaigns: kelvara.campaigns.filter(({ actor }) => left.has(actor)) }
    const reform = aResponse({ id: 'reform', instrument: 'security-sector-reform', durationMonths: 36 })
    const talks = aResponse({ id: 'talks', instrument: 'mediation', durationMonths: 36 })
    const aimedAtNobody = aResponse({ id: 'accounts', instrument: 'counter-finance-controls', startStep: -6 })
    const situation = { scenario, world: { ...USUAL_WORLD, budget: 900 }, lens: undefined, seed: 1 }
    const run = (...responses: readonly Response[]) => runWhole({ ...situation, plan: aPlan(...responses) })
    const { responses } = preparePlan(model, scenario, prepareModel(model, scenario), aPlan(aimedAtNobody))

    expect(outcomesApart(await run(reform, talks, aimedAtNobody), await run(reform, talks))).toEqual([])
    expect(responses[0]).toMatchObject({ acts: false, attention: 0, monthlyCost: 0, politicalCapital: 0 })
    expect(responses[0]).toMatchObject({ needsCouncil: false, needsConsent: false })
    expect(
      outcomesApart(
        await runWhole({ ...situation, scenario: kelvara, plan: aPlan(aimedAtNobody) }),
        await runWhole({ ...situation, scenario: kelvara, plan: NO_RESPONSE }),
      ),
    ).not.toEqual([])
  })

  it(
    'a response at intensity 0, or decided on after the horizon; names, texts and tags',
    async () => {
      const any = fc.constantFrom(...model.instruments.filter(({ target }) => target.scope === 'country'))
      await fc.assert(
        fc.asyncProperty(anySituation, any, any, async (situation, off, later) => {
          const { plan, scenario } = situation
          const renamed = plan.responses.map((response, i) => ({ ...response, id: `renamed-${99 - i}` }))
          const withThem = {
            ...situation,
            plan: {
              id: 'other',
              name: 'Other',
              responses: [
                aResponse({ id: 'off', instrument: off.id, intensity: 0 }),
                aResponse({ id: 'later', instrument: later.id, startStep: 9 }),
                ...renamed,
              ],
            },
            scenario: withAssessments(
              {
                ...scenario,
                id: 'another',
                title: 'Another',
                brief: [],
                populations: scenario.populations.map((population) => ({ ...population, name: 'They', tags: [] })),
              },
              (assessment) => ({ ...assessment, evidence: 'Said otherwise.' }),
            ),
          }
          // Prevention takes structural responses as begun before today, however late they are in the plan.
          const world = { ...situation.world, preventionMonths: 0 }

          const other = await runWhole({ ...withThem, world })
          const without = await runWhole({ ...situation, world })

          expect(outcomesApart(other, without)).toEqual([])
          expect(other.onsetStep).toEqual(without.onsetStep)
          expect(other.firstStruck).toEqual(without.firstStruck)
        }),
        runs(10),
      )
    },
    LAW_TIMEOUT,
  )

  it(
    'a trigger that never strikes',
    async () => {
      await fc.assert(
        fc.asyncProperty(anySituation, fc.constantFrom(...model.triggers), async (situation, like) => {
          const trigger: Trigger = { ...like, id: 'mm-never', ratePerYear: exactly(0) }
          const content = { ...model, triggers: [trigger, ...model.triggers] }

          const withIt = numbersOf(await runWhole(situation, {}, content))
          const without = numbersOf(await runWhole(situation))

          // Where it names levels that the country does not have, it is no part of it.
          const place = withIt.triggers.indexOf('mm-never')
          const never = withIt.triggers.filter((id) => id === 'mm-never')
          const { memberCount } = withIt
          const struck = withIt.firstStruck.splice(place * memberCount, never.length * memberCount)
          expect(struck.every((step) => step === -1)).toBe(true)
          const triggers = withIt.triggers.filter((id) => id !== 'mm-never')
          expect({ ...withIt, triggers }).toEqual(without)
        }),
        runs(8),
      )
    },
    LAW_TIMEOUT,
  )
})
