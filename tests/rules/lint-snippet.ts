import { ESLint } from 'eslint'
import { resolve } from 'node:path'
import ts from 'typescript-eslint'

// The project's own configuration. Only the rules that need types are off: a snippet is in no project.
const eslint = new ESLint({
  cwd: resolve(import.meta.dirname, '../..'),
  overrideConfig: [ts.configs.disableTypeChecked],
})

/** Lint a snippet as if it were the given file; the ids of the rules that it breaks, each once. */
export async function rulesBrokenBy(code: string, filePath: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(code, { filePath })
  return [...new Set(result?.messages.map(({ ruleId, message }) => ruleId ?? message))]
}
