import { ESLint } from 'eslint'
import { resolve } from 'node:path'

// The project's own configuration.
const eslint = new ESLint({ cwd: resolve(import.meta.dirname, '../..') })

/** Lint a snippet as if it were the given file; the ids of the rules that it breaks, each once. */
export async function rulesBrokenBy(code: string, filePath: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(code, { filePath })
  return [...new Set(result?.messages.map(({ ruleId, message }) => ruleId ?? message))]
}
