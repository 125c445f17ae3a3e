/** What a change was, as a key of the language files with what to put into it: "Mediation {{from}} to {{to}}". */
export interface ChangeLabel {
  readonly key: string
  readonly params?: Readonly<Record<string, string | number>>
}

/**
 * One named step of the history. Before and after share all that the change left alone.
 *
 * Before is the document as it stood in that moment, so it may differ from the end of the step before it in what was
 * merely shown, which is no change.
 */
export interface Change<Document> {
  readonly id: number
  readonly label: ChangeLabel
  readonly before: Document
  readonly after: Document
  /** Changes of one gesture share this and become one step. */
  readonly coalesce: string | null
}

/** Every change since the document was opened, and how many of them are applied now. */
export interface ChangeHistory<Document> {
  readonly changes: readonly Change<Document>[]
  readonly position: number
  /** The gesture that is still going on; the next change with the same name joins it. */
  readonly gesture: string | null
  readonly nextId: number
}

export function newHistory<Document>(): ChangeHistory<Document> {
  return { changes: [], position: 0, gesture: null, nextId: 1 }
}

/** The change that led to the present, if there is one. */
export function lastChangeOf<Document>(history: ChangeHistory<Document>): Change<Document> | undefined {
  return history.changes[history.position - 1]
}

/** Add a change; what had been undone is forgotten. A change of the running gesture is merged into its first one. */
export function recordChange<Document>(
  history: ChangeHistory<Document>,
  label: ChangeLabel,
  { before, after }: Pick<Change<Document>, 'before' | 'after'>,
  coalesce: string | null = null,
): ChangeHistory<Document> {
  const last = lastChangeOf(history)
  if (last && coalesce !== null && history.gesture === coalesce && last.coalesce === coalesce) {
    const merged = { ...last, label: joinLabels(last.label, label), after }
    return { ...history, changes: [...history.changes.slice(0, history.position - 1), merged] }
  }
  const change = { id: history.nextId, label, before, after, coalesce }
  return {
    changes: [...history.changes.slice(0, history.position), change],
    position: history.position + 1,
    gesture: coalesce,
    nextId: history.nextId + 1,
  }
}

/** Make one step of the last two, if the first of them has this id. It is told from its beginning, and keeps its id. */
export function joinLastChange<Document>(history: ChangeHistory<Document>, id: number): ChangeHistory<Document> {
  const { changes, position } = history
  const [first, last] = [changes[position - 2], changes[position - 1]]
  if (!last || first?.id !== id) return history
  const joined = { ...first, label: joinLabels(first.label, last.label), after: last.after }
  return { ...history, changes: [...changes.slice(0, position - 2), joined], position: position - 1, gesture: null }
}

/** Take the last change out: it can be neither undone nor done again. */
export function withoutLastChange<Document>(history: ChangeHistory<Document>): ChangeHistory<Document> {
  const position = Math.max(0, history.position - 1)
  return { ...history, changes: history.changes.slice(0, position), position, gesture: null }
}

/** A gesture is told from its very beginning: its first change names it, and `from` stays what it was before that one. */
function joinLabels(first: ChangeLabel, latest: ChangeLabel): ChangeLabel {
  if (first.key !== latest.key) return first
  const from = first.params?.['from']
  if (from === undefined || latest.params?.['from'] === undefined) return latest
  return { ...latest, params: { ...latest.params, from } }
}

/** End the gesture: the next change is a step of its own. */
export function endGesture<Document>(history: ChangeHistory<Document>): ChangeHistory<Document> {
  return history.gesture === null ? history : { ...history, gesture: null }
}

/** Go to where `position` changes are applied: 0 is the document as opened. */
export function moveTo<Document>(history: ChangeHistory<Document>, position: number): ChangeHistory<Document> {
  const within = Math.min(Math.max(0, position), history.changes.length)
  return { ...history, position: within, gesture: null }
}

/**
 * The document where `position` changes are applied. It is as it was when the change that is undone or done again was
 * made, so that the eye is led to that change.
 */
export function documentAt<Document>(history: ChangeHistory<Document>, position: number, present: Document): Document {
  const undone = position < history.position ? history.changes[position] : undefined
  const redone = position > history.position ? history.changes[position - 1] : undefined
  return undone?.before ?? redone?.after ?? present
}

/** Whether a change is part of the present: neither undone nor forgotten. */
export const isApplied = ({ changes, position }: ChangeHistory<unknown>, id: number): boolean =>
  changes.slice(0, position).some((change) => change.id === id)

export const canUndo = (history: ChangeHistory<unknown>): boolean => history.position > 0
export const canRedo = (history: ChangeHistory<unknown>): boolean => history.position < history.changes.length
