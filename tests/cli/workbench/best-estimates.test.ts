import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { withBestEstimates } from '../../../src/cli/workbench/best-estimates'
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
    expect(() => withBestEstimates('{}', model)).toThrow(/attention\.budget/)
  })
})
