import { describe, expect, it } from 'vitest'
import {
  bestElsewhere,
  cellStanding,
  LEAST_IN_CELL,
  mapAnswer,
  mapMeaning,
  robustMap,
  type MapAnswer,
  type MapMeaning,
} from '../../../../src/shared/decision'

/** Unknowns whose fifths are known: 25 cells of as many members each. */
const IN_CELL = LEAST_IN_CELL
const members = Array.from({ length: 25 * IN_CELL }, (_, member) => member)
const columnOf = (member: number) => member % 5
const rowOf = (member: number) => Math.floor(member / 5) % 5
const axis = (key: string, place: (member: number) => number) => ({
  key,
  best: 2,
  values: Float64Array.from(members, place),
})
const [x, y] = [axis('x', columnOf), axis('y', rowOf)]
const row = (loss: (column: number, row: number) => number) =>
  Float64Array.from(members, (member) => loss(columnOf(member), rowOf(member)))
const answerOf = (losses: readonly Float64Array[]) =>
  mapAnswer(robustMap(losses, x, y, { smallest: { absolute: 0.5, relative: 0 } }), losses)
const flat = row(() => 10)

describe('mapAnswer', () => {
  const whole = { columns: { from: 0, to: 4 }, rows: { from: 0, to: 4 }, isFilled: true }

  it('says that no other plan leads anywhere', () => {
    expect(answerOf([flat, row(() => 12)])).toEqual({
      leads: [0],
      told: 25,
      plans: [{ plan: 0, cells: 25, clearly: { cells: 25, region: whole } }],
    })
  })

  it('names no plan in a cell that the map names none in, be its mean the lowest there', () => {
    const same = row((column) => (column === 0 ? 10 : 10.1))
    expect(answerOf([same, flat])).toEqual({ leads: [1], told: 25, plans: [] })
  })

  it('knows a tie over all futures from a lead', () => {
    expect(answerOf([flat, flat, row(() => 12)])).toEqual({ leads: [0, 1], told: 25, plans: [] })
  })

  it('finds the block of cells in which another plan is clearly best, after the one that leads in most', () => {
    const upperLeft = row((column, at) => (column < 2 && at === 4 ? 5 : 12))
    const { leads, plans } = answerOf([upperLeft, flat])

    expect(leads).toEqual([1])
    expect(plans.map(({ plan, cells }) => [plan, cells])).toEqual([
      [1, 23],
      [0, 2],
    ])
    expect(plans[1]?.clearly).toEqual({
      cells: 2,
      region: { columns: { from: 0, to: 1 }, rows: { from: 4, to: 4 }, isFilled: true },
    })
  })

  it('finds the cells in which a plan is named that is no lead, sure or not, as they are read', () => {
    // Ahead in every future of one cell, by enough in some of them alone.
    const here = row((column, at) => (at === 0 && column === 3 ? 5 : 12))
    const inCell = (column: number, at: number) =>
      members.filter((member) => columnOf(member) === column && rowOf(member) === at)
    const [first, ...others] = inCell(1, 4)
    for (const member of others) here[member] = 9.9
    here[first ?? -1] = 9
    const elsewhere = (losses: readonly Float64Array[], leads: readonly number[]) =>
      bestElsewhere(robustMap(losses, x, y, { smallest: { absolute: 0.5, relative: 0 } }), losses, leads, 'deaths')

    expect(elsewhere([here, flat], [1])).toEqual([
      { column: 1, row: 4, plans: [0], isBeyondChance: true },
      { column: 3, row: 0, plans: [0], isBeyondChance: true },
    ])
    expect(elsewhere([here, flat], [0, 1])).toEqual([])
    // Where it is best by enough in none of the futures, the map names no plan.
    expect(elsewhere([row((column, at) => (at === 4 && column === 1 ? 9.9 : 12)), flat], [1])).toEqual([])
    // Ahead by one future of ten alone.
    const [inOne] = inCell(1, 4)
    const lucky = Float64Array.from(members, (member) =>
      member === inOne ? 5 : columnOf(member) === 1 && rowOf(member) === 4 ? 10 : 12,
    )
    expect(elsewhere([lucky, flat], [1])).toEqual([{ column: 1, row: 4, plans: [0], isBeyondChance: false }])
  })

  it('says where the cells are no block', () => {
    const diagonal = row((column, at) => (column === at ? 9 : 12))
    expect(answerOf([flat, diagonal]).plans[1]).toEqual({
      plan: 1,
      cells: 5,
      clearly: { cells: 5, region: { ...whole, isFilled: false } },
    })
  })

  it('goes by the mean of all futures: a plan that is clearly best in most cells may not be the lead', () => {
    const risky = row((column) => (column === 4 ? 30 : 9))
    const { leads, plans } = answerOf([flat, risky])

    expect(leads).toEqual([0])
    expect(plans).toMatchObject([
      { plan: 1, clearly: { cells: 20, region: { columns: { from: 0, to: 3 }, isFilled: true } } },
      { plan: 0, clearly: { cells: 5 } },
    ])
  })

  it('says nothing of cells of few futures', () => {
    const few = (values: Float64Array) => values.slice(0, 50)
    const losses = [few(flat), few(row(() => 12))]
    const map = robustMap(
      losses,
      { ...x, values: few(x.values) },
      { ...y, values: few(y.values) },
      {
        smallest: { absolute: 0.5, relative: 0 },
      },
    )

    expect(mapAnswer(map, losses)).toEqual({ leads: [0], told: 0, plans: [] })
  })
})

describe('cellStanding', () => {
  it.each([
    { memberCount: 0, probability: undefined, isHatched: true, is: 'empty' },
    { memberCount: 9, probability: 1, isHatched: true, is: 'too-few' },
    { memberCount: 30, probability: 0, isHatched: true, is: 'cannot-say' },
    { memberCount: 30, probability: 0.1, isHatched: true, is: 'not-clear' },
    { memberCount: 30, probability: 0.7, isHatched: false, is: 'clear' },
  ])('$is of $memberCount futures', ({ memberCount, probability, isHatched, is }) => {
    const isBest = probability === undefined ? undefined : { probability }
    expect(cellStanding({ memberCount, isBest, isHatched })).toBe(is)
  })
})

describe('mapMeaning', () => {
  const map = robustMap([flat, row(() => 12)], x, y, { smallest: { absolute: 0.5, relative: 0 } })
  const region = { columns: { from: 0, to: 0 }, rows: { from: 0, to: 2 }, isFilled: true }
  const plan = (place: number, clearly: number) => ({
    plan: place,
    cells: 12,
    clearly: clearly === 0 ? null : { cells: clearly, region },
  })
  const lead = (clearly: number) => ({ plans: [plan(0, clearly)] })

  it.each<[Partial<MapAnswer>, number, boolean, MapMeaning]>([
    [lead(25), 0, true, 'same'],
    // Cells of too few futures say nothing, and so not the same.
    [{ ...lead(20), told: 20 }, 0, true, 'steady'],
    [lead(4), 0, true, 'steady'],
    [lead(0), 0, true, 'open'],
    [{ plans: [] }, 0, true, 'open'],
    [lead(4), 2, true, 'turnsByMean'],
    [{ plans: [plan(0, 4), plan(1, 3)] }, 0, true, 'turns'],
    [{ plans: [plan(0, 4), plan(1, 3)] }, 2, false, 'elsewhereByChance'],
    // Among so many cells chance alone may put another ahead: it does not come before what the map shows.
    [lead(4), 2, false, 'steady'],
    [lead(0), 2, false, 'open'],
    // A lead of several: none of them is another plan.
    [{ leads: [0, 1], plans: [plan(0, 4), plan(1, 3)] }, 0, true, 'steady'],
  ])('of %j, %i cells beyond luck and an axis that decides: %s says %s', (answer, beyond, isDecided, meaning) => {
    expect(mapMeaning({ leads: [0], told: 25, plans: [], ...answer }, map, beyond, isDecided)).toBe(meaning)
  })
})
