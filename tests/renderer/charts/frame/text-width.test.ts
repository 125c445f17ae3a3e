import { describe, expect, it } from 'vitest'
import { fitName, fitText, fitWords, textWidth, wrapText } from '../../../../src/renderer/charts/frame/text-width'

describe('textWidth', () => {
  it('knows that ideographs are wider than letters', () => {
    expect(textWidth('大规模')).toBeGreaterThan(textWidth('abc') * 1.5)
  })

  it('gives marks over letters no width of their own', () => {
    expect(textWidth('e\u0301')).toBe(textWidth('e'))
  })

  it.each([
    ['Local peace councils', 110.9],
    ['Preventive mediation', 113.8],
    ['Contested election (scheduled)', 168.1],
    ['Documentation of violations and abuses', 215.2],
  ])('estimates "%s" closely and rather above what Chromium draws', (text, drawn) => {
    expect(textWidth(text)).toBeGreaterThanOrEqual(drawn * 0.995)
    expect(textWidth(text)).toBeLessThan(drawn * 1.04)
  })

  it('gives no text no width', () => {
    expect(textWidth('')).toBe(0)
  })
})

describe('fitText', () => {
  it('leaves a text alone that fits', () => {
    expect(fitText('Civilian monitors', 400)).toBe('Civilian monitors')
  })

  it('cuts with an ellipsis and stays inside the width', () => {
    const cut = fitText('Documentation of violations and abuses', 120)

    expect(cut).toMatch(/^Documentation.*…$/)
    expect(textWidth(cut)).toBeLessThanOrEqual(120)
  })

  it('keeps one letter when nothing fits', () => {
    expect(fitText('Documentation', 1)).toBe('D…')
  })
})

describe('fitName', () => {
  it('keeps the last words of a long name, in which copies differ', () => {
    const cut = fitName('Papers and presence copy 4', 140)

    expect(cut).toMatch(/^Papers.*… copy 4$/)
    expect(textWidth(cut)).toBeLessThanOrEqual(140)
  })

  it('cuts at the end where the last words leave no room before them, or are long', () => {
    expect(fitName('Papers and presence copy 4', 60)).toMatch(/^Papers.*…$/)
    expect(fitName('Documentation of violations-and-abuses', 120)).toMatch(/^Documentation.*…$/)
  })

  it('leaves a name alone that fits', () => {
    expect(fitName('Papers and presence copy 4', 400)).toBe('Papers and presence copy 4')
  })
})

describe('fitWords', () => {
  it('cuts after a word, says so, and leaves nothing where no word has room', () => {
    const text = '36 % stopped: council'

    expect(fitWords(text, textWidth(text))).toBe(text)
    expect(fitWords(text, textWidth(text) - 1)).toBe('36 % stopped:…')
    expect(fitWords(text, textWidth('36 %') + 14)).toBe('36 %…')
    expect(fitWords(text, 8)).toBe('')
    expect(fitWords('', 0)).toBe('')
  })
})

describe('wrapText', () => {
  it('breaks between words', () => {
    expect(wrapText('half of futures', 76)).toEqual(['half of', 'futures'])
  })

  it('keeps a word longer than the line whole', () => {
    expect(wrapText('Bevölkerungsgruppen', 20)).toEqual(['Bevölkerungsgruppen'])
  })
})
