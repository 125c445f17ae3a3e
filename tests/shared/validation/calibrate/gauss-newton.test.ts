import { describe, expect, it } from 'vitest'
import { gaussNewton, type Problem } from '../../../../src/shared/validation/calibrate/gauss-newton'

const EASY: Omit<Problem, 'start' | 'misfits'> = { probes: [0.01, 0.01], trust: 0.3, priorSpread: 1000, rounds: 40 }

async function solve(problem: Problem) {
  const rounds = await gaussNewton(problem)
  const last = rounds.findLast(({ isTaken }) => isTaken)
  if (!last) throw new Error('No round was taken')
  return { rounds, last }
}

describe('gaussNewton', () => {
  it('finds the least squares of a linear problem', async () => {
    // Three lines that meet in no point; the best point is the solution of the normal equations.
    const { last } = await solve({
      ...EASY,
      start: [0.9, 0.1],
      misfits: ([x = 0, y = 0]) => Promise.resolve([10 * (x - 0.4), 10 * (y - 0.6), 10 * (x + y - 1.3)]),
    })

    expect(last.places[0]).toBeCloseTo(0.5, 3)
    expect(last.places[1]).toBeCloseTo(0.7, 3)
  })

  it('follows a bent valley to its end', async () => {
    const { last } = await solve({
      ...EASY,
      start: [0.1, 0.9],
      misfits: ([x = 0, y = 0]) => Promise.resolve([20 * (y - x * x), 3 * (0.8 - x)]),
    })

    expect(last.places[0]).toBeCloseTo(0.8, 2)
    expect(last.places[1]).toBeCloseTo(0.64, 2)
  })

  it('stays inside the ranges, and does the best there', async () => {
    const { rounds, last } = await solve({
      ...EASY,
      start: [0.5, 0.5],
      misfits: ([x = 0, y = 0]) => Promise.resolve([10 * (x - 2), 10 * (x + y - 1.5)]),
    })

    for (const { places } of rounds) {
      for (const place of places) {
        expect(place).toBeGreaterThanOrEqual(0)
        expect(place).toBeLessThanOrEqual(1)
      }
    }
    expect(last.places[0]).toBeCloseTo(1, 6)
    expect(last.places[1]).toBeCloseTo(0.5, 2)
  })

  it('probes the other way where a probe would leave the range', async () => {
    const tried: (readonly number[])[] = []
    await solve({
      ...EASY,
      probes: [0.1, -0.2],
      rounds: 0,
      start: [0.95, 0.1],
      misfits: (places) => {
        tried.push(places)
        return Promise.resolve(places)
      },
    })

    expect(tried.slice(1).map((places) => places.map((place) => Number(place.toFixed(6))))).toEqual([
      [0.85, 0.1],
      [0.95, 0.3],
    ])
  })

  it('stays where it is in what nothing depends on', async () => {
    const { last } = await solve({
      ...EASY,
      priorSpread: 0.5,
      start: [0.3, 0.7],
      misfits: ([x = 0]) => Promise.resolve([10 * (x - 0.4)]),
    })

    expect(last.places[1]).toBe(0.7)
  })

  it('never takes a step that costs more', async () => {
    const { rounds } = await solve({
      ...EASY,
      start: [0.2],
      misfits: ([x = 0]) => Promise.resolve([Math.sin(40 * x) + 2, x]),
    })
    const taken = rounds.filter(({ isTaken }) => isTaken).map(({ cost }) => cost)

    expect(taken).toEqual([...taken].sort((a, b) => b - a))
  })
})
