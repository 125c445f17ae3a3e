import type { IpcError } from '../../../shared/contract'
import type { ScenarioDocument } from '../../../shared/formats'

/** The name under which something was to be saved; null where nothing says it. */
export const nameIn = ({ details }: IpcError): string | null =>
  typeof details?.['name'] === 'string' ? details['name'] : null

/** The main process adds the ending and takes out what a file name can't hold. */
export const suggestedNameOf = ({ scenario }: Pick<ScenarioDocument, 'scenario'>): string =>
  [scenario.country, scenario.title]
    .filter((part) => part !== '')
    .join(' - ')
    .slice(0, 100) || 'Forestall'

/** Of a second file beside one of this name. The main process adds the ending. */
export const copyNameOf = (name: string): string => `${name.replace(/(\.forestall)?\.json$/i, '').slice(0, 100)} (2)`
