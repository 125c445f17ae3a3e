import { useEffect, useState } from 'react'
import { MAX_FILE_BYTES } from '../../shared/formats'
import type { DocumentCommands } from '../features/document/document-commands'
import type { AppStore } from '../state/store'

/** Open a file that is dropped on the window. True while one hovers over it. */
export function useFileDrop(commands: DocumentCommands, store: Pick<AppStore, 'getState'>): boolean {
  const [isOver, setIsOver] = useState(false)

  useEffect(() => {
    const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const over = (event: DragEvent) => {
      if (!hasFile(event)) return
      event.preventDefault()
      setIsOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false)
    }
    const drop = (event: DragEvent) => {
      setIsOver(false)
      const file = event.dataTransfer?.files[0]
      if (!file) return
      event.preventDefault()
      void openDropped(file, commands, store)
    }
    document.addEventListener('dragover', over)
    document.addEventListener('dragleave', leave)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragover', over)
      document.removeEventListener('dragleave', leave)
      document.removeEventListener('drop', drop)
    }
  }, [commands, store])

  return isOver
}

async function openDropped(file: File, commands: DocumentCommands, store: Pick<AppStore, 'getState'>): Promise<void> {
  const fail = (code: 'storage/too-large' | 'storage/not-a-file', cause: string) =>
    store.getState().ask({ kind: 'not-opened', name: file.name, error: { code, message: cause } })
  if (file.size > MAX_FILE_BYTES) {
    await fail('storage/too-large', `${file.size} bytes`)
    return
  }
  try {
    await commands.openContent(file.name, new Uint8Array(await file.arrayBuffer()))
  } catch (error) {
    // A folder can be dropped like a file, but not read like one.
    await fail('storage/not-a-file', error instanceof Error ? error.name : 'unknown')
  }
}
