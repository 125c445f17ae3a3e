/** Numbers keep their own direction inside a text that runs to the left: a sign before them, the lower one first. */
export const isolated = (text: string): string => `\u2066${text}\u2069`
