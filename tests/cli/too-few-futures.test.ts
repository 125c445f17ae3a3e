import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { main } from '../../src/cli'
import { aFakeIo } from './fake-io'

const KESTRAND = 'resources/scenarios/kestrand/scenario.json'

async function forestall(...argv: string[]) {
  const io = aFakeIo()
  const code = await main(argv, io)
  return { code, out: io.said(), err: io.complained() }
}

describe('a study of too few futures', () => {
  it.each([
    ['1', '1 future is'],
    ['2', '2 futures are'],
    ['4', '4 futures are'],
  ])('is refused with %s of them by what would draw on all, in the words of the app', async (members, are) => {
    const words = `${are} too few to compare plans by: at least 10 are needed.`
    for (const command of ['sensitivity', 'challenge', 'why']) {
      const { code, out, err } = await forestall(command, KESTRAND, '--members', members, '--months', '3')

      expect({ code, out, err }).toEqual({ code: 2, out: '', err: `${words} Ask for more with --members.\n` })
    }
    for (const command of ['compare', 'timing']) {
      const { code, out } = await forestall(command, KESTRAND, '--members', members, '--months', '3')

      expect(code).toBe(0)
      expect(out).toContain(`\n${words}\n`)
    }
  })

  it('is refused too where the scenario itself sets them', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'few-'))
    const file = join(folder, 'few.json')
    const document = JSON.parse(await readFile(KESTRAND, 'utf8')) as { readonly settings: object }
    await writeFile(file, JSON.stringify({ ...document, settings: { ...document.settings, memberCount: 4 } }))

    const { code, err } = await forestall('sensitivity', file, '--months', '3')

    expect(code).toBe(2)
    expect(err).toMatch(/^4 futures are too few/)
    await rm(folder, { recursive: true })
  })
})
