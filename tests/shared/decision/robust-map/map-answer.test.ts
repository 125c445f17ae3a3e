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
  it('says that no other plan is surely best, though the lead is in every cell', () => {
    expect(answerOf([flat, row(() => 12)])).toEqual({ lead: 0, told: 25, byMean: 25, surely: 25, others: [] })
  })

  it('counts cells in which the lead shares the lowest mean, and none of them as sure', () => {
    const same = row((column) => (column === 0 ? 10 : 10.1))
    expect(answerOf([same, flat])).toEqual({ lead: 1, told: 25, byMean: 25, surely: 0, others: [] })
  })

  it('finds the block of cells in which another plan is surely best', () => {
    const upperLeft = row((column, at) => (column < 2 && at === 4 ? 5 : 12))
    const { lead, byMean, surely, others } = answerOf([upperLeft, flat])

    expect({ lead, byMean, surely }).toEqual({ lead: 1, byMean: 23, surely: 23 })
    expect(others).toEqual([
      { plan: 0, cells: 2, region: { columns: { from: 0, to: 1 }, rows: { from: 4, to: 4 }, isFilled: true } },
    ])
  })

  it('names the cells in which another plan has the lowest mean, sure or not, as they are read', () => {
    const here = row((column, at) => (at === 4 && column === 1 ? 9.9 : at === 0 && column === 3 ? 5 : 12))
    const elsewhere = (losses: readonly Float64Array[], lead: number) =>
      bestElsewhere(robustMap(losses, x, y, { smallest: { absolute: 0.5, relative: 0 } }), losses, lead, 'deaths')

    expect(elsewhere([here, flat], 1)).toEqual([
      { column: 1, row: 4, plans: [0], isBeyondChance: true },
      { column: 3, row: 0, plans: [0], isBeyondChance: true },
    ])
    // A lowest mean that the lead shares is no exception.
    expect(elsewhere([flat, flat], 1)).toEqual([])
    // Ahead by one future of ten alone.
    const [inOne] = members.filter((member) => columnOf(member) === 1 && rowOf(member) === 4)
    const lucky = Float64Array.from(members, (member) =>
      member === inOne ? 5 : columnOf(member) === 1 && rowOf(member) === 4 ? 10 : 12,
    )
    expect(elsewhere([lucky, flat], 1)).toEqual([{ column: 1, row: 4, plans: [0], isBeyondChance: false }])
  })

  it('says where the cells are no block', () => {
    const diagonal = row((column, at) => (column === at ? 9 : 12))
    expect(answerOf([flat, diagonal]).others).toEqual([
      { plan: 1, cells: 5, region: { columns: { from: 0, to: 4 }, rows: { from: 0, to: 4 }, isFilled: false } },
    ])
  })

  it('goes by the mean of all futures: a plan that is surely best in most cells may not be the lead', () => {
    const risky = row((column) => (column === 4 ? 30 : 9))
    const { lead, surely, others } = answerOf([flat, risky])

    expect([lead, surely]).toEqual([0, 5])
    expect(others[0]).toMatchObject({ plan: 1, cells: 20, region: { columns: { from: 0, to: 3 }, isFilled: true } })
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

    expect(mapAnswer(map, losses)).toEqual({ lead: 0, told: 0, byMean: 0, surely: 0, others: [] })
  })
})

describe('cellStanding', () => {
  it.each([
    { memberCount: 0, probability: undefined, isHatched: true, is: 'empty' },
    { memberCount: 9, probability: 1, isHatched: true, is: 'too-few' },
    { memberCount: 30, probability: 0, isHatched: true, is: 'cannot-say' },
    { memberCount: 30, probability: 0.1, isHatched: true, is: 'unsure' },
    { memberCount: 30, probability: 0.7, isHatched: false, is: 'sure' },
  ])('$is of $memberCount futures', ({ memberCount, probability, isHatched, is }) => {
    const isBest = probability === undefined ? undefined : { probability }
    expect(cellStanding({ memberCount, isBest, isHatched })).toBe(is)
  })
})

describe('mapMeaning', () => {
  const map = robustMap([flat, row(() => 12)], x, y, { smallest: { absolute: 0.5, relative: 0 } })
  const other = { plan: 1, cells: 3, region: { columns: { from: 0, to: 0 }, rows: { from: 0, to: 2 }, isFilled: true } }

  it.each<[Partial<MapAnswer>, number, boolean, MapMeaning]>([
    [{ surely: 25 }, 0, true, 'same'],
    // Cells of too few futures say nothing, and so not the same.
    [{ surely: 20, told: 20 }, 0, true, 'steady'],
    [{ surely: 4 }, 0, true, 'steady'],
    [{ surely: 0 }, 0, true, 'open'],
    [{ surely: 4 }, 2, true, 'turnsByMean'],
    [{ surely: 4, others: [other] }, 0, true, 'turns'],
    [{ surely: 4, others: [other] }, 2, false, 'elsewhereByChance'],
    [{ surely: 4 }, 2, false, 'elsewhereByChance'],
  ])('of %j, %i cells beyond luck and an axis that decides: %s says %s', (answer, beyond, isDecided, meaning) => {
    const whole: MapAnswer = { lead: 0, told: 25, byMean: 25, surely: 0, others: [], ...answer }
    expect(mapMeaning(whole, map, beyond, isDecided)).toBe(meaning)
  })
})
