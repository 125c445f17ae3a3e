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
 * The changed document is put to the very test a file is put to.
 */
export function useScenarioEdit(): EditDocument {
  const { i18n } = useTranslation(['errors', 'model'])
  return useCallback(
    (label, change, gesture) => {
      const state = useStore.getState()
      const { document } = state
      const changed = change(document)
      if (changed === document) return undefined
      const read = parseScenarioDocument(serialiseScenarioDocument(changed), countryModel)
      if (!read.ok) {
        const [first] = read.error
        return first && faultWords(i18n, first).rule
      }
      state.edit(
        label,
        (draft) => {
          // What is the same object is no change, and is seen as none.
          Object.assign(draft, changed)
        },
        gesture === undefined ? {} : { coalesce: gesture },
      )
      // What was run is of another country now, and may lack somebody whom the charts would ask for.
      state.ensembleCleared()
      return undefined
    },
    [i18n],
  )
}
