import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { NO_RESPONSE } from '../../../src/shared/engine'
import {
  blankDocument,
  bundledModel,
  parseScenarioDocument,
  serialiseScenarioDocument,
} from '../../../src/shared/formats'
import { selectCanRedo, selectHasUnsavedChanges, selectLastChange } from '../../../src/renderer/state/document-slice'
import { createAppStore, type AppStore } from '../../../src/renderer/state/store'
import { anOpenFile } from '../fake-bridge'
import { anEnsembleResult } from '../simulation/fake-runner'

const rename = (store: AppStore, title: string, coalesce?: string) =>
  store.getState().edit(
    { key: 'renamed', params: { to: title } },
    (draft) => {
      draft.scenario.title = title
    },
    coalesce === undefined ? {} : { coalesce },
  )

describe('the document slice', () => {
  let store: AppStore
  beforeEach(() => {
    store = createAppStore()
  })

  it('takes nothing of a comparison into another document, which may lack the plan, population or result', () => {
    const { document, judgedChosen, referenceChosen, comparisonFailed, documentOpened } = store.getState()
    judgedChosen('deaths-of:somebody')
    referenceChosen('plan-b')
    comparisonFailed('broke off')

    documentOpened(document, null)

    expect(store.getState()).toMatchObject({
      judged: 'deaths',
      reference: 'no-response',
      compared: null,
      comparison: { kind: 'idle' },
    })
  })

  describe('results', () => {
    const run = () => {
      const { document } = store.getState()
      const result = anEnsembleResult({ memberCount: 2, horizonSteps: 1, outcomes: ['severity'] })
      const demand = {
        plan: NO_RESPONSE,
        plans: document.plans,
        seed: 1,
        memberCount: 2,
        horizonSteps: 1,
        outcomes: ['severity'],
      }
      store.getState().ensembleStarted(demand)
      store.getState().ensembleArrived({ demand, baseline: result, withPlan: result }, demand)
      store.getState().comparisonArrived({ demand, memberCount: 2, results: new Map(), later: new Map() })
      store.getState().comparisonFinished()
      store.getState().studyFailed('broke off')
    }
    const shown = () => {
      const { ensemble, shownEnsemble, comparison, compared, study } = store.getState()
      return [ensemble.kind, shownEnsemble, comparison.kind, compared, study.kind]
    }
    const NONE = ['idle', null, 'idle', null, 'none']
    const addPopulation = () =>
      store.getState().edit({ key: 'added' }, ({ scenario }) => {
        const [first] = scenario.populations
        if (first) scenario.populations.push({ ...first, id: 'newcomers', name: 'Newcomers' })
      })

    it('are gone in the moment in which the scenario is another, wherever that is done', () => {
      run()
      addPopulation()
      expect(shown()).toEqual(NONE)

      run()
      store.getState().undo()
      expect(shown()).toEqual(NONE)

      run()
      store.getState().redo()
      expect(shown()).toEqual(NONE)

      run()
      store.getState().documentOpened(blankDocument(), null)
      expect(shown()).toEqual(NONE)
    })

    it('stay while plans are worked on, so that the numbers do not go while the next ones are run', () => {
      run()
      const before = shown()

      store.getState().edit({ key: 'lever' }, ({ plans }) => {
        plans.pop()
      })
      store.getState().undo()
      store.getState().planShown(null)

      expect(shown()).toEqual(before)
      expect(store.getState().compared).not.toBeNull()
      expect(store.getState().shownEnsemble).not.toBeNull()
    })
  })

  it('starts with the bundled scenario, so that a first start shows something', () => {
    expect(store.getState().document.scenario.actors.length).toBeGreaterThan(0)
    expect(selectHasUnsavedChanges(store.getState())).toBe(false)
  })

  it('names every edit and marks the document as changed', () => {
    rename(store, 'Another title')

    expect(store.getState().document.scenario.title).toBe('Another title')
    expect(store.getState().saved).toEqual({ kind: 'dirty' })
    expect(selectLastChange(store.getState())?.label).toEqual({ key: 'renamed', params: { to: 'Another title' } })
  })

  it('counts a challenge of a number as work that could be lost, and lets it go with what it is about', () => {
    const [actor] = store.getState().document.scenario.actors
    if (!actor) throw new Error('The scenario has no actor')
    store.getState().edit({ key: 'challenged' }, (draft) => {
      draft.challenges = [
        {
          id: 'c',
          subject: { kind: 'level', level: 'capacity', owner: actor.id },
          original: 0.5,
          alternative: 0.6,
          reason: 'As said.',
          by: '',
          state: 'open',
        },
      ]
    })
    expect(selectHasUnsavedChanges(store.getState())).toBe(true)

    store.getState().edit({ key: 'taken out' }, (draft) => {
      draft.scenario.actors = draft.scenario.actors.filter(({ id }) => id !== actor.id)
    })
    expect(store.getState().document.challenges).toEqual([])
    store.getState().undo()
    expect(store.getState().document.challenges).toHaveLength(1)
  })

  it('records nothing when an edit changes nothing', () => {
    store.getState().edit({ key: 'nothing' }, () => undefined)

    expect(store.getState().history.changes).toEqual([])
  })

  it('makes one step of a gesture until it ends', () => {
    rename(store, 'a', 'drag')
    rename(store, 'b', 'drag')
    store.getState().endCoalescing()
    rename(store, 'c', 'drag')

    expect(store.getState().history.changes).toHaveLength(2)
    store.getState().undo()
    expect(store.getState().document.scenario.title).toBe('b')
  })

  it('takes back a change that is refused, and never does it again', () => {
    const rename = (title: string) =>
      store.getState().edit({ key: 'renamed' }, (draft) => {
        draft.scenario.title = title
      })
    rename('First')
    rename('Refused')

    store.getState().lastChangeRefused()
    expect(store.getState().document.scenario.title).toBe('First')
    store.getState().redo()
    expect(store.getState().document.scenario.title).toBe('First')
    store.getState().undo()
    store.getState().redo()

    expect(store.getState().document.scenario.title).toBe('First')
  })

  it('takes the checks about a plan out along with it, so that the file stays readable, and back with undo', () => {
    const before = store.getState().document

    store.getState().edit({ key: 'removed' }, (draft) => {
      draft.plans = []
      draft.currentPlan = null
    })

    const { document } = store.getState()
    expect(document.realityChecks?.length).toBeLessThan(before.realityChecks?.length ?? 0)
    expect(parseScenarioDocument(serialiseScenarioDocument(document), bundledModel()).ok).toBe(true)
    store.getState().undo()
    expect(store.getState().document).toBe(before)
  })

  it('keeps the checks of a document that lost no plan as they are', () => {
    const { realityChecks } = store.getState().document

    rename(store, 'Another title')

    expect(store.getState().document.realityChecks).toBe(realityChecks)
  })

  describe('when another plan is looked at', () => {
    const twoPlans = () =>
      store.getState().edit({ key: 'added' }, (draft) => {
        draft.plans.push({ id: 'second', name: 'Second', responses: [] })
      })
    const shown = () => store.getState().document.currentPlan

    it('keeps no step of it and forgets nothing that was undone', () => {
      twoPlans()
      rename(store, 'a')
      store.getState().undo()

      store.getState().planShown('second')

      expect(shown()).toBe('second')
      expect(store.getState().history.changes).toHaveLength(2)
      expect(selectCanRedo(store.getState())).toBe(true)
    })

    it('counts it as no work that could be lost, and writes it with the next save', () => {
      store.getState().planShown(null)
      expect(selectHasUnsavedChanges(store.getState())).toBe(false)
      expect(store.getState().saved).toEqual({ kind: 'untouched' })

      rename(store, 'a')
      const written = store.getState().document
      store.getState().saveStarted()
      store.getState().saveFinished(written, anOpenFile(), 1000)
      store.getState().planShown(null)

      expect(written.currentPlan).toBeNull()
      expect(store.getState().saved).toEqual({ kind: 'saved', at: 1000 })
    })

    it('goes back to the plan a change was made on when the change is undone or redone', () => {
      const first = shown()
      twoPlans()
      rename(store, 'a')
      store.getState().planShown('second')
      rename(store, 'b')
      store.getState().planShown(first)

      store.getState().undo()
      expect(shown()).toBe('second')
      store.getState().undo()
      expect(shown()).toBe(first)
      store.getState().redo()
      store.getState().redo()
      expect(shown()).toBe('second')
      expect(store.getState().document.scenario.title).toBe('b')
    })

    it('begins a new step with the next change', () => {
      rename(store, 'a', 'drag')
      store.getState().planShown(null)
      rename(store, 'b', 'drag')

      expect(store.getState().history.changes).toHaveLength(2)
    })
  })

  it('is unchanged again once everything is undone', () => {
    rename(store, 'a')
    store.getState().undo()

    expect(store.getState().saved).toEqual({ kind: 'untouched' })
    expect(selectCanRedo(store.getState())).toBe(true)
  })

  it('knows what was saved while the user went on working', () => {
    rename(store, 'a')
    const written = store.getState().document
    store.getState().saveStarted()
    rename(store, 'b')

    store.getState().saveFinished(written, anOpenFile(), 1000)

    expect(store.getState().saved).toEqual({ kind: 'dirty' })
    store.getState().undo()
    expect(selectHasUnsavedChanges(store.getState())).toBe(false)
  })

  it('counts every part of the document as work but which plan is shown', () => {
    store.getState().edit({ key: 'renamed' }, (draft) => {
      draft.inspiration = ['Something else.']
    })
    expect(selectHasUnsavedChanges(store.getState())).toBe(true)

    store.getState().undo()
    store.getState().planShown(null)
    expect(selectHasUnsavedChanges(store.getState())).toBe(false)
  })

  it('counts recovered work as not saved, whatever is done to it', () => {
    store.getState().documentRecovered(store.getState().document, null)
    rename(store, 'a')
    store.getState().undo()

    expect(selectHasUnsavedChanges(store.getState())).toBe(true)
  })

  it('forgets what was looked at when another document opens', () => {
    store.getState().outcomeChosen('level:armed-conflict')
    store.getState().responseSelected('mediation')

    store.getState().documentOpened(store.getState().document, null)

    expect(store.getState()).toMatchObject({ outcome: 'severity', selectedResponse: null, cursorStep: null })
  })

  it('leads back to the bytes that were opened, whatever was done', () => {
    const action = fc.oneof(
      fc.record({ title: fc.string(), coalesce: fc.option(fc.constantFrom('x', 'y'), { nil: undefined }) }),
      fc.constantFrom('undo' as const, 'redo' as const, 'end' as const),
      fc.record({ jump: fc.integer({ min: -1, max: 9 }) }),
    )
    fc.assert(
      fc.property(fc.array(action, { maxLength: 20 }), (actions) => {
        const fresh = createAppStore()
        const opened = serialiseScenarioDocument(fresh.getState().document)
        for (const done of actions) {
          if (done === 'undo') fresh.getState().undo()
          else if (done === 'redo') fresh.getState().redo()
          else if (done === 'end') fresh.getState().endCoalescing()
          else if ('jump' in done) fresh.getState().jumpTo(done.jump)
          else rename(fresh, done.title, done.coalesce)
        }

        fresh.getState().jumpTo(0)

        expect(serialiseScenarioDocument(fresh.getState().document)).toBe(opened)
      }),
      { numRuns: 60 },
    )
  })
})
