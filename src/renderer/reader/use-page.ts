import { useEffect, useState } from 'react'
import { readPageFile } from './page-files'
import type { Page } from './parse-page'

export type PageStatus =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly path: string; readonly page: Page }
  | { readonly kind: 'failed' }

/** A page, read and made sense of when it is asked for: neither its text nor the parser is part of the start. */
export function usePage(path: string): PageStatus {
  const [status, setStatus] = useState<PageStatus>({ kind: 'loading' })
  useEffect(() => {
    let isWanted = true
    const settle = (settled: PageStatus) => {
      if (isWanted) setStatus(settled)
    }
    loadPage(path).then(
      (page) => settle({ kind: 'ready', path, page }),
      () => settle({ kind: 'failed' }),
    )
    return () => {
      isWanted = false
    }
  }, [path])
  return status
}

async function loadPage(path: string): Promise<Page> {
  const [{ parsePage }, markdown] = await Promise.all([import('./parse-page'), readPageFile(path)])
  return parsePage(path, markdown)
}
