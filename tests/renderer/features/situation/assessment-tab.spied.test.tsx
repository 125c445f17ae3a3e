import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AssessmentTab } from '../../../../src/renderer/features/situation/lens/assessment-tab'
import { useStore } from '../../../../src/renderer/state/store'
import { bundledScenarios } from '../../../../src/shared/formats'
import { InEnglish } from './lens-english'
import { stubWindow } from './stub-window'

vi.mock('../../../../src/renderer/simulation/window-pool', () => ({
  windowPool: () => ({ runEnsemble: () => new Promise(() => undefined) }),
}))

beforeEach(() => {
  const document = bundledScenarios()[0]?.document
  if (!document) throw new Error('No scenario comes with the program')
  useStore.getState().documentOpened(document, null)
})
afterEach(cleanup)

const row = (name: RegExp) => screen.getByRole('row', { name })
const detailTitle = () => document.querySelector('.lens__focus h2')?.textContent

describe('the assessment', () => {
  it('shows a factor beside the table where there is room, by a press that leaves the keyboard where it is', () => {
    stubWindow(1440)
    render(<AssessmentTab />, { wrapper: InEnglish })

    fireEvent.click(row(/^4 /))

    expect(row(/^4 /).getAttribute('aria-selected')).toBe('true')
    expect(detailTitle()).toMatch(/Motives/)
  })

  it('opens a factor as a page of its own in a narrow window, and comes back to its row', async () => {
    stubWindow(1024)
    render(<AssessmentTab />, { wrapper: InEnglish })
    expect(detailTitle()).toBeUndefined()

    fireEvent.click(row(/^4 /))

    expect(detailTitle()).toMatch(/Motives/)
    await waitFor(() => expect(document.activeElement?.className).toBe('lens__focus'))
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' })
    expect(detailTitle()).toBeUndefined()
    await waitFor(() => expect(document.activeElement).toBe(row(/^4 /)))
  })
})
