// npm run half-tick: how little ticks of half the length move headline chances. Not part of what ships.
import { meanOf } from '../../shared/decision'
import { STAGE_THRESHOLDS, valuesAt, type EnsembleResult, type Scenario } from '../../shared/engine'
import { bundledModel, bundledScenarios } from '../../shared/formats'
import { textTable } from '../text-table'
import { runWithoutResponse } from './without-response'

const MONTHS = 24
const MEMBERS = 16_384
const SEED = 20_261_130
const TICKS = 4

/** The first of them within the two years, the stages, or above, at their end. */
const HEADLINES = ['mass killing begins', 'violence', 'serious violence', 'mass killing'] as const

/** A chance with ticks as they are, with ticks half as long, and the standard error of the difference, in per cent. */
interface Moved {
  readonly coarse: number
  readonly fine: number
  readonly error: number
}

async function movedIn(scenario: Scenario): Promise<Moved[]> {
  const run = (ticksPerStep: number) =>
    runWithoutResponse(model, scenario, {
      memberCount: MEMBERS,
      months: MONTHS,
      outcome: 'severity',
      seed: SEED,
      ticksPerStep,
    })
  const [coarse, fine] = [happenedIn(await run(TICKS)), happenedIn(await run(2 * TICKS))]
  return HEADLINES.map((_, i) => movedBy(coarse[i] ?? [], fine[i] ?? []))
}

/** For every headline whether it comes true in each future, 0 or 1. */
function happenedIn(result: EnsembleResult): number[][] {
  const deaths = Array.from(valuesAt(result, 'severity', MONTHS))
  return [
    Array.from(result.onsetStep, (step) => (step >= 0 ? 1 : 0)),
    ...STAGE_THRESHOLDS.slice(0, HEADLINES.length - 1).map((least) => deaths.map((value) => (value >= least ? 1 : 0))),
  ]
}

function movedBy(coarse: readonly number[], fine: readonly number[]): Moved {
  const differences = coarse.map((value, member) => (fine[member] ?? 0) - value)
  const mean = meanOf(differences)
  const variance = meanOf(differences.map((difference) => (difference - mean) ** 2))
  return {
    coarse: 100 * meanOf(coarse),
    fine: 100 * meanOf(fine),
    error: 100 * Math.sqrt(variance / differences.length),
  }
}

const model = bundledModel()
const found: { readonly country: string; readonly moved: readonly Moved[] }[] = []
for (const { document } of bundledScenarios()) {
  found.push({ country: document.scenario.country, moved: await movedIn(document.scenario) })
}
const cells = ({ coarse, fine, error }: Moved): string[] =>
  [coarse, fine, fine - coarse, error].map((value) => value.toFixed(2))
HEADLINES.forEach((headline, i) => {
  const rows = found.flatMap(({ country, moved }) => {
    const one = moved[i]
    return one ? [{ country, one }] : []
  })
  const all = rows.map(({ one }) => one)
  const mean = {
    coarse: meanOf(all.map(({ coarse }) => coarse)),
    fine: meanOf(all.map(({ fine }) => fine)),
    error: Math.sqrt(all.reduce((sum, { error }) => sum + error ** 2, 0)) / all.length,
  }
  process.stdout.write(
    `${textTable([
      [headline, `${TICKS} ticks`, `${2 * TICKS} ticks`, 'difference', 'standard error'],
      ...rows.map(({ country, one }) => [country, ...cells(one)]),
      ['mean', ...cells(mean)],
    ])}\n`,
  )
})
