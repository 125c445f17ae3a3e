const DECIMAL = /^[-+]?(?:\d+\.?\d*|\.\d+)$/

/** Read a number as people type it, with a point or a comma; undefined: it is none. */
export function readDecimal(typed: string): number | undefined {
  const plain = typed.trim().replace(/[−‒–]/, '-').replace(',', '.')
  return DECIMAL.test(plain) ? Number(plain) : undefined
}
