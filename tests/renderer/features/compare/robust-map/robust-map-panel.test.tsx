import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CompareFacts } from '../../../../../src/renderer/features/compare/compare-facts'
import { mapOfPlans } from '../../../../../src/renderer/features/compare/robust-map/map-of-plans'
import { RobustMapPanel } from '../../../../../src/renderer/features/compare/robust-map/robust-map-panel'
import { useStore } from '../../../../../src/renderer/state/store'
import { NO_RESPONSE } from '../../../../../src/shared/engine'
import { bundledScenarios } from '../../../../../src/shared/formats'
import { aStudy } from '../a-study'
import { InEnglish } from '../english'

const document = bundledScenarios()[0]?.document
const [plan] = document?.plans ?? []
if (!document || !plan) throw new Error('No scenario with a plan comes with the program')
useStore.getState().documentOpened(document, null)

const smallest = { absolute: 0.2, relative: 0 }
const facts: CompareFacts = {
  question: { outcome: 'worst-severity-stages', step: 36, smallest },
  referenceId: NO_RESPONSE.id,
  memberCount: 1000,
  horizonSteps: 36,
  isGoingOn: false,
  rows: [],
}
const study = aStudy([NO_RESPONSE.id, plan.id])

/** The range that holds 8 in 10 of what is drawn evenly from 0 to 1. */
const EIGHT_IN_TEN = /\(8 in 10 of all: 0\.(09|1[01])–0\.(89|9[01])\)/g

/** Without the marks that keep names in their direction. */
const plain = (text: string | null | undefined) => text?.replaceAll(/[\u2068\u2069]/g, '')

function cellAt(column: number, row: number): HTMLElement {
  const cell = globalThis.document.querySelector<HTMLElement>(`[data-place="${column}/${row}"]`)
  if (!cell) throw new Error(`No cell ${column}/${row}`)
  return cell
}

beforeAll(() => {
  // jsdom lacks it, and React Aria's popovers ask for it.
  vi.stubGlobal('CSS', { escape: (text: string) => text })
})
beforeEach(() => {
  render(<RobustMapPanel facts={facts} unknowns={{ kind: 'done', study }} />, { wrapper: InEnglish })
})
afterEach(cleanup)

describe('robust map', () => {
  it('is a grid of named cells over the two unknowns that decide most', () => {
    expect(screen.getByRole('grid').getAttribute('aria-label')).toMatch(/Columns: Armed conflict: how high/)
    expect(screen.getAllByRole('gridcell')).toHaveLength(25)
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'lowest',
      'low',
      'middle',
      'high',
      'highest',
    ])
    // Where conflict is low the first plan loses little, where it is high the second does.
    expect(cellAt(0, 2).textContent).toBe('clearly best in\u00a0all')
    expect(cellAt(0, 2).getAttribute('aria-label')).toMatch(/^No response: best by a difference that matters is /)
    expect(cellAt(4, 2).getAttribute('aria-label')).toMatch(/^Plan B: best .* futures$/)
    expect([cellAt(0, 2).dataset['plan'], cellAt(4, 2).dataset['plan']]).toEqual(['0', '1'])
  })

  it('says of each axis which end is which, and leaves the numbers to the card of a cell', () => {
    const axes = globalThis.document.querySelector('.robust-map__axes')?.textContent
    expect(axes).toMatch(/↑ Capacity.* Bottom: lower; top: higher\.→ Armed conflict.* Left: lower; right: higher\.$/)
    expect(axes).not.toMatch(/\d/)
    fireEvent.click(cellAt(1, 2))
    // Drawn evenly from 0 to 1.
    expect(globalThis.document.querySelector('.map-cell__where')?.textContent.match(EIGHT_IN_TEN)).toHaveLength(2)
  })

  it('says which axis alone would decide more often than chance, where only one does', () => {
    const hint = () => {
      fireEvent.click(screen.getByRole('button', { name: 'How to read this map' }))
      return plain(screen.getByRole('dialog', { name: 'How to read this map' }).textContent)
    }
    expect(hint()).not.toMatch(/than chance does/)
    cleanup()
    const unknowns = study.view.unknowns.map((worth, place) => ({ ...worth, isBeyondChance: place === 0 }))
    const one = { ...study, view: { ...study.view, unknowns } }
    render(<RobustMapPanel facts={facts} unknowns={{ kind: 'done', study: one }} />, { wrapper: InEnglish })

    expect(hint()).toMatch(
      /Of the two only this one, once known, would improve the choice by more than chance does: Armed conflict/,
    )
  })

  it('opens a cell by Enter and closes it by Escape, from the same place', () => {
    fireEvent.keyDown(cellAt(0, 2), { key: 'Enter' })
    expect(globalThis.document.querySelector('.map-cell')).not.toBeNull()
    fireEvent.keyDown(cellAt(0, 2), { key: 'Escape' })
    expect(globalThis.document.querySelector('.map-cell')).toBeNull()
  })

  it('answers in words where another plan is surely best', () => {
    const answer = plain(globalThis.document.querySelector('.robust-map__answer')?.textContent)

    expect(answer).toMatch(
      /Where “Armed conflict” today is from its lowest to its (low|middle) fifth.* \(\d+ cells\), no response is clearly best\.|In \d+ cells, all of them where “Armed conflict” today .*, no response is clearly best\./,
    )
    expect(answer).toMatch(
      /^The choice may turn on these two unknowns\. Plan B leads in \d+ of 25 cells, clearly in \d+; no response in \d+, clearly in \d+\. /,
    )
  })

  it('hatches where the best plan is not surely best, and says so', () => {
    const middle = screen.getAllByRole('gridcell').filter((cell) => cell.dataset['hatched'] !== undefined)

    expect(cellAt(0, 0).dataset['hatched']).toBeUndefined()
    expect(cellAt(4, 4).dataset['hatched']).toBeUndefined()
    expect(middle.length).toBeGreaterThan(0)
    for (const cell of middle) {
      expect(cell.dataset['place']).toMatch(/^2/)
      expect(cell.getAttribute('aria-label')).toMatch(/^Not clear: /)
    }
    fireEvent.click(screen.getByRole('button', { name: 'How to read this map' }))
    expect(
      screen.getByText(/Clearly best: by a difference that matters, in at least 6 of 10.* Not clear: in fewer\./),
    ).toBeTruthy()
  })

  it('marks the cell of today’s best estimates, and says why a cell may differ from the headline', () => {
    const marked = screen.getAllByRole('gridcell').filter((cell) => cell.dataset['today'] !== undefined)

    expect(marked).toEqual([cellAt(2, 2)])
    expect(cellAt(2, 2).getAttribute('aria-label')).toMatch(/\. Today’s best estimates lie here\.$/)
    expect(screen.getByText('today’s best estimates')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'How to read this map' }))
    expect(screen.getByText(/the headline counts all futures: they may name different plans/)).toBeTruthy()
    expect(plain(screen.getByText(/^Lowest mean over all futures/).textContent)).toMatch(/: Plan B\.$/)
  })

  it('says of a hatched cell, before all else, that its futures do not tell the plans apart', () => {
    const cell = mapOfPlans(study, smallest, null)?.map.cells.find(({ isHatched }) => isHatched)
    if (!cell) throw new Error('No hatched cell')
    fireEvent.click(cellAt(cell.column, cell.row))

    const text = globalThis.document.querySelector('.map-cell')?.textContent
    expect(text).toMatch(/^\d+ futuresThese \d+ futures are too few or too alike to tell the plans apart\./)
    expect(text).toMatch(/Lowest mean: (No response|Plan B)\. /)
    expect(text).not.toMatch(/is best by the mean/)
  })

  it('is one stop for Tab; arrows walk, up towards higher values, and stay at the edges', () => {
    const stops = () => screen.getAllByRole('gridcell').filter(({ tabIndex }) => tabIndex === 0)
    expect(stops()).toEqual([cellAt(0, 4)])

    cellAt(0, 4).focus()
    const walk = [
      ['ArrowUp', '0/4'],
      ['ArrowRight', '1/4'],
      ['ArrowDown', '1/3'],
      ['End', '4/3'],
      ['ArrowRight', '4/3'],
      ['Home', '0/3'],
    ] as const
    for (const [key, place] of walk) {
      if (globalThis.document.activeElement) fireEvent.keyDown(globalThis.document.activeElement, { key })
      expect((globalThis.document.activeElement as HTMLElement).dataset['place'], key).toBe(place)
    }
    expect(stops()).toEqual([cellAt(0, 3)])
  })

  it('opens a cell by Enter: its futures, its best plan with the chance, and the mean of each', () => {
    const members = mapOfPlans(study, smallest, null)?.map.cells.find(({ column, row }) => column === 4 && row === 2)
    const count = members?.members.length ?? 0
    fireEvent.keyDown(cellAt(4, 2), { key: 'Enter' })

    expect(cellAt(4, 2).getAttribute('aria-selected')).toBe('true')
    expect(screen.getByRole('heading', { name: `${count} futures` })).toBeTruthy()
    expect(screen.getByText(/^Plan B is best by the mean\. .*almost certain/)).toBeTruthy()
    const card = screen.getByRole('heading', { name: `${count} futures` }).closest('section')
    if (!card) throw new Error('No card')
    expect(within(card).getAllByText(/^mean \d\.\d\d$/)).toHaveLength(2)
    const opened = within(card).getAllByRole('button', { name: /^Open future/ })
    expect(opened[0]?.textContent).toBe(String((members?.members[0] ?? 0) + 1))

    fireEvent.click(within(card).getByRole('button', { name: 'Close this cell' }))
    expect(screen.queryByRole('button', { name: /^Open future/ })).toBeNull()
  })

  it('says of a cell which fifths it is of and where they begin or end, not what lay furthest out', () => {
    const where = (column: number, row: number) => {
      fireEvent.click(cellAt(column, row))
      return globalThis.document.querySelector('.map-cell__where')?.textContent
    }

    // Drawn evenly from 0 to 1.
    expect(where(0, 4)).toMatch(
      /→ lowest fifth, 0\.(19|2[01]) or less \(8 in 10.*↑ highest fifth, 0\.(79|8[01]) or more \(8 in 10 of all: [^)]+\)$/,
    )
    expect(where(1, 2)).toMatch(
      /→ low fifth, 0\.(19|2[01])–0\.(39|4[01]).*↑ middle fifth, 0\.(39|4[01])–0\.(59|6[01]) \(/,
    )
  })

  it('says under the map, in full, the cell under the pointer or with the focus', () => {
    const told = () => globalThis.document.querySelector('.robust-map__told')?.textContent
    const hint = told()
    for (const [enter, leave] of [
      [() => fireEvent.pointerEnter(cellAt(4, 2)), () => fireEvent.pointerLeave(cellAt(4, 2))],
      [() => fireEvent.focus(cellAt(4, 2)), () => fireEvent.blur(cellAt(4, 2))],
    ] as const) {
      enter()
      expect(told()).toBe(cellAt(4, 2).getAttribute('aria-label'))
      leave()
      expect(told()).toBe(hint)
    }
  })

  it('says what each plan costs at most by not being the best', () => {
    const list = screen.getByRole('heading', { name: 'Each plan in its worst cell' }).closest('section')

    // Without a response 2 × 0.9 + 0.3 × 0.9 at most, less 1.1; with it 1.1 at most, less what the lowest fifth loses.
    expect(plain(list?.textContent)).toMatch(
      /No response0\.[89]\d stages higher than with Plan B \(mean of \d+ futures\)Plan B0\.[89]\d stages higher than with no response \(mean of \d+ futures\)/,
    )
  })
})

describe('a map on which plans hardly differ', () => {
  const shown = (losses: readonly Float64Array[], outcome: CompareFacts['question']['outcome'] = 'deaths') => {
    cleanup()
    const alike = { ...study, losses }
    const asked = { ...facts, question: { ...facts.question, outcome } }
    render(<RobustMapPanel facts={asked} unknowns={{ kind: 'done', study: alike }} />, { wrapper: InEnglish })
    return {
      answer: plain(globalThis.document.querySelector('.robust-map__answer')?.textContent),
      worst: plain(screen.getByRole('heading', { name: 'Each plan in its worst cell' }).parentElement?.textContent),
    }
  }
  const row = (loss: (member: number) => number) => Float64Array.from({ length: 1000 }, (_, i) => loss(i))

  it('names no plan in a cell where the one with the lowest mean is best by enough in none of its futures', () => {
    const { answer, worst } = shown([row(() => 5), row(() => 4.9)])

    for (const cell of screen.getAllByRole('gridcell')) {
      expect(cell.textContent).toBe('cannot say')
      expect([cell.dataset['plan'], cell.dataset['hatched']]).toEqual([undefined, undefined])
      expect(cell.getAttribute('aria-label')).toMatch(
        /^Cannot say: Plan B has the lowest mean, but is best by a difference that matters in none of \d+ futures/,
      )
    }
    expect(answer).toBe(
      'No plan is clearly best anywhere on this map. In no cell does a plan lead: none is better than every other by enough in any future.',
    )
    expect(worst).toMatch(/No responsehardly worse than Plan B \(mean of \d+ futures\)Plan Bnone: it is the best/)
    fireEvent.click(cellAt(0, 0))
    expect(screen.getByText(/^Plan B has the lowest mean, but is best by .* in none of these futures\.$/)).toBeTruthy()
  })

  it('says that nothing can be expected to be clear where plans seldom differ by enough', () => {
    const seldom = (share: number) => row((i) => (i % 100 < share ? 900 : 1000))
    expect(shown([row(() => 1000), seldom(20)]).answer).toMatch(
      /^No plan is clearly best anywhere on this map\. None can be expected to be: a plan is best by enough to matter in about 2 of 10 futures, and clearly best asks for 6 of 10\. Plan B leads in/,
    )
    expect(shown([row(() => 1000), seldom(58)]).answer).not.toContain('None can be expected')
  })

  it('says in how many cells the plan leads that is clearly best in all, and one death in the singular', () => {
    const { answer, worst } = shown([row(() => 6), row((i) => (i === 0 ? 5 : 5))])
    expect(answer).toMatch(
      /^Wherever these two unknowns lie, Plan B is clearly best\. Plan B leads in 25 of 25 cells, clearly in 25\.$/,
    )
    expect(worst).toMatch(/No response1 more death than with Plan B/)
    expect(shown([row(() => 5), row(() => 6)]).answer).toMatch(
      /^Wherever these two unknowns lie, no response is clearly best\. No response leads in 25 of 25 cells/,
    )

    const massKillings = shown([row((i) => Number(i < 500)), row(() => 0)], 'mass-killing')
    expect(massKillings.worst).toMatch(
      /No responsein \d+ % more of the futures than with Plan B \(mean of \d+ futures\)/,
    )

    expect(shown([row(() => 5), row(() => 5)]).answer).toBe('All plans on this map come to the same in every future.')
  })
})

describe('a map on which another plan has the lowest mean in some cells', () => {
  const conflict = study.unknowns.get(study.view.unknowns[0]?.key ?? '')?.values ?? []
  /** By enough to matter in one future of ten: else the map would name no plan. */
  const low = (member: number) => (member % 10 === 0 ? 4.7 : 4.95)
  /** No response loses 5; the plan a little less where conflict is in its lowest fifth, and a little more elsewhere. */
  const losses = [
    new Float64Array(1000).fill(5),
    Float64Array.from(conflict, (value, member) => (value < 0.2 ? low(member) : 5.04)),
  ]
  const answerOf = (shown: typeof study) => {
    cleanup()
    render(<RobustMapPanel facts={facts} unknowns={{ kind: 'done', study: shown }} />, { wrapper: InEnglish })
    return plain(globalThis.document.querySelector('.robust-map__answer')?.textContent)
  }

  it('says that by the mean the choice may turn, and in how many cells', () => {
    expect(answerOf({ ...study, losses })).toMatch(
      /^By the mean the choice may turn on these two unknowns\. Plan B leads in 5 of 25 cells\. In 20 no plan can be named\. In 5 cells another plan than no response leads by more than luck explains\.$/,
    )
  })

  it('says that chance may have it so where neither unknown by itself decides, however sure the cells look', () => {
    const unknowns = study.view.unknowns.map((worth) => ({ ...worth, isBeyondChance: false }))
    const undecided = { ...study, view: { ...study.view, unknowns } }

    expect(answerOf({ ...undecided, losses })).toMatch(
      /^No plan is clearly best anywhere on this map\..* In 5 cells another plan than no response leads by more than luck.*\. Among so many cells chance alone may have that\.$/,
    )
    expect(answerOf(undecided)).toMatch(
      /^Another plan is clearly best in some cells, as chance alone may have it among so many/,
    )
  })

  it('says in none of how many cells a plan that leads is clearly best, where another is', () => {
    // Clearly best where conflict is low, by next to nothing elsewhere, and behind by as little where it is highest.
    const far = [
      new Float64Array(1000).fill(5),
      Float64Array.from(conflict, (value, member) => {
        if (value < 0.2) return 4
        return value < 0.8 ? 5.04 : member % 10 === 0 ? 5.3 : 5.04
      }),
    ]

    expect(answerOf({ ...study, losses: far })).toMatch(
      /\. No response leads in \d+ of 25 cells, clearly in none; Plan B in \d+, clearly in \d\./,
    )
  })

  it('names a few such cells one by one', () => {
    const capacity = study.unknowns.get(study.view.unknowns[1]?.key ?? '')?.values ?? []
    const inCorner = Float64Array.from(conflict, (value, i) =>
      value < 0.2 && (capacity[i] ?? 1) < 0.2 ? low(i) : 5.04,
    )

    expect(answerOf({ ...study, losses: [new Float64Array(1000).fill(5), inCorner] })).toMatch(
      /By more than luck explains, Plan B leads at lowest × lowest \(column × row\)\.$/,
    )
  })
})

describe('a map of few futures', () => {
  it('says that what a plan costs by not being the best is not known', () => {
    cleanup()
    const first = <Values extends { readonly values: Float64Array }>(one: Values) => ({
      ...one,
      values: one.values.slice(0, 20),
    })
    const few = {
      ...study,
      losses: study.losses.map((row) => row.slice(0, 20)),
      unknowns: new Map([...study.unknowns].map(([key, unknown]) => [key, first(unknown)])),
    }
    render(<RobustMapPanel facts={facts} unknowns={{ kind: 'done', study: few }} />, { wrapper: InEnglish })

    const list = screen.getByRole('heading', { name: 'Each plan in its worst cell' }).closest('section')
    expect(globalThis.document.querySelector('.robust-map__answer')?.textContent).toBe(
      'No cell of this map holds futures enough to say which plan is best in it.',
    )
    const cells = screen.getAllByRole('gridcell')
    expect(cells.every(({ dataset }) => dataset['blank'] !== undefined && dataset['plan'] === undefined)).toBe(true)
    expect(new Set(cells.map(({ textContent }) => textContent))).toEqual(new Set(['', 'too few']))
    expect(list?.textContent).toMatch(/No responsenot known: no cell has futures enoughPlan Bnot known/)
    expect(list?.textContent).not.toContain('best in every cell')
  })
})

describe('plans of the map', () => {
  it('are the current one and the best others, three at most', () => {
    const row = (loss: number) => new Float64Array(1000).fill(loss)
    const wide = {
      ...study,
      planIds: ['a', 'b', 'c', 'd', 'e'],
      losses: [row(5), row(4), row(3), row(2), row(1)],
      view: { ...study.view, means: [5, 4, 3, 2, 1] },
    }

    expect(mapOfPlans(wide, smallest, 'a')).toMatchObject({ planIds: ['a', 'd', 'e'], leftOut: ['c', 'b'] })
    expect(mapOfPlans(wide, smallest, null)?.planIds).toEqual(['c', 'd', 'e'])
  })

  it('names those that there is no room for, and says by what the others were chosen', () => {
    cleanup()
    const names = ['Watch', 'Talk', 'Guard']
    const plans = names.map((name) => ({ ...plan, id: name.toLowerCase(), name }))
    useStore.getState().documentOpened({ ...document, plans, currentPlan: 'guard' }, null)
    const [first = new Float64Array(), second = new Float64Array()] = study.losses
    const wide = {
      ...study,
      planIds: [NO_RESPONSE.id, 'watch', 'talk', 'guard'],
      losses: [first, second, second, second],
      view: { ...study.view, means: [1, 3, 2, 5] },
    }
    render(<RobustMapPanel facts={facts} unknowns={{ kind: 'done', study: wide }} />, { wrapper: InEnglish })
    useStore.getState().documentOpened(document, null)

    expect(screen.getByText(/^Left out: Watch\. There is room for 3 plans on the map: the current one/)).toBeTruthy()
    cleanup()
    useStore.getState().documentOpened(document, null)
  })
})
