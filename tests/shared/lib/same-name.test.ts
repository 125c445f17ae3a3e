import { expect, it } from 'vitest'
import { isSameName } from '../../../src/shared/lib/same-name'

it.each([
  { one: 'Hill people', other: 'hill PEOPLE', isSame: true },
  { one: 'Hill people', other: ' Hill \u00A0 people ', isSame: true },
  { one: 'Straße', other: 'STRASSE', isSame: true },
  { one: 'Ὀδυσσεύς', other: 'ὈΔΥΣΣΕΎΣ', isSame: true },
  { one: 'caf\u00E9', other: 'cafe\u0301', isSame: true },
  { one: 'Hill people', other: 'Hillpeople', isSame: false },
  { one: 'café', other: 'cafe', isSame: false },
  { one: 'Guard 1', other: 'Guard 2', isSame: false },
])('"$one" and "$other": $isSame', ({ one, other, isSame }) => {
  expect(isSameName(one, other)).toBe(isSame)
})
