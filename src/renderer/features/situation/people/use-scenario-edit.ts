import type { i18n as I18n } from 'i18next'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { parseScenarioDocument, serialiseScenarioDocument, type ScenarioDocument } from '../../../../shared/formats'
import type { ChangeLabel } from '../../../state/change-history'
import { countryModel } from '../../../state/country-model'
import { useStore } from '../../../state/store'
import { faultWords } from '../../../words/fault-words'

/** Change the open document; what it returns is why it can't be changed so, in plain words. */
export type EditDocument = (
  label: ChangeLabel,
  change: (document: ScenarioDocument) => ScenarioDocument,
  /** Name of a gesture of several changes, ended with `endCoalescing`. */
  gesture?: string,
) => string | undefined

/**
 * Edits that never leave an invalid document: what a file could not be read with is refused, and why is returned.
 *
 * The changed document is put to the very test a file is put to. That takes some 80 ms, too long for each movement of a slider:
 * a gesture is put to it at its end, by `useGestureEnd`.
 */
export function useScenarioEdit(): EditDocument {
  const { i18n } = useTranslation(['errors', 'model'])
  return useCallback(
    (label, change, gesture) => {
      const state = useStore.getState()
      const changed = change(state.document)
      if (changed === state.document) return undefined
      const fault = gesture === undefined ? faultOf(i18n, changed) : undefined
      if (fault !== undefined) return fault
      state.edit(
        label,
        (draft) => {
          // What is the same object is no change, and is seen as none.
          Object.assign(draft, changed)
        },
        gesture === undefined ? {} : { coalesce: gesture },
      )
      return undefined
    },
    [i18n],
  )
}

/** Ends a gesture of several changes. One that led to an invalid document is taken back, and why is returned. */
export function useGestureEnd(): () => string | undefined {
  const { i18n } = useTranslation(['errors', 'model'])
  return useCallback(() => {
    const { document, endCoalescing, lastChangeRefused } = useStore.getState()
    endCoalescing()
    const fault = faultOf(i18n, document)
    if (fault !== undefined) lastChangeRefused()
    return fault
  }, [i18n])
}

function faultOf(i18n: I18n, document: ScenarioDocument): string | undefined {
  const read = parseScenarioDocument(serialiseScenarioDocument(document), countryModel)
  return read.ok ? undefined : read.error.map((fault) => faultWords(i18n, fault).rule)[0]
}
