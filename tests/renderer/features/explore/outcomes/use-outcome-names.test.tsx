import { renderHook } from '@testing-library/react'
import { createInstance } from 'i18next'
import type { ReactNode } from 'react'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { describe, expect, it } from 'vitest'
import explore from '../../../../../resources/locales/en/explore.json'
import model from '../../../../../resources/locales/en/model.json'
import { measureOf } from '../../../../../src/renderer/features/explore/outcomes/outcome-parts'
import { useOutcomeNames } from '../../../../../src/renderer/features/explore/outcomes/use-outcome-names'
import { useStore } from '../../../../../src/renderer/state/store'
import { outcomeKeysOf } from '../../../../../src/shared/engine'
import { bundledModel, bundledScenarios } from '../../../../../src/shared/formats'

const i18n = createInstance()
await i18n
  .use(initReactI18next)
  .init({ lng: 'en', resources: { en: { explore, model } }, interpolation: { escapeValue: false } })
const InEnglish = ({ children }: { readonly children: ReactNode }) => (
  <I18nextProvider i18n={i18n}>{children}</I18nextProvider>
)

const document = bundledScenarios()[0]?.document
if (!document) throw new Error('No scenario comes with the program')
useStore.getState().documentOpened(document, null)
const outcomes = outcomeKeysOf(bundledModel(), document.scenario)
const { caption } = renderHook(useOutcomeNames, { wrapper: InEnglish }).result.current

describe('caption of an outcome', () => {
  it('says of every outcome of a scenario over which time and on which scale it is shown', () => {
    expect(outcomes.length).toBeGreaterThan(50)
    for (const key of outcomes) {
      expect(caption(key), key).toMatch(/past 12 months|since today|in each month/)
      expect(caption(key), key).toMatch(/[Ll]ogarithmic scale|Even scale/)
    }
  })

  it('tells deaths since today from deaths in the past 12 months, and all actors from one', () => {
    expect(caption('severity')).toMatch(/past 12 months, by the actor that caused most/)
    expect(caption('severity-by:youth-guard')).toMatch(/past 12 months, by this actor/)
    expect(caption('deaths')).toMatch(/All civilian deaths by violence since today, added up/)
    expect(caption('deaths-of:upland')).toMatch(/among this population since today, added up/)
  })

  it('names the scale that the axis has', () => {
    for (const key of outcomes) {
      const isLogarithmic = ['stages', 'tolls', 'spends'].includes(measureOf(key))
      expect(/logarithmic/i.test(caption(key)), key).toBe(isLogarithmic)
    }
  })
})
