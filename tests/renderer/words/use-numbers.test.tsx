import { renderHook } from '@testing-library/react'
import { createInstance } from 'i18next'
import type { ReactNode } from 'react'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { describe, expect, it } from 'vitest'
import { useNumbers, type Numbers } from '../../../src/renderer/words/use-numbers'

async function numbersIn(language: string): Promise<Numbers> {
  const i18n = createInstance()
  await i18n.use(initReactI18next).init({ lng: language, resources: { [language]: {} } })
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <I18nextProvider i18n={i18n}>{children}</I18nextProvider>
  )
  return renderHook(() => useNumbers(), { wrapper }).result.current
}

const NEGATIVE: readonly {
  readonly name: string
  readonly say: (numbers: Numbers) => string
  readonly written: string
}[] = [
  { name: 'a count', say: ({ count }) => count(-1200), written: '−1,200' },
  { name: 'a brief count', say: ({ briefCount }) => briefCount(-12), written: '−12' },
  { name: 'a significant digit', say: ({ significant }) => significant(-0.013, 1), written: '−0.01' },
  { name: 'tenths', say: ({ tenths }) => tenths(-3.14), written: '−3.1' },
  { name: 'a month', say: ({ month }) => month(-6), written: '−6' },
  { name: 'a level', say: ({ level }) => level(-0.2), written: '−0.20' },
  { name: 'a fall of a level', say: ({ levelChange }) => levelChange(-0.2), written: '−0.20' },
  { name: 'a rise of a level', say: ({ levelChange }) => levelChange(0.2), written: '+0.20' },
  { name: 'what is written already', say: ({ signed }) => signed('+120'), written: '+120' },
]

describe('useNumbers', () => {
  it.each(NEGATIVE)('writes the sign of $name on its left', async ({ say, written }) => {
    const said = say(await numbersIn('en'))

    expect(said).toBe(written)
  })

  it.each(NEGATIVE)('keeps the sign of $name on its left in a text that runs to the left', async ({ say, written }) => {
    const said = say(await numbersIn('ar-XB'))

    expect(said).toBe(`\u2066${written}\u2069`)
  })

  it('puts nothing around a number without a sign', async () => {
    const { count, level } = await numbersIn('ar-XB')

    const said = [count(1200), level(0.2)]

    expect(said).toEqual(['1,200', '0.20'])
  })
})
