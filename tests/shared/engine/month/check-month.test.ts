import { describe, expect, it } from 'vitest'
import { createInProcessRunner, type ParameterId } from '../../../../src/shared/engine'
import { prepareModel } from '../../../../src/shared/engine/prepare/prepare-model'
import { preparePlan } from '../../../../src/shared/engine/prepare/prepare-plan'
import { outcomeSlots } from '../../../../src/shared/engine/run/outcome-slots'
import { runMember } from '../../../../src/shared/engine/run/run-member'
import { NO_RESPONSE } from '../../../../src/shared/engine'
import { aRequest } from '../../../builders/a-request'
import { kelvara, withParameters } from '../../../builders/bundled'

describe('a number of a month that must not travel on', () => {
  it.each<{ parameter: ParameterId; names: RegExp }>([
    { parameter: 'harm.sexualViolence', names: /^Member \d+, month 1: sexual-violence of [a-z-]+ is -/ },
    { parameter: 'hunger.mortality', names: /^Member \d+, month 1: deaths from want of [a-z-]+ is -/ },
    { parameter: 'observation.recordedShare', names: /^Member \d+, month \d+: recorded deaths is -/ },
  ])(
    'is thrown in both forms of the engine, naming member, month and variable ($parameter)',
    async ({ parameter, names }) => {
      const broken = withParameters({ [parameter]: -1 })
      const request = aRequest({ memberCount: 2, horizonSteps: 12 })
      const prepared = prepareModel(broken, kelvara)
      const plain = () =>
        runMember(prepared, preparePlan(broken, kelvara, prepared, NO_RESPONSE), {
          ...request,
          member: 0,
          slots: outcomeSlots(prepared, ['deaths']),
        })

      expect(plain).toThrow(names)
      await expect(createInProcessRunner(broken, kelvara).runEnsemble(request)).rejects.toThrow(names)
    },
  )
})
