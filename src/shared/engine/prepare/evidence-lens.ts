import type { Effect, EvidenceLens, LensRule, ResponseInstrument } from '../model/country-model'
import type { Estimate } from '../model/evidence'

/** The nearer a rule is to one instrument, the more it counts: the one that counts most decides alone. */
const NEARNESS: Readonly<Record<LensRule['on'], number>> = { everything: 1, family: 2, channel: 3, instrument: 4 }

/** How far a lens moves the best estimate of an effect, -1 (least protective end of its range) to 1 (most). */
export function shiftOf(lens: EvidenceLens | undefined, { id, family }: ResponseInstrument, effect: Effect): number {
  const matching = (lens?.rules ?? []).filter((rule) => {
    switch (rule.on) {
      case 'everything':
        return true
      case 'family':
        return rule.name === family
      case 'channel':
        return rule.name === effect.channel
      case 'instrument':
        return rule.name === id
    }
  })
  return matching.reduce<LensRule | undefined>((best, rule) => nearer(best, rule), undefined)?.shift ?? 0
}

/** How far a lens moves what instruments make of each other: by its rule on everything. */
export function generalShiftOf(lens: EvidenceLens | undefined): number {
  return lens?.rules.find(({ on }) => on === 'everything')?.shift ?? 0
}

/** An estimate as a lens sees it: within the same range, the best estimate moved. Without a shift, the same numbers. */
export function seenThrough({ low, best, high }: Estimate, shift: number, wantedSign: number): Estimate {
  const end = shift * wantedSign > 0 ? high : low
  return shift === 0 ? { low, best, high } : { low, best: best + Math.abs(shift) * (end - best), high }
}

function nearer(best: LensRule | undefined, rule: LensRule): LensRule {
  return best && NEARNESS[best.on] >= NEARNESS[rule.on] ? best : rule
}
