import type { ForestallBridge } from '../../../shared/contract'
import { bundledScenarios, withoutLostChecks, type ScenarioDocument } from '../../../shared/formats'
import { selectHasUnsavedChanges } from '../../state/document-slice'
import type { AppStore } from '../../state/store'
import { forgetBackup } from './backup'
import { createClosing } from './closing'
import { createCommandTurns } from './command-turns'
import { createOpening, type KnownFile } from './opening'
import { createSaving } from './saving'

/** What can be done with documents as files. None of them rejects; what goes wrong becomes a question. */
export interface DocumentCommands {
  /** A document to begin with: one to be written, with the steps to it; without one, a copy of the example to plan for. */
  readonly newDocument: (begun?: ScenarioDocument) => Promise<void>
  /** What is open once more, not in a file yet, under another title. */
  readonly duplicate: (title: string) => Promise<void>
  /** A known file as a document that is not in a file yet. */
  readonly openCopy: (file: KnownFile) => Promise<void>
  /** A scenario that comes with the program, as it comes. */
  readonly openExample: (id: string) => Promise<void>
  readonly open: () => Promise<void>
  readonly openKnown: (file: KnownFile) => Promise<void>
  /** A file that was dropped on the window. It has no handle, so the first save asks for a place. */
  readonly openContent: (name: string, content: Uint8Array<ArrayBuffer>) => Promise<void>
  /** True if the document is in its file now. */
  readonly save: () => Promise<boolean>
  readonly saveAs: () => Promise<boolean>
  /** Ask what becomes of unsaved changes. True if the window may close. */
  readonly mayClose: () => Promise<boolean>
}

interface Surroundings {
  readonly bridge: ForestallBridge
  readonly store: Pick<AppStore, 'getState'>
  readonly now?: () => number
}

export function createDocumentCommands({ bridge, store, now = Date.now }: Surroundings): DocumentCommands {
  const turns = createCommandTurns(store)
  const { alone } = turns
  const { save, saveAs, setAside } = createSaving({
    bridge,
    store,
    now,
    turns,
    readTheirs: (file) => opening.readKnown(file, true),
  })
  const opening = createOpening({ bridge, store, turns, mayLeave })

  async function mayLeave(): Promise<boolean> {
    const state = store.getState()
    if (!(await turns.mayGoWithout())) return false
    if (!selectHasUnsavedChanges(state)) return true
    const answer = await state.ask({ kind: 'unsaved-changes', name: state.file?.name ?? null })
    return answer === 'save' ? save() : answer === 'discard'
  }

  const isWriting = () => store.getState().saved.kind === 'saving'
  const saveAlone = alone(false, save)
  /** A file takes what was changed while it was written; a place that was not chosen is not asked for twice. */
  const saveTheRest = async () => {
    await turns.ended()
    turns.takeTyped()
    const isLeft = selectHasUnsavedChanges(store.getState())
    return isLeft && store.getState().file ? saveAlone() : !isLeft
  }
  const close = alone(false, async () => {
    if (!(await mayLeave())) return false
    await forgetBackup(bridge, store)
    return true
  })

  return {
    save: () => (isWriting() ? saveTheRest() : saveAlone()),
    saveAs: alone(false, saveAs),
    mayClose: createClosing({ store, turns, close, setAside }),
    newDocument: alone(undefined, async (begun?: ScenarioDocument) => {
      const isShown = await opening.showUnsaved(begun ?? withEmptyPlan(example()), 'document:notices.new')
      if (isShown && begun) store.getState().guideOpened()
    }),
    openExample: alone(undefined, async (id: string) => {
      await opening.showUnsaved(example(id), 'document:notices.example')
    }),
    duplicate: alone(undefined, async (title: string) => {
      const { document } = store.getState()
      if (!(await mayLeave())) return
      store.getState().documentRecovered({ ...document, scenario: { ...document.scenario, title } }, null)
    }),
    openCopy: alone(undefined, opening.readCopy),
    open: alone(undefined, opening.choose),
    openKnown: alone(undefined, (file: KnownFile) => opening.readKnown(file)),
    openContent: alone(undefined, opening.readBytes),
  }
}

/** @throws RangeError if the program comes without that scenario: a bug. */
function example(id?: string): ScenarioDocument {
  const found = bundledScenarios().find((scenario) => id === undefined || scenario.id === id)
  if (!found) throw new RangeError(`The program comes without the scenario "${id ?? ''}"`)
  return found.document
}

const withEmptyPlan = (document: ScenarioDocument): ScenarioDocument =>
  withoutLostChecks({
    ...document,
    // Without a name of its own it is called by a letter, in the language of the app.
    plans: [{ id: 'plan-1', name: '', responses: [] }],
    currentPlan: 'plan-1',
  })
