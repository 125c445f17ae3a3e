import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startTranslations } from '../../../../src/renderer/app/language/translations'
import { usePaletteItems } from '../../../../src/renderer/features/palette/use-palette-items'
import { useStore } from '../../../../src/renderer/state/store'
import { bundledScenarios } from '../../../../src/shared/formats'

beforeAll(() => {
  startTranslations('en')
})
beforeEach(() => {
  const document = bundledScenarios()[0]?.document
  if (!document) throw new Error('No scenario comes with the program')
  useStore.getState().documentOpened(document, null)
})
afterEach(cleanup)

describe('usePaletteItems', () => {
  it.each(['response', 'factor', 'outcome', 'population', 'actor', 'setting'])(
    'opens Explore from another place where a %s is asked for, which only that place shows',
    (kind) => {
      const { result } = renderHook(() => usePaletteItems([], []))
      const item = result.current.find((one) => one.kind === kind)
      if (!item) throw new Error(`The palette offers no ${kind}`)

      act(() => useStore.getState().placeChosen('compare'))
      act(() => item.run())

      expect(useStore.getState().place).toBe('explore')
    },
  )
})
