import type { WebContents } from 'electron'
import { AppError } from '../ipc/app-error'

/** Puts what the window shows on paper: by the system's own dialog, or as the bytes of a PDF. */
export interface PagePrinter {
  /** false: the person cancelled it. */
  print(): Promise<boolean>
  toPdf(): Promise<Uint8Array>
}

type Contents = Pick<WebContents, 'print' | 'printToPDF'>

/** Electron tells of a cancelled dialog as of a failure, in either spelling. */
const CANCELLED = /cancell?ed/i

export function createPagePrinter(contents: () => Contents): PagePrinter {
  return {
    print: () =>
      new Promise((resolve, reject) => {
        contents().print({ printBackground: true }, (success, reason) => {
          if (success || CANCELLED.test(reason)) resolve(success)
          else reject(new AppError('print/failed', reason))
        })
      }),
    async toPdf() {
      try {
        // The style of the page sets the size; A4 is for a page that sets none.
        return await contents().printToPDF({ printBackground: true, preferCSSPageSize: true, pageSize: 'A4' })
      } catch (error) {
        throw new AppError('print/no-pdf', error instanceof Error ? error.message : String(error), { cause: error })
      }
    },
  }
}
