import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { EvidenceBoxes, LevelCell } from '../../../../src/renderer/charts'
import { ChartLanguage } from '../builders/chart-language'

afterEach(cleanup)

describe('LevelCell', () => {
  it.each([
    [0, 'very low', '1'],
    [0.2, 'low', '2'],
    [0.59, 'moderate', '3'],
    [1, 'very high', '5'],
    [undefined, 'unknown', 'unknown'],
  ])('prints the word of %s beside its colour', (level, word, step) => {
    render(<LevelCell level={level} />, { wrapper: ChartLanguage })

    expect(screen.getByText(word).getAttribute('data-level')).toBe(step)
  })
})

describe('EvidenceBoxes', () => {
  it.each([
    ['A', 'Strong', 4],
    ['D', 'Weak', 1],
  ] as const)('fills boxes for grade %s and says it', (grade, word, filled) => {
    const { container } = render(<EvidenceBoxes grade={grade} />, { wrapper: ChartLanguage })

    expect(screen.getByText(word)).toBeDefined()
    expect(container.querySelectorAll('[data-filled]')).toHaveLength(filled)
  })
})
