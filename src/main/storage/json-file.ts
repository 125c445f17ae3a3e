import type { z } from 'zod'
import { AppError } from '../ipc/app-error'
import { atomicSave } from './atomic-save'
import { readDocument } from './read-document'

/** A small file of our own in the profile. */
export interface JsonFile<Value> {
  /** @returns undefined where there is none, or none that can be trusted. */
  read(): Promise<Value | undefined>
  write(value: Value): Promise<void>
}

// Unsaved work of the largest size, with every character escaped, still fits.
const LIMIT_BYTES = 128 * 1024 * 1024

/** Keep one value in a file, checked when read: the profile may be damaged or of another version. */
export function jsonFile<Schema extends z.ZodType>(path: string, schema: Schema): JsonFile<z.infer<Schema>> {
  return {
    async read() {
      const text = await textIfAny(path)
      const value = schema.safeParse(text === undefined ? undefined : parseJson(text))
      return value.success ? value.data : undefined
    },
    async write(value) {
      await atomicSave(path, Buffer.from(`${JSON.stringify(value)}\n`))
    },
  }
}

async function textIfAny(path: string): Promise<string | undefined> {
  try {
    return (await readDocument(path, LIMIT_BYTES)).text
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
