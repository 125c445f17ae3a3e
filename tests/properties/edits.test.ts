import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  changeInfluence,
  faultOfChange,
  takeModelInfluence,
} from '../../src/renderer/features/situation/causal-map/local-influence'
import { deleteCheck, duplicateCheck, keepCheck } from '../../src/renderer/features/situation/checks/check-edits'
import {
  addAssessor,
  beginSecondRound,
  discardAssessor,
  finishFirstRound,
  finishSecondRound,
  rate,
  removeRating,
} from '../../src/renderer/features/situation/lens/lens-edits'
import {
  canRemove,
  freeStep,
  inScenario,
  withCopy,
  withLocal,
  withNewActor,
  withNewCampaign,
  withNewPopulation,
  withoutCampaign,
} from '../../src/renderer/features/situation/people/scenario-edits'
import { withoutParty } from '../../src/renderer/features/situation/people/without-party'
import { addChallenge, deleteChallenge, parkChallenge } from '../../src/renderer/features/compare/ledger/ledger-edits'
import {
  changeCouncil,
  changePrevention,
  takeAsMet,
} from '../../src/renderer/features/explore/challenges/challenge-edits'
import { changeLever, removeResponse } from '../../src/renderer/features/explore/levers/lever-actions'
import { leverFamilies } from '../../src/renderer/features/explore/levers/lever-list'
import { changeLens } from '../../src/renderer/features/explore/status/run-settings'
import { currentPlanOf } from '../../src/renderer/plans/current-plan'
import { addPlan, deletePlan, forkPlan, renamePlan } from '../../src/renderer/plans/plan-actions'
import { countryModel } from '../../src/renderer/state/country-model'
import { useStore } from '../../src/renderer/state/store'
import {
  bundledScenarios,
  describeFault,
  parseScenarioDocument,
  serialiseScenarioDocument,
  type ScenarioDocument,
} from '../../src/shared/formats'

/** What a person may do; `pick` gives one of a list, the same one whenever the same edits are made again. */
type Edit = (document: ScenarioDocument, pick: Pick) => void
type Pick = <Value>(values: readonly Value[]) => Value | undefined

const WORDS = { population: 'New population', actor: 'New actor', notAssessed: 'Not assessed yet.' }
const planNaming = (letter: string) => `Plan ${letter}`
const copyNaming = (name: string, number: number) => `${name} (${number})`

const put = (change: (document: ScenarioDocument) => ScenarioDocument): void => {
  useStore.getState().edit({ key: 'tried' }, (draft) => {
    Object.assign(draft, change(useStore.getState().document))
  })
}
const partiesOf = ({ scenario }: ScenarioDocument) => [...scenario.actors, ...scenario.populations]
const pairsOf = ({ scenario: { actors, populations } }: ScenarioDocument) =>
  actors.flatMap(({ id: actor }) => populations.map(({ id: population }) => ({ actor, population })))
/** Who may be aimed at by a response: whoever it is, the reader must take what the lever offers. */
const targetsOf = (document: ScenarioDocument, scope: string): readonly { readonly id: string }[] =>
  scope === 'actor'
    ? document.scenario.actors
    : scope === 'population' || scope === 'group'
      ? document.scenario.populations
      : []

const lever = (document: ScenarioDocument, pick: Pick) =>
  pick(leverFamilies(countryModel, currentPlanOf(document)).flatMap(({ levers }) => levers))

const EDITS: Readonly<Record<string, Edit>> = {
  population: ({ scenario }) => {
    if (scenario.populations.length < 8)
      put((d) => inScenario(d, (s) => withNewPopulation(countryModel, s, WORDS).scenario))
  },
  actor: ({ scenario }) => {
    if (scenario.actors.length < 8) put((d) => inScenario(d, (s) => withNewActor(countryModel, s, WORDS).scenario))
  },
  copy: (document, pick) => {
    const { actors, populations } = document.scenario
    const party = pick(partiesOf(document))
    if (party && Math.max(actors.length, populations.length) < 8)
      put((d) => inScenario(d, (s) => withCopy(s, party.id).scenario))
  },
  remove: (document, pick) => {
    const party = pick(partiesOf(document).filter(({ id }) => canRemove(document.scenario, id)))
    if (party) put((d) => withoutParty(countryModel, d, party.id))
  },
  pair: (document, pick) => {
    const pair = pick(pairsOf(document))
    if (pair) put((d) => inScenario(d, (s) => withNewCampaign(s, pair, WORDS.notAssessed)))
  },
  'no pair': ({ scenario: { campaigns } }, pick) => {
    const pair = pick(campaigns)
    if (pair && campaigns.length > 1) put((d) => inScenario(d, (s) => withoutCampaign(s, pair)))
  },
  event: ({ scenario }, pick) => {
    const trigger = pick(countryModel.triggers)?.id ?? ''
    const step = freeStep(scenario, trigger, 4)
    put((d) =>
      inScenario(d, (s) => ({ ...s, scheduled: [...s.scheduled, { trigger, step, chance: 0.5, label: 'An event' }] })),
    )
  },
  'no event': (_document, pick) => {
    put((d) => inScenario(d, (s) => ({ ...s, scheduled: s.scheduled.filter((event) => event !== pick(s.scheduled)) })))
  },
  'instrument off': (_document, pick) => {
    const instrument = pick(countryModel.instruments)?.id ?? ''
    put((d) =>
      inScenario(d, (s) =>
        withLocal(s, 'instruments', (known) =>
          known.some((one) => one.instrument === instrument)
            ? known.filter((one) => one.instrument !== instrument)
            : [...known, { instrument, isAvailable: false, because: 'Nobody here would take it.' }],
        ),
      ),
    )
  },
  influence: ({ scenario }, pick) => {
    const influence = pick(countryModel.influences)
    if (!influence) return
    const { low, high } = influence.weight
    const weight = { low, best: low, high }
    if (faultOfChange(scenario, influence.id, weight, 'Judged here.') === undefined)
      changeInfluence({ influence: influence.id, weight, because: 'Judged here.' }, influence.id)
  },
  'influence back': ({ scenario }, pick) => {
    const changed = pick(scenario.local?.influences ?? [])
    if (changed) takeModelInfluence(changed.influence, changed.influence)
  },
  plan: () => {
    addPlan(planNaming)
  },
  fork: () => {
    forkPlan(planNaming, copyNaming)
  },
  rename: ({ plans }, pick) => {
    const plan = pick(plans)
    if (plan) renamePlan(plan.id, 'Another name', planNaming)
  },
  'no plan': ({ plans }, pick) => {
    const plan = pick(plans)
    if (plan) deletePlan(plan.id, planNaming)
  },
  look: ({ plans }, pick) => {
    useStore.getState().planShown(pick([...plans.map(({ id }) => id), null]) ?? null)
  },
  intensity: (document, pick) => {
    const chosen = lever(document, pick)
    if (chosen)
      changeLever(chosen, { kind: 'intensity', percent: pick([0, 1, 50, 100]) ?? 0 }, { nameWith: planNaming })
  },
  start: (document, pick) => {
    const chosen = lever(document, pick)
    if (chosen) changeLever(chosen, { kind: 'start', step: pick([-24, 0, 7, 120]) ?? 0 }, { nameWith: planNaming })
  },
  target: (document, pick) => {
    const chosen = lever(document, pick)
    const target = chosen && pick(targetsOf(document, chosen.instrument.target.scope))
    if (chosen && target) changeLever(chosen, { kind: 'target', target: target.id }, { nameWith: planNaming })
  },
  'no response': (document, pick) => {
    const response = pick(currentPlanOf(document).responses)
    if (response) removeResponse(response.id)
  },
  check: ({ realityChecks = [] }, pick) => {
    const check = pick(realityChecks)
    if (check && realityChecks.length < 40) duplicateCheck(check)
  },
  'check of a party': (document, pick) => {
    const check = pick(document.realityChecks ?? [])
    const actor = pick(document.scenario.actors)
    if (check && actor) keepCheck({ ...check, outcome: { kind: 'level', level: `${actor.id}/capacity`, atLeast: 0.5 } })
  },
  'no check': ({ realityChecks = [] }, pick) => {
    const check = pick(realityChecks)
    if (check) deleteCheck(check)
  },
  challenge: (document, pick) => {
    const { scenario, challenges = [] } = document
    const actor = pick(scenario.actors)
    const influence = pick(countryModel.influences)
    if (!actor || !influence || challenges.length > 38) return
    const entry = { original: 0.4, alternative: 0.5, reason: 'Seen otherwise on the ground.', by: 'A colleague' }
    addChallenge({ subject: { kind: 'level', level: 'capacity', owner: actor.id }, ...entry }, actor.name)
    addChallenge({ subject: { kind: 'influence', influence: influence.id }, ...entry }, influence.id)
  },
  'challenge parked': ({ challenges = [] }, pick) => {
    const challenge = pick(challenges)
    if (challenge) parkChallenge(challenge, '')
  },
  'no challenge': ({ challenges = [] }, pick) => {
    const challenge = pick(challenges)
    if (challenge) deleteChallenge(challenge.id, '')
  },
  assessor: () => {
    addAssessor('Assessor', undefined)
  },
  rating: ({ assessment, scenario }, pick) => {
    const assessor = pick(assessment?.assessors ?? [])
    const population = pick(scenario.populations)
    if (!assessor || !population) return
    const subject = { kind: 'vulnerability', population: population.id, tag: 'women' } as const
    rate(assessor, {
      subject,
      range: { low: 0.2, best: 0.4, high: 0.7 },
      trend: 'steady',
      confidence: 'medium',
      evidence: [],
    })
  },
  'no rating': ({ assessment }, pick) => {
    const assessor = pick(assessment?.assessors ?? [])
    const rating = assessor && pick(assessor.first.ratings)
    if (rating) removeRating(assessor, rating.subject)
  },
  rounds: ({ assessment }, pick) => {
    const assessor = pick(assessment?.assessors ?? [])
    if (!assessor) return
    // What the screen offers of them.
    const next = !assessor.first.isFinished
      ? finishFirstRound
      : assessor.second?.isFinished === false
        ? finishSecondRound
        : beginSecondRound
    pick([next, discardAssessor])?.(assessor)
  },
  world: (_document, pick) => {
    const challenge = pick(['prevention', 'recognition', 'decisions', 'priority'] as const)
    if (challenge) takeAsMet(challenge, pick([true, false]) ?? true)
    changePrevention(pick([0, 12, 24]) ?? 0)
    changeCouncil(pick(['severity', 'interests', 'division'] as const) ?? 'severity')
  },
  lens: (_document, pick) => {
    changeLens(pick(countryModel.lenses)?.id ?? '')
  },
  undo: () => {
    useStore.getState().undo()
  },
  redo: () => {
    const { undo, redo } = useStore.getState()
    undo()
    undo()
    redo()
  },
}

const faultsOf = (document: ScenarioDocument): string[] => {
  const read = parseScenarioDocument(serialiseScenarioDocument(document), countryModel)
  return read.ok ? [] : read.error.map(describeFault)
}

/** The full count takes two minutes: FULL_COUNTS=1 npx vitest run tests/properties/edits.test.ts */
const RUNS = process.env['FULL_COUNTS'] === '1' ? 1500 : 30

describe('editing', () => {
  it('leads to no document that could not be opened again, whatever is done in whatever order', () => {
    const scenarios = bundledScenarios()
    const done = new Set<string>()
    const names = Object.keys(EDITS)
    const anEdit = fc.tuple(fc.constantFrom(...names), fc.nat(1e6))
    fc.assert(
      fc.property(
        fc.constantFrom(...scenarios.keys()),
        fc.shuffledSubarray(names, { minLength: names.length }),
        fc.array(anEdit, { maxLength: 15 }),
        (which, each, more) => {
          const edits = [...each.map((name, place) => [name, place * 7919] as const), ...more]
          const store = useStore.getState()
          store.documentOpened(scenarios[which]?.document ?? store.document, null)
          for (const [name, number] of edits) {
            const before = useStore.getState().document
            let turn = number
            const next = () => (turn = (turn * 31 + 7) % 1_000_003)
            EDITS[name]?.(before, (values) => values[next() % values.length])
            if (useStore.getState().document !== before) done.add(name)
          }
          expect(faultsOf(useStore.getState().document)).toEqual([])
        },
      ),
      { numRuns: RUNS },
    )
    // An edit that changes nothing tries nothing.
    expect([...done].sort()).toEqual(names.toSorted())
  }, 1_200_000)
})
