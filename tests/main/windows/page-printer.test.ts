import { describe, expect, it } from 'vitest'
import { createPagePrinter } from '../../../src/main/windows/page-printer'

type Contents = ReturnType<Parameters<typeof createPagePrinter>[0]>

/** A window whose printing ends like that. */
function aPrinter(
  success: boolean,
  reason = '',
  pdf: () => Promise<Buffer> = () => Promise.resolve(Buffer.from('%PDF')),
) {
  const asked: unknown[] = []
  const contents: Contents = {
    print: (options, callback) => {
      asked.push(options)
      callback?.(success, reason)
    },
    printToPDF: (options) => {
      asked.push(options)
      return pdf()
    },
  }
  return { printer: createPagePrinter(() => contents), asked }
}

describe('createPagePrinter', () => {
  it('prints with the grounds that tell bars and bands apart', async () => {
    const { printer, asked } = aPrinter(true)

    await expect(printer.print()).resolves.toBe(true)
    expect(asked).toEqual([{ printBackground: true }])
  })

  it.each(['cancelled', 'Print job canceled'])('takes "%s" for no failure', async (reason) => {
    await expect(aPrinter(false, reason).printer.print()).resolves.toBe(false)
  })

  it('tells of a printer that fails', async () => {
    await expect(aPrinter(false, 'Print job failed').printer.print()).rejects.toMatchObject({ code: 'print/failed' })
  })

  it('makes a PDF of the size that the style sets', async () => {
    const { printer, asked } = aPrinter(true)

    expect(Buffer.from(await printer.toPdf()).toString()).toBe('%PDF')
    expect(asked).toEqual([{ printBackground: true, preferCSSPageSize: true, pageSize: 'A4' }])
  })

  it('tells of a PDF that cannot be made', async () => {
    const { printer } = aPrinter(true, '', () => Promise.reject(new Error('Failed to generate PDF')))

    await expect(printer.toPdf()).rejects.toMatchObject({ code: 'print/no-pdf' })
  })
})
