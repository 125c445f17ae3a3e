import { describe, expect, it } from 'vitest'
import {
  ALL_SWITCHES_ON,
  createInProcessRunner,
  DECISION_CHANNELS,
  NO_RESPONSE,
  PARAMETER_IDS,
  PROTECTOR_CHANNELS,
  type CountryModel,
  type EnsembleRequest,
  type EnsembleResult,
} from '../../../../src/shared/engine'
import { layOutCourses } from '../../../../src/shared/engine/ensemble/ensemble-result'
import { createKernel } from '../../../../src/shared/engine/kernel/kernel'
import { prepareModel } from '../../../../src/shared/engine/prepare/prepare-model'
import { preparePlan } from '../../../../src/shared/engine/prepare/prepare-plan'
import { DYAD_CHANNELS } from '../../../../src/shared/engine/prepare/prepared-plan'
import type { PreparedDyad, PreparedModel } from '../../../../src/shared/engine/prepare/prepared-model'
import { runBlock } from '../../../../src/shared/engine/run/run-block'
import { runMember } from '../../../../src/shared/engine/run/run-member'
import { aRequest } from '../../../builders/a-request'
import { anInstrument, aPlan, aResponse, exactly } from '../../../builders/a-response'
import { kelvara, model, withParameters } from '../../../builders/bundled'

function run(changes: Partial<EnsembleRequest>, content: CountryModel): Promise<EnsembleResult> {
  return createInProcessRunner(content, kelvara).runEnsemble(aRequest(changes))
}

describe('law: bad numbers never travel', () => {
  it('names member, tick and variable of a level that is no number', async () => {
    const [influence, ...others] = model.influences
    if (!influence) throw new RangeError('The model has no influences')
    const broken = {
      ...model,
      influences: [{ ...influence, weight: { ...influence.weight, best: NaN } }, ...others],
    }
    const target = influence.to.split('/').at(-1) ?? ''

    await expect(run({ firstMember: 70, memberCount: 2 }, broken)).rejects.toThrow(
      new RegExp(`^Member 70, tick 0: (.*/)?${target} is NaN$`),
    )
    const prepared = prepareModel(broken, kelvara)
    expect(() =>
      runMember(prepared, preparePlan(broken, kelvara, prepared, NO_RESPONSE), {
        seed: 1,
        member: 70,
        horizonSteps: 1,
        ticksPerStep: 4,
        switches: ALL_SWITCHES_ON,
        slots: [],
      }),
    ).toThrow(new RegExp(`^Member 70, tick 0: (.*/)?${target} is NaN$`))
  })

  it.each(PARAMETER_IDS)('refuses a coefficient that is no number: %s', async (id) => {
    expect(() => createInProcessRunner(withParameters({ [id]: NaN }), kelvara)).toThrow(`The parameter "${id}" is NaN`)
  })

  const prepared = prepareModel(model, kelvara)
  it.each<{ name: string; broken: PreparedModel }>([
    { name: 'rate of events', broken: withDyads((dyad) => ({ ...dyad, eventRate: NaN })) },
    { name: 'background rate', broken: withDyads((dyad) => ({ ...dyad, backgroundRate: NaN })) },
    { name: 'drive', broken: withDyads((dyad) => ({ ...dyad, logDrive: NaN })) },
    { name: 'cap of deaths', broken: withDyads((dyad) => ({ ...dyad, deathsCap: NaN })) },
    {
      name: 'memory of events',
      broken: { ...prepared, coefficients: { ...prepared.coefficients, 'event.selfExcitation': NaN } },
    },
    {
      name: 'tipping point',
      broken: { ...prepared, coefficients: { ...prepared.coefficients, 'campaign.threshold': NaN } },
    },
    {
      name: 'flight',
      broken: { ...prepared, coefficients: { ...prepared.coefficients, 'displacement.flightRate': NaN } },
    },
    { name: 'noise', broken: { ...prepared, levels: prepared.levels.map((level) => ({ ...level, noise: NaN })) } },
  ])('stops in both forms of the step at a $name that is no number', ({ broken }) => {
    const nothing = preparePlan(model, kelvara, prepared, NO_RESPONSE)
    const switches = ALL_SWITCHES_ON
    const kernel = createKernel(broken, 4)
    kernel.usePlan(nothing)
    const sink = {
      values: new Float32Array(0),
      onsetStep: new Int16Array(2),
      firstStruck: new Int16Array(2 * broken.triggers.length),
      responses: layOutCourses([], 2),
      memberCount: 2,
      firstPlace: 0,
    }
    const request = { seed: 1, horizonSteps: 6, switches, slots: [] }
    const ofBlock = { ...request, firstMember: 0, lanes: 2, kept: undefined }

    expect(() => runBlock(broken, kernel, nothing, ofBlock, sink)).toThrow(/^Member \d+, tick \d+: .+ is NaN$/)
    expect(() => runMember(broken, nothing, { ...request, ticksPerStep: 4, member: 0 })).toThrow(
      /^Member 0, tick \d+: .+ is NaN$/,
    )
  })

  it.each([...DYAD_CHANNELS, 'level', 'trigger', 'recording'] as const)(
    'stops instead of computing with an effect on %s that is no number',
    async (channel) => {
      const size = exactly(NaN)
      const effect =
        channel === 'level'
          ? ({ channel, level: 'impunity', size } as const)
          : channel === 'trigger'
            ? ({ channel, trigger: 'elite-split', size } as const)
            : channel === 'recording'
              ? ({ channel, size } as const)
              : ({ channel, by: 'every-actor', size } as const)
      const content = { ...model, instruments: [anInstrument({ effects: [effect] })] }

      await expect(run({ plan: aPlan(aResponse()), memberCount: 4, horizonSteps: 3 }, content)).rejects.toThrow(
        /^Member \d+, tick 0: .* of a response is NaN$/,
      )
    },
  )

  it.each([...DECISION_CHANNELS, ...PROTECTOR_CHANNELS])(
    'stops instead of deciding or counting with an effect on %s that is no number',
    async (channel) => {
      const content = { ...model, instruments: [anInstrument({ effects: [{ channel, size: exactly(NaN) }] })] }

      await expect(run({ plan: aPlan(aResponse()), memberCount: 4, horizonSteps: 3 }, content)).rejects.toThrow(
        /^Member \d+, tick 0: .* of a response is NaN$/,
      )
    },
  )
})

function withDyads(change: (dyad: PreparedDyad) => PreparedDyad): PreparedModel {
  const prepared = prepareModel(model, kelvara)
  return { ...prepared, dyads: prepared.dyads.map(change) }
}
