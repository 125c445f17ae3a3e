import type { CountryModel, Effect, ResponseInstrument, ResponsePlan } from '../../engine'
import type { ResponseFactsContent } from './content'
import type { Interval } from './interval'
import type { PairedBootstrap } from './paired-bootstrap'
import { runAlone, situationOf, type Laboratory } from './runs'

/** The strongest response on one level, stripped of all its other effects. */
export interface SingleLevelResult {
  readonly level: string
  readonly instrument: string
  /** Logit, best estimate. */
  readonly size: number
  /** Factor on the probability of mass killing. */
  readonly onset: Interval
  /** Factor on 1 + deaths, geometric mean over futures: moved by every future, not only by those at the edge. */
  readonly deaths: Interval
  /** One of the two intervals lies below 1: the response lowers risk, and futures enough were drawn to tell. */
  readonly isVisible: boolean
}

type LevelEffect = Extract<Effect, { readonly channel: 'level' }>

/** Run, level by level, the response with the largest effect on it, with that effect alone. */
export async function checkSingleLevels(
  laboratory: Laboratory,
  content: ResponseFactsContent,
  bootstrap: PairedBootstrap,
): Promise<SingleLevelResult[]> {
  const { model } = laboratory
  const scenario = situationOf(model, content, content.mechanism.singleLevelSituation)
  const none = await runAlone(laboratory, content, model, scenario, { id: 'none', name: 'none', responses: [] })
  const results: SingleLevelResult[] = []
  const strongest = strongestEffects(model, content)
  for (const { level, instrument, effect } of strongest) {
    const stripped = { ...instrument, effects: [effect] }
    const only = { ...model, instruments: model.instruments.map((each) => (each.id === stripped.id ? stripped : each)) }
    const result = await runAlone(laboratory, content, only, scenario, planFor(instrument, content.months))
    const onset = bootstrap.ofMeans([onsetsOf(result), onsetsOf(none)], ([after = 0, before = 0]) => after / before)
    const deaths = bootstrap.ofMeans([logDeathsOf(result), logDeathsOf(none)], ([after = 0, before = 0]) =>
      Math.exp(after - before),
    )
    results.push({
      level,
      instrument: instrument.id,
      size: effect.size.best,
      onset,
      deaths,
      isVisible: onset.high < 1 || deaths.high < 1,
    })
    laboratory.onProgress?.(results.length / strongest.length)
  }
  return results
}

/** For every level of the mechanism the wanted effect with the largest best estimate, where there is one. */
function strongestEffects(
  model: CountryModel,
  { mechanism }: ResponseFactsContent,
): { readonly level: string; readonly instrument: ResponseInstrument; readonly effect: LevelEffect }[] {
  return mechanism.levels.flatMap(({ level, raises }) => {
    const candidates = model.instruments
      .filter(({ isLastResort }) => !isLastResort)
      .flatMap((instrument) =>
        instrument.effects
          .filter((effect): effect is LevelEffect => effect.channel === 'level' && nameOf(effect.level) === level)
          .filter(({ size }) => (raises ? size.best < 0 : size.best > 0))
          .map((effect) => ({ level, instrument, effect })),
      )
    const [strongest] = candidates.sort((a, b) => Math.abs(b.effect.size.best) - Math.abs(a.effect.size.best))
    return strongest ? [strongest] : []
  })
}

function nameOf(reference: string): string {
  return reference.split('/').at(-1) ?? reference
}

function planFor({ id }: ResponseInstrument, months: number): ResponsePlan {
  return {
    id,
    name: id,
    responses: [{ id, instrument: id, startStep: 0, durationMonths: months, intensity: 1 }],
  }
}

function onsetsOf({ onsetStep }: { readonly onsetStep: Int16Array }): Float64Array {
  return Float64Array.from(onsetStep, (step) => (step >= 0 ? 1 : 0))
}

function logDeathsOf({
  values,
  memberCount,
  stepCount,
}: {
  readonly values: Float32Array
  readonly memberCount: number
  readonly stepCount: number
}): Float64Array {
  return Float64Array.from(values.subarray((stepCount - 1) * memberCount, stepCount * memberCount), (deaths) =>
    Math.log1p(deaths),
  )
}
