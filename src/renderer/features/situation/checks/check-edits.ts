import type { RealityCheck } from '../../../../shared/engine'
import type { DocumentSlice } from '../../../state/document-slice'
import { useStore } from '../../../state/store'
import { freshCheckId } from './check-form'

/** The checks as a recipe of the document may write to them. */
type Checks = NonNullable<Parameters<Parameters<DocumentSlice['edit']>[1]>[0]['realityChecks']>
type WrittenCheck = Checks[number]

function editChecks(key: string, recipe: (checks: Checks) => Checks): void {
  useStore.getState().edit({ key }, (draft) => {
    const checks = recipe([...(draft.realityChecks ?? [])])
    if (checks.length > 0) draft.realityChecks = checks
    else delete draft.realityChecks
  })
}

/** Put a check in the place of the one with its id, or at the end. */
export function keepCheck(check: RealityCheck): void {
  const isKnown = useStore.getState().document.realityChecks?.some(({ id }) => id === check.id) ?? false
  const draft = check as WrittenCheck
  editChecks(isKnown ? 'checks:change.edited' : 'checks:change.added', (checks) =>
    isKnown ? checks.map((known) => (known.id === check.id ? draft : known)) : [...checks, draft],
  )
}

/** Gives the id of the copy, which stands after its original. */
export function duplicateCheck(check: RealityCheck): RealityCheck['id'] {
  const id = freshCheckId(useStore.getState().document.realityChecks ?? [])
  editChecks('checks:change.duplicated', (checks) =>
    checks.flatMap((known) => (known.id === check.id ? [known, { ...(check as WrittenCheck), id }] : [known])),
  )
  return id
}

export function deleteCheck({ id }: RealityCheck): void {
  editChecks('checks:change.deleted', (checks) => checks.filter((known) => known.id !== id))
  useStore.getState().noticeGiven({ key: 'checks:change.deleted' }, { tellsOfChange: true })
}
