/** Numbers keep their own direction inside a text that runs to the left: a sign before them, the lower one first. */
export const isolated = (text: string): string => `\u2066${text}\u2069`

/** Words keep the direction of their first letter inside a text of any direction: names that people gave, and what was put together. */
export const isolatedWords = (text: string): string => `\u2068${text}\u2069`
