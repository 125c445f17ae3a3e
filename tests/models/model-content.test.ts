import { describe, expect, it } from 'vitest'
import { main } from '../../src/cli'
import { contentHash } from '../../src/cli/content-hash'
import { runReport } from '../../src/cli/run/run-report'
import { bundledModel } from '../../src/shared/formats'
import { bundledMapping } from '../../src/shared/validation'
import { aFakeIo } from '../cli/fake-io'

/** What the page tells apart by: enough of a hash to find it in a report. */
const SHOWN = 12

describe('docs/model/content.md', () => {
  // After a change of resources/model, write it anew: npx vitest run tests/models/model-content.test.ts --update
  it('names the content of today', async () => {
    const text = [
      '# Content of the model',
      '',
      'Written by a test (`npx vitest run tests/models/model-content.test.ts --update`); not to be edited. Every JSON report of `forestall` names the',
      'content it was computed with, as `model.contentHash`: SHA-256 of all numbers, names, sources and reasons of',
      '[resources/model](../../resources/model), whatever their order. [VALIDATION.md](../VALIDATION.md) says of each table what it was measured with.',
      '',
      '| of today | begins with | in full |',
      '|---|---|---|',
      ...Object.entries({ model: bundledModel(), mapping: bundledMapping() }).map(([name, content]) => {
        const hash = contentHash(content)
        return `| ${name} | \`${hash.slice(0, SHOWN)}\` | \`${hash}\` |`
      }),
      '',
    ].join('\n')

    await expect(text).toMatchFileSnapshot('../../docs/model/content.md')
  })

  it('names what forestall prints', async () => {
    const io = aFakeIo()
    await main(['run', 'resources/scenarios/kelvara/scenario.json', '--members', '1', '--months', '1', '--json'], io)
    const { model } = runReport.parse(JSON.parse(io.said()))

    expect(model.contentHash).toBe(contentHash(bundledModel()))
  })
})
