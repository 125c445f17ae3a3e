import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { withBestEstimates, withHalfLives } from '../../../src/cli/workbench/best-estimates'
import { model, withParameters } from '../../builders/bundled'

const text = readFileSync('resources/model/parameters.json', 'utf8')

describe('withBestEstimates', () => {
  it('leaves the file to the last byte as it is where nothing moved', () => {
    expect(withBestEstimates(text, model)).toBe(text)
  })

  it('changes the best estimate of what moved, and nothing else', () => {
    const written = withBestEstimates(text, withParameters({ 'event.stateRate': 77.5 }))
    const changed = written.split('\n').filter((line, i) => line !== text.split('\n')[i])

    expect(changed).toHaveLength(1)
    expect(changed[0]).toContain('"best": 77.5')
    expect(() => JSON.parse(written) as unknown).not.toThrow()
  })

  it('names what it does not find', () => {
    expect(() => withBestEstimates('{}', model)).toThrow('"aftermath.gain"')
  })
})

describe('withHalfLives', () => {
  const triggersText = readFileSync('resources/model/triggers.json', 'utf8')

  it('changes how long what a trigger does lasts, and nothing else', () => {
    expect(withHalfLives(triggersText, model)).toBe(triggersText)

    const triggers = model.triggers.map((trigger) =>
      trigger.id === 'coup-attempt'
        ? { ...trigger, halfLifeMonths: { ...trigger.halfLifeMonths, best: 5.25 } }
        : trigger,
    )
    const written = withHalfLives(triggersText, { ...model, triggers })
    const changed = written.split('\n').filter((line, i) => line !== triggersText.split('\n')[i])

    expect(changed).toHaveLength(1)
    expect(changed[0]).toContain('"best": 5.25')
  })
})
