import type { TFunction } from 'i18next'
import type { FileFault } from '../../../shared/formats'

/** What is wrong and what mends it, in the language of the app. */
export function faultWords(t: TFunction, fault: FileFault): { readonly rule: string; readonly remedy: string } {
  const { what, nearest } = fault.params
  const values = { ...fault.params, ...(what !== undefined && { thing: t(`errors:things.${what}`) }) }
  return {
    rule: t(`errors:faults.${fault.code}.rule`, values),
    // A name that is almost right is the better advice.
    remedy: nearest === undefined ? t(`errors:faults.${fault.code}.remedy`, values) : t('errors:nearest', { nearest }),
  }
}

/** Everything a developer needs, in English and without names of people or folders. */
export function faultDetails(name: string, faults: readonly FileFault[]): string {
  const lines = faults.map(({ code, place, line, column, value, rule, remedy }) => {
    const where = [place, line && `line ${line}`, column && `column ${column}`].filter(Boolean).join(', ')
    return `${code} · ${where || 'whole file'} · ${rule} ${remedy}${value === undefined ? '' : ` · found: ${value}`}`
  })
  return [name, ...lines].join('\n')
}
