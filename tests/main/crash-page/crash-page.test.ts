import { describe, expect, it } from 'vitest'
import { crashPageFiles, crashPageHtml } from '../../../src/main/crash-page/crash-page'
import { mainTextFor } from '../../../src/main/text/main-text'

const text = mainTextFor({ language: 'en', direction: 'auto' }, 'en')

describe('crashPageHtml', () => {
  it('offers to open the work again', () => {
    const html = crashPageHtml({ text, isRepeated: false })

    expect(html).toContain('data-reopen="recovered-work"')
    expect(html).toContain(text.crash.reopen)
    expect(html).not.toContain('data-reopen="nothing"')
  })

  it('also offers to begin without it when it keeps happening', () => {
    expect(crashPageHtml({ text, isRepeated: true })).toContain('data-reopen="nothing"')
  })

  it('has nothing that the content security policy would refuse', () => {
    const html = crashPageHtml({ text, isRepeated: true })

    expect(html).not.toMatch(/<script>|<style|style=|\son\w+=/)
  })

  it('shows marks of a text as they are', () => {
    const crash = { ...text.crash, title: '<img src=x onerror=alert(1)>' }

    expect(crashPageHtml({ text: { ...text, crash }, isRepeated: false })).not.toContain('<img')
  })

  it('follows the direction of its language', () => {
    const arabic = { ...text, language: 'ar', direction: 'rtl' as const }

    expect(crashPageHtml({ text: arabic, isRepeated: false })).toContain('<html lang="ar" dir="rtl">')
  })
})

describe('crashPageFiles', () => {
  it('serves its page, style and script, and leaves all else to the disk', () => {
    const files = crashPageFiles(() => ({ text, isRepeated: false }))

    expect(files('/crash.html')?.contentType).toContain('text/html')
    expect(files('/crash.css')?.contentType).toContain('text/css')
    expect(files('/crash.js')?.contentType).toContain('text/javascript')
    expect(files('/index.html')).toBeUndefined()
  })
})
