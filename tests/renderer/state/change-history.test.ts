import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  canRedo,
  canUndo,
  endGesture,
  lastChangeOf,
  moveTo,
  newHistory,
  presentOf,
  recordChange,
  type ChangeHistory,
} from '../../../src/renderer/state/change-history'

const label = (key: string, params?: Record<string, number>) => (params ? { key, params } : { key })

describe('recordChange', () => {
  it('puts the new document in the present and names the step', () => {
    const history = recordChange(newHistory('a'), label('renamed'), 'b')

    expect(presentOf(history)).toBe('b')
    expect(lastChangeOf(history)).toMatchObject({ label: { key: 'renamed' }, before: 'a', after: 'b' })
  })

  it('forgets what had been undone', () => {
    const one = recordChange(newHistory('a'), label('one'), 'b')

    const history = recordChange(moveTo(one, 0), label('other'), 'c')

    expect(history.changes.map((change) => change.label.key)).toEqual(['other'])
    expect(canRedo(history)).toBe(false)
  })

  it('makes one step of the changes of one gesture, told from its beginning', () => {
    const begun = recordChange(newHistory(40), label('moved', { from: 40, to: 45 }), 45, 'drag')

    const history = recordChange(begun, label('moved', { from: 45, to: 60 }), 60, 'drag')

    expect(history.changes).toHaveLength(1)
    expect(lastChangeOf(history)).toMatchObject({ label: { params: { from: 40, to: 60 } }, before: 40, after: 60 })
  })

  it.each([
    { name: 'the gesture has ended', between: endGesture<number>, coalesce: 'drag' },
    { name: 'another gesture begins', between: (history: ChangeHistory<number>) => history, coalesce: 'other drag' },
    { name: 'something was undone', between: (history: ChangeHistory<number>) => moveTo(history, 1), coalesce: 'drag' },
  ])('starts a step of its own when $name', ({ between, coalesce }) => {
    const begun = recordChange(newHistory(40), label('moved'), 45, 'drag')

    const history = recordChange(between(begun), label('moved'), 60, coalesce)

    expect(history.changes).toHaveLength(2)
  })
})

describe('moveTo', () => {
  it('stays within the history', () => {
    const history = recordChange(newHistory('a'), label('one'), 'b')

    expect(moveTo(history, -3).position).toBe(0)
    expect(moveTo(history, 9).position).toBe(1)
  })

  it('leads back to the very document that was opened, whatever was done', () => {
    const action = fc.oneof(
      fc.record({ kind: fc.constant('edit' as const), value: fc.integer(), coalesce: fc.constantFrom(null, 'x', 'y') }),
      fc.record({ kind: fc.constant('move' as const), position: fc.integer({ min: -2, max: 12 }) }),
      fc.record({ kind: fc.constant('end' as const) }),
    )
    fc.assert(
      fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
        const opened = { value: 'as opened' }
        let history = newHistory<{ value: unknown }>(opened)
        for (const done of actions) {
          if (done.kind === 'edit') history = recordChange(history, label('e'), { value: done.value }, done.coalesce)
          else if (done.kind === 'move') history = moveTo(history, done.position)
          else history = endGesture(history)
        }
        const last = history.changes.at(-1)?.after ?? opened

        expect(presentOf(moveTo(history, 0))).toBe(opened)
        expect(presentOf(moveTo(history, history.changes.length))).toBe(last)
        expect(canUndo(moveTo(history, 0))).toBe(false)
      }),
    )
  })

  it('chains: every step begins where the one before it ended', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer(), fc.constantFrom(null, 'x')), { maxLength: 12 }), (edits) => {
        const history = edits.reduce(
          (past, [value, gesture]) => recordChange(past, label('e'), value, gesture),
          newHistory(0),
        )

        history.changes.forEach((change, index) => {
          expect(change.before).toBe(history.changes[index - 1]?.after ?? 0)
        })
      }),
    )
  })
})
