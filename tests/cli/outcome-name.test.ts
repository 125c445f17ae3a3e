import { expect, it } from 'vitest'
import { outcomeName } from '../../src/cli/outcome-name'

it.each([
  ['deaths', 'violent deaths'],
  ['mass-killing', 'mass killing'],
  ['serious-violence', 'serious violence (100+ deaths a year)'],
  ['displaced-of:valley-farmers', 'people displaced of valley-farmers'],
  ['level:armed-conflict', 'level:armed-conflict'],
  ['harm-of:valley-farmers/detention', 'harm-of:valley-farmers/detention'],
])('calls %s "%s" inside a sentence', (outcome, name) => {
  expect(outcomeName(outcome)).toBe(name)
})
