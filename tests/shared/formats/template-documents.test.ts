import { describe, expect, it } from 'vitest'
import { isGoingOnIn, massKillingIn } from '../../../src/shared/decision'
import { createInProcessRunner } from '../../../src/shared/engine'
import {
  bundledModel,
  describeFault,
  findRealWorldNames,
  parseScenarioDocument,
  serialiseScenarioDocument,
  TEMPLATES,
  templateDocument,
} from '../../../src/shared/formats'
import { aRequest } from '../../builders/a-request'

const words = {
  nameOf: (id: string) => `Name of ${id}`,
  eventOf: (id: string) => `Event ${id}`,
  notAssessed: 'Not yet.',
}

describe.each(TEMPLATES)('the template %s', (id) => {
  const document = templateDocument(id, words)

  it('is a document that can be read back', () => {
    const read = parseScenarioDocument(serialiseScenarioDocument(document), bundledModel())

    expect(read.ok ? [] : read.error.map(describeFault)).toEqual([])
    expect(read.ok && read.value).toEqual(document)
  })

  it('takes every name from its words, and says that nothing is assessed', () => {
    const { actors, populations, levels, campaigns } = document.scenario
    expect([...actors, ...populations].every(({ name, id: party }) => name === `Name of ${party}`)).toBe(true)
    expect([...Object.values(levels), ...campaigns].every(({ evidence }) => evidence === 'Not yet.')).toBe(true)
    expect(findRealWorldNames(document.scenario)).toEqual([])
  })

  it('is neither lost nor safe: mass killing comes about in some futures and not in others', async () => {
    const result = await createInProcessRunner(bundledModel(), document.scenario).runEnsemble(
      aRequest({ memberCount: 256, horizonSteps: 36 }),
    )
    const { probability } = massKillingIn(result)

    expect(isGoingOnIn(result)).toBe(false)
    expect(probability).toBeGreaterThan(0.02)
    expect(probability).toBeLessThan(0.8)
  })
})
