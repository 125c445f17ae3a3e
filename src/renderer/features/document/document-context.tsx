import { createContext, useContext } from 'react'
import type { RecentDocument } from '../../../shared/contract'
import type { DocumentCommands } from './document-commands'

interface DocumentContextValue {
  readonly commands: DocumentCommands
  readonly recents: readonly RecentDocument[]
  readonly clearRecents: () => void
}

/** How the shell hands the commands to whatever offers them. */
export const DocumentContext = createContext<DocumentContextValue | null>(null)

/** @throws Error outside of a `DocumentContext`: a bug. */
export function useDocuments(): DocumentContextValue {
  const value = useContext(DocumentContext)
  if (!value) throw new Error('useDocuments needs a DocumentContext above it')
  return value
}
