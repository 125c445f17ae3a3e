import { cleanup, render, screen } from '@testing-library/react'
import { I18nextProvider } from 'react-i18next'
import { afterEach, describe, expect, it } from 'vitest'
import { startTranslations } from '../../../../../src/renderer/app/language/translations'
import { BaselineLine } from '../../../../../src/renderer/features/situation/people/baseline-panel'
import type { Baseline } from '../../../../../src/renderer/state/baseline-slice'
import { useStore } from '../../../../../src/renderer/state/store'
import { wilsonInterval } from '../../../../../src/shared/engine'
import { bundledScenarios } from '../../../../../src/shared/formats'
import { aResult } from '../../../../builders/a-result'

afterEach(cleanup)

/** What the line says of a country whose file asks for so many futures, from a preview of 200. */
function lineOf(memberCount: number): string {
  const document = structuredClone(bundledScenarios()[0]?.document)
  if (!document) throw new Error('No scenario comes with the program')
  const settings = { ...document.settings, memberCount }
  useStore.getState().documentOpened({ ...document, settings }, null)
  const now: Baseline = {
    scenario: document.scenario,
    changeId: undefined,
    seed: 1,
    horizonSteps: 36,
    world: undefined,
    isGoingOn: false,
    massKilling: wilsonInterval(54, 200),
    result: aResult({ severity: [[0]] }),
    bands: [],
    shareOver: [],
  }
  render(
    <I18nextProvider i18n={startTranslations('en')}>
      <BaselineLine state={{ preview: { now }, hasFailed: false, isCurrent: true }} />
    </I18nextProvider>,
  )
  return screen.getByRole('status').textContent.replaceAll(/[\u2060\u2066-\u2069]/g, '')
}

describe('BaselineLine', () => {
  it('says from how many futures it is, and that Explore tells more closely from more', () => {
    expect(lineOf(1000)).toMatch(
      /^Without response, mass killing within 36 months is .*%\): a quick look at 200 futures\. Explore runs 1,000, so that its range is narrower\.$/,
    )
  })

  it('says nothing of Explore where that runs no more', () => {
    expect(lineOf(200)).toMatch(/a quick look at 200 futures\.$/)
  })
})
