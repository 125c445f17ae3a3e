import { describe, expect, it } from 'vitest'
import { main } from '../../src/cli'
import { recordText } from '../../src/cli/record-text'
import { NOTICES } from '../../src/cli/report-shapes'
import { bundledScenarios } from '../../src/shared/formats'
import { aFakeIo } from './fake-io'

const SENNOVAR = 'resources/scenarios/sennovar/scenario.json'
const SMALL = ['--members', '8', '--months', '6']
const SENTENCE =
  'From the record: Of real countries at war inside the country in 1960–2018, about 8 in 100 saw a new episode of mass killing ' +
  'begin within 2 years (35 of 439 country-years). Counted in 2026 from: Early Warning Project and UCDP/PRIO. ' +
  'This country is invented and is in no record; the model does not use these numbers.'

async function forestall(...argv: string[]) {
  const io = aFakeIo()
  const code = await main(argv, io)
  return { code, out: io.said(), err: io.complained() }
}

describe('the record', () => {
  const scenario = bundledScenarios().find(({ document }) => document.scenario.id === 'sennovar-the-ford')?.document
    .scenario
  if (!scenario) throw new Error('No such scenario comes with the program')

  it('is told in the words of the app, of a like state of conflict', () => {
    expect(recordText(scenario, { notice: NOTICES.fictional }, false)).toBe(`\n${SENTENCE}\n`)
    expect(recordText(scenario, { notice: NOTICES.realNames }, false)).toContain('This scenario is an exercise')
  })

  it('says that it has nothing to say of what goes on, or of a state that nobody assessed', () => {
    expect(recordText(scenario, { notice: NOTICES.fictional }, true)).toContain('nothing. Mass killing goes on today')
    expect(recordText({ levels: {} }, { notice: NOTICES.fictional }, false)).toContain(
      'nothing. The scenario assesses no',
    )
  })

  it.each(['run', 'compare'])('ends the text of %s where it is asked for, and only then', async (command) => {
    const asked = await forestall(command, SENNOVAR, ...SMALL, '--record')

    expect(asked).toMatchObject({ code: 0, err: '' })
    expect(asked.out.endsWith(`\n\n${SENTENCE}\n`)).toBe(true)
    expect((await forestall(command, SENNOVAR, ...SMALL)).out).not.toContain('From the record')
    expect(await forestall(command, SENNOVAR, ...SMALL, '--record', '--json')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--record is for people') as unknown,
    })
  })
})
