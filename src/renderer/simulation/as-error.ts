/** What went wrong or was cancelled, as something to throw: a reason may be anything. */
export const asError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)))
