import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ipcContract, ipcEvents, IPC_ERROR_CODES, MAX_DOCUMENT_BYTES } from '../../../src/shared/contract'

const SCHEMAS: readonly (readonly [string, z.ZodType])[] = [
  ...Object.entries(ipcContract).flatMap(([channel, { request, reply }]) => [
    [`${channel} request`, request] as const,
    [`${channel} reply`, reply] as const,
  ]),
  ...Object.entries(ipcEvents),
]

// Typed arrays and "nothing" have no JSON Schema; what matters here is what they stand among.
const jsonSchemaOf = (schema: z.ZodType): unknown => z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' })

/** Every field and every open object in a JSON Schema. */
function* parts(schema: unknown, name = ''): Generator<{ readonly name: string; readonly schema: object }> {
  if (typeof schema !== 'object' || schema === null) return
  yield { name, schema }
  for (const [key, value] of Object.entries(schema)) yield* parts(value, key)
}

const openObjectsIn = (schema: z.ZodType): number =>
  [...parts(jsonSchemaOf(schema))].filter(
    (part) => 'properties' in part.schema && !('additionalProperties' in part.schema),
  ).length

describe('ipcContract', () => {
  it.each(SCHEMAS)('closes every object of %s to keys it does not know', (_name, schema) => {
    expect(openObjectsIn(schema)).toBe(0)
  })

  it('would be seen to have an open object', () => {
    expect(openObjectsIn(z.array(z.strictObject({ inner: z.object({}) })))).toBe(1)
  })

  it.each(Object.entries(ipcContract))('bounds every text that %s takes', (_channel, { request }) => {
    const unbounded = [...parts(jsonSchemaOf(request))]
      .filter(({ schema }) => 'type' in schema && schema.type === 'string')
      .filter(({ schema }) => !('maxLength' in schema || 'enum' in schema || 'const' in schema || 'pattern' in schema))

    expect(unbounded.map(({ name }) => name)).toEqual([])
  })

  it.each(SCHEMAS)('has no field for a path in %s', (_name, schema) => {
    // A fault has a path too: the place inside the document that it speaks of.
    const asText = JSON.stringify(jsonSchemaOf(schema), (key, part: unknown) => (key === 'faults' ? undefined : part))
    const names = [...parts(JSON.parse(asText))].map(({ name }) => name)

    expect(names.filter((name) => /path|folder|directory|file(name)?$|url/i.test(name))).toEqual([])
  })

  it('takes no text beyond the largest document', () => {
    const tooLong = { text: 'x'.repeat(MAX_DOCUMENT_BYTES + 1), suggestedName: 'x', apartFrom: null }
    const { request } = ipcContract['document:save-as']

    expect(request.safeParse({ ...tooLong, text: 'x' }).success).toBe(true)
    expect(request.safeParse(tooLong).success).toBe(false)
  })

  it('takes no handle but those that main makes', () => {
    const { request } = ipcContract['document:read']

    expect(request.safeParse({ handle: `file-${'0'.repeat(32)}` }).success).toBe(true)
    for (const handle of ['/etc/passwd', 'file-../../x', `file-${'0'.repeat(33)}`, '', null, 7]) {
      expect(request.safeParse({ handle }).success).toBe(false)
    }
  })
})

describe('IPC_ERROR_CODES', () => {
  it('are namespaced and none is "other"', () => {
    for (const code of IPC_ERROR_CODES) expect(code).toMatch(/^((ipc|storage|print)\/[a-z-]+|internal)$/)
    expect(IPC_ERROR_CODES.join()).not.toContain('other')
  })
})
