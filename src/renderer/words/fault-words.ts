import type { i18n as I18n } from 'i18next'
import type { FileFault } from '../../shared/formats'
import { fieldInWords, placeInWords } from './place-words'

/** A fault as it is told to people. */
export interface FaultWords {
  /** Like "In population 1, the number of people"; undefined: the file as a whole. */
  readonly place: string | undefined
  readonly rule: string
  readonly remedy: string
}

const BYTES_IN_A_MEGABYTE = 1024 * 1024
/** Parameters that are no quantities: a version is 12, not 12.0, and plurals need the number itself. */
const PLAIN = new Set(['count', 'found', 'supported'])

/** What is wrong, where, and what mends it, in the language of the app. */
export function faultWords(i18n: I18n, fault: FileFault): FaultWords {
  const { t } = i18n
  const { params, code, path } = fault
  const words = (name: string): string => {
    const expected = params[name]
    const key = `errors:expected.${expected}`
    return typeof expected === 'string' && i18n.exists(key) ? t(key) : inNumbers(i18n, name, expected)
  }
  const values = {
    ...Object.fromEntries(Object.keys(params).map((name) => [name, words(name)])),
    ...(params['count'] !== undefined && { count: params['count'] }),
    ...(params['key'] !== undefined && { field: fieldInWords(i18n, String(params['key'])) }),
    ...(params['what'] !== undefined && { thing: t(`errors:things.${params['what']}`) }),
    megabytes: Math.round(Number(params['limit'] ?? 0) / BYTES_IN_A_MEGABYTE),
  }
  const { nearest } = params
  return {
    place: path.length === 0 ? undefined : placeInWords(i18n, path),
    rule: t(`errors:faults.${code}.rule`, values),
    // A name that is almost right is the better advice.
    remedy: nearest === undefined ? t(`errors:faults.${code}.remedy`, values) : t('errors:nearest', { nearest }),
  }
}

/** Numbers as they are written elsewhere in the window; a minus stays before its number in words from right to left. */
function inNumbers(i18n: I18n, name: string, value: string | number | undefined): string {
  if (typeof value !== 'number' || PLAIN.has(name)) return String(value)
  const format = new Intl.NumberFormat(i18n.resolvedLanguage, { numberingSystem: 'latn', maximumFractionDigits: 6 })
  const number = format.format(value)
  return i18n.dir() === 'rtl' ? `\u2066${number}\u2069` : number
}

/** Everything a developer needs, in English and without names of people or folders. */
export function faultDetails(name: string, faults: readonly FileFault[]): string {
  const lines = faults.map(({ code, place, line, column, value, rule, remedy }) => {
    const where = [place, line && `line ${line}`, column && `column ${column}`].filter(Boolean).join(', ')
    return `${code} · ${where || 'whole file'} · ${rule} ${remedy}${value === undefined ? '' : ` · found: ${value}`}`
  })
  return [name, ...lines].join('\n')
}
