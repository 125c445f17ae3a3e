import { MAX_MEMBERS } from '../../shared/formats'
import { USUAL_FUTURES } from './check-futures'
import { flag, onlyFile, splitOptions, text, wholeNumber } from '../option-values'

export interface CheckArguments {
  readonly path: string
  /** Futures on which the reality checks are run; undefined: they are not. */
  readonly futures?: number
}

const OPTIONS = { futures: text, help: { ...flag, short: 'h' } } as const

/**
 * Read the arguments of `check`.
 *
 * @throws CliProblem naming the first thing that can't be understood.
 */
export function readCheck(argv: readonly string[]): CheckArguments | 'help' {
  const { values, positionals } = splitOptions(withNumberOfFutures(argv), OPTIONS, 'check')
  if (values.help) return 'help'
  const futures = wholeNumber('--futures', values.futures, 1, MAX_MEMBERS)
  return { path: onlyFile(positionals, 'check'), ...(futures !== undefined && { futures }) }
}

/** The number after `--futures` may be left out, which Node's own splitting does not know. */
function withNumberOfFutures(argv: readonly string[]): readonly string[] {
  const takesNext = (position: number) => argv[position] === '--futures' && /^\d+$/.test(argv[position + 1] ?? '')
  return argv.flatMap((word, position) => {
    if (takesNext(position - 1)) return []
    if (word !== '--futures') return [word]
    return [`--futures=${takesNext(position) ? argv[position + 1] : USUAL_FUTURES}`]
  })
}
