import { join, resolve } from 'node:path'

export const ROOT = resolve(import.meta.dirname, '../..')

/** @param {...string} parts */
export const inRoot = (...parts) => join(ROOT, ...parts)
