import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  canRedo,
  canUndo,
  documentAt,
  endGesture,
  isApplied,
  joinLastChange,
  lastChangeOf,
  moveTo,
  newHistory,
  recordChange,
  type ChangeHistory,
  type ChangeLabel,
} from '../../../src/renderer/state/change-history'

const label = (key: string, params?: Record<string, number>) => (params ? { key, params } : { key })

/** Goes from one value to another, as an edit does. */
const step = <Value>(
  history: ChangeHistory<Value>,
  before: Value,
  after: Value,
  told: ChangeLabel = { key: 'e' },
  gesture: string | null = null,
) => recordChange(history, told, { before, after }, gesture)

describe('recordChange', () => {
  it('puts the new document in the present and names the step', () => {
    const history = step(newHistory(), 'a', 'b', label('renamed'))

    expect(lastChangeOf(history)).toMatchObject({ label: { key: 'renamed' }, before: 'a', after: 'b' })
  })

  it('forgets what had been undone', () => {
    const one = step(newHistory(), 'a', 'b', label('one'))

    const history = step(moveTo(one, 0), 'a', 'c', label('other'))

    expect(history.changes.map((change) => change.label.key)).toEqual(['other'])
    expect(canRedo(history)).toBe(false)
  })

  it('makes one step of the changes of one gesture, told from its beginning', () => {
    const begun = step(newHistory(), 40, 45, label('moved', { from: 40, to: 45 }), 'drag')

    const history = step(begun, 45, 60, label('moved', { from: 45, to: 60 }), 'drag')

    expect(history.changes).toHaveLength(1)
    expect(lastChangeOf(history)).toMatchObject({ label: { params: { from: 40, to: 60 } }, before: 40, after: 60 })
  })

  it('names a gesture by what it began with', () => {
    const begun = step(newHistory(), 0, 1, label('plan begun'), 'drag')

    const history = step(begun, 1, 30, label('moved', { from: 1, to: 30 }), 'drag')

    expect(lastChangeOf(history)).toMatchObject({ label: { key: 'plan begun' }, before: 0, after: 30 })
  })

  it.each([
    { name: 'the gesture has ended', between: endGesture<number>, coalesce: 'drag' },
    { name: 'another gesture begins', between: (history: ChangeHistory<number>) => history, coalesce: 'other drag' },
    { name: 'something was undone', between: (history: ChangeHistory<number>) => moveTo(history, 1), coalesce: 'drag' },
  ])('starts a step of its own when $name', ({ between, coalesce }) => {
    const begun = step(newHistory<number>(), 40, 45, label('moved'), 'drag')

    const history = step(between(begun), 45, 60, label('moved'), coalesce)

    expect(history.changes).toHaveLength(2)
  })
})

describe('isApplied', () => {
  it('is what was neither undone nor forgotten', () => {
    const two = step(step(newHistory<string>(), 'a', 'b'), 'b', 'c')
    const [first, second] = two.changes.map(({ id }) => id)

    expect([first, second].map((id) => isApplied(two, id ?? 0))).toEqual([true, true])
    expect([first, second].map((id) => isApplied(moveTo(two, 1), id ?? 0))).toEqual([true, false])
    expect(isApplied(step(moveTo(two, 1), 'b', 'd'), second ?? 0)).toBe(false)
  })
})

describe('joinLastChange', () => {
  it('makes one step of the last two, which undo takes back as a whole', () => {
    const two = step(step(newHistory(), 'a', 'ab'), 'ab', 'abc')
    const [first] = two.changes

    const one = joinLastChange(two, first?.id ?? 0)

    expect(one).toMatchObject({ position: 1, changes: [{ id: first?.id, before: 'a', after: 'abc' }] })
    expect(documentAt(one, 0, 'abc')).toBe('a')
    expect(documentAt(moveTo(one, 0), 1, 'a')).toBe('abc')
  })

  it('joins nothing where another change lies between, or there is none before', () => {
    const one = step(newHistory(), 'a', 'ab')
    const first = one.changes[0]?.id ?? 0
    const three = step(step(one, 'ab', 'other'), 'other', 'abc')

    expect(joinLastChange(three, first)).toBe(three)
    expect(joinLastChange(one, first)).toBe(one)
  })
})

describe('moveTo', () => {
  it('stays within the history', () => {
    const history = step(newHistory(), 'a', 'b')

    expect(moveTo(history, -3).position).toBe(0)
    expect(moveTo(history, 9).position).toBe(1)
  })
})

describe('documentAt', () => {
  it('is as it was when the change that is undone or redone was made, whatever was looked at before and since', () => {
    const first = step(newHistory<string>(), 'plan A', 'plan A, mediation')
    // In between the eye went to plan B, which is no change.
    const second = step(first, 'plan B', 'plan B, sanctions')

    expect(documentAt(second, 1, 'plan C')).toBe('plan B')
    expect(documentAt(second, 0, 'plan C')).toBe('plan A')
    expect(documentAt(moveTo(second, 0), 2, 'plan C')).toBe('plan B, sanctions')
    expect(documentAt(second, 2, 'plan C')).toBe('plan C')
  })

  it('leads back to the very document that was opened and to the newest one, whatever was done', () => {
    const action = fc.oneof(
      fc.record({ kind: fc.constant('edit' as const), value: fc.integer(), coalesce: fc.constantFrom(null, 'x', 'y') }),
      fc.record({ kind: fc.constant('move' as const), position: fc.integer({ min: -2, max: 12 }) }),
      fc.record({ kind: fc.constant('end' as const) }),
    )
    fc.assert(
      fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
        const opened: { readonly value: unknown } = { value: 'as opened' }
        let history = newHistory<{ readonly value: unknown }>()
        let present = opened
        for (const done of actions) {
          if (done.kind === 'edit') {
            const after = { value: done.value }
            history = step(history, present, after, label('e'), done.coalesce)
            present = after
          } else if (done.kind === 'move') {
            const moved = moveTo(history, done.position)
            present = documentAt(history, moved.position, present)
            history = moved
          } else history = endGesture(history)
        }
        const last = history.changes.at(-1)?.after ?? opened

        expect(documentAt(history, 0, present)).toBe(opened)
        expect(documentAt(history, history.changes.length, present)).toBe(last)
        expect(canUndo(moveTo(history, 0))).toBe(false)
      }),
    )
  })
})
