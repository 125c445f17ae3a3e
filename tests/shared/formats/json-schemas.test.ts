import { format, resolveConfig } from 'prettier'
import { describe, expect, it } from 'vitest'
import { backtestReport } from '../../../src/cli/backtest/backtest-report'
import { challengeReport } from '../../../src/cli/challenge/challenge-report'
import { compareReport } from '../../../src/cli/compare/compare-report'
import { recordFactsReport } from '../../../src/cli/facts/record-facts-report'
import { runReport } from '../../../src/cli/run/run-report'
import { sensitivityReport } from '../../../src/cli/sensitivity/sensitivity-report'
import { timingReport } from '../../../src/cli/timing/timing-report'
import { whyReport } from '../../../src/cli/why/why-report'
import { fileSchemas, schemaOf } from '../../../src/shared/formats'

const schemas = {
  ...fileSchemas(),
  'run-report.schema.json': schemaOf('Forestall run report', runReport),
  'compare-report.schema.json': schemaOf('Forestall compare report', compareReport),
  'timing-report.schema.json': schemaOf('Forestall timing report', timingReport),
  'sensitivity-report.schema.json': schemaOf('Forestall sensitivity report', sensitivityReport),
  'challenge-report.schema.json': schemaOf('Forestall challenge report', challengeReport),
  'why-report.schema.json': schemaOf('Forestall why report', whyReport),
  'backtest-report.schema.json': schemaOf('Forestall backtest report', backtestReport),
  'record-facts-report.schema.json': schemaOf('Forestall record facts report', recordFactsReport),
}

describe('the committed JSON Schemas', () => {
  // After a change of a shape, write them anew: npx vitest run tests/shared/formats/json-schemas.test.ts --update
  it.each(Object.entries(schemas))('hold %s as the program reads it', async (name, schema) => {
    const options = await resolveConfig('package.json')
    const text = await format(JSON.stringify(schema), { ...options, parser: 'json' })

    await expect(text).toMatchFileSnapshot(`../../../resources/schemas/${name}`)
  })
})
