import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bundledModel,
  describeFault,
  parseScenarioDocument,
  serialiseScenarioDocument,
  type ScenarioDocument,
} from '../../src/shared/formats'
import { anyDocument } from '../builders/any-document'

/** The full count takes many minutes: FULL_COUNTS=1 npx vitest run tests/properties/round-trip.test.ts */
const DOCUMENTS = process.env['FULL_COUNTS'] === '1' ? 10_000 : 60

function opened(text: string): ScenarioDocument {
  const result = parseScenarioDocument(text, bundledModel())
  if (!result.ok) throw new Error(result.error.map(describeFault).join('\n'))
  return result.value
}

describe('saving and opening', () => {
  it(`gives back the same document and the same bytes, for ${DOCUMENTS} of them`, () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const text = serialiseScenarioDocument(document)
        const read = opened(text)

        expect(read).toEqual(document)
        expect(serialiseScenarioDocument(read)).toBe(text)
      }),
      { numRuns: DOCUMENTS },
    )
  }, 3_600_000)
})
