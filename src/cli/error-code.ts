/** The system's name for what went wrong, such as ENOENT; `unknown` where it gives none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}
