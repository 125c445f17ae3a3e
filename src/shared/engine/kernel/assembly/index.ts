import { Word } from '../layout'
import { advanceCampaigns, prepareRates } from './campaigns'
import { drawGroup } from './chance'
import { isSound } from './check'
import { closeStep, measureSeverity, remember } from './closing'
import { advanceDisplacement, showDisplacement } from './displacement'
import { advanceEndings } from './endings'
import { advanceLevels } from './levels'
import { word } from './memory'
import { applyResponses } from './responses'
import { advanceTriggers } from './triggers'
import { advanceViolence } from './violence'

/**
 * Step all lanes from one month to the next: the arithmetic of ../../step in the same order, two members a vector.
 *
 * Returns -1, or the tick after which a lane held a number that must not travel on.
 */
export function advanceStep(step: i32): i32 {
  const ticks = word(Word.ticksPerStep)
  const withChance = word(Word.withChance) != 0
  const withTriggers = word(Word.withTriggers) != 0
  if (word(Word.responses) > 0) applyResponses(step)
  prepareRates()
  for (let tickInStep = 0; tickInStep < ticks; tickInStep += 1) {
    const tick = step * ticks + tickInStep
    if (withChance || withTriggers) drawGroup(tick >> 2)
    if (withTriggers) advanceTriggers(step, tick, tickInStep == 0)
    advanceCampaigns(tick)
    advanceEndings(tick)
    if (withChance) {
      advanceViolence(tick)
      advanceDisplacement()
    }
    advanceLevels(tick)
    if (withChance) showDisplacement()
    remember()
    if (!isSound()) return tick
  }
  if (withChance) closeStep(step)
  measureSeverity()
  return -1
}

export { measureSeverity }
