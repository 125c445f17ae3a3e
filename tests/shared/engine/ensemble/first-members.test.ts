import { describe, expect, it } from 'vitest'
import { createInProcessRunner, firstMembers } from '../../../../src/shared/engine'
import { aRequest } from '../../../builders/a-request'
import { kelvara, model, planB } from '../../../builders/bundled'

describe('firstMembers', () => {
  it('is what a run of so many members gives, to the last bit', async () => {
    const runner = createInProcessRunner(model, kelvara)
    const request = aRequest({
      plan: planB,
      memberCount: 40,
      horizonSteps: 18,
      outcomes: ['deaths', 'severity', 'displaced'],
    })
    const fewer = { ...request, memberCount: 9, outcomes: ['severity', 'deaths'] }

    expect(firstMembers(await runner.runEnsemble(request), 9, fewer.outcomes)).toEqual(await runner.runEnsemble(fewer))
  })

  it('refuses more members than there are, and what was not kept', async () => {
    const result = await createInProcessRunner(model, kelvara).runEnsemble(
      aRequest({ memberCount: 4, horizonSteps: 2, outcomes: ['deaths'] }),
    )

    expect(() => firstMembers(result, 5, ['deaths'])).toThrow('5 members of an ensemble of 4')
    expect(() => firstMembers(result, 2, ['severity'])).toThrow('did not keep')
  })
})
