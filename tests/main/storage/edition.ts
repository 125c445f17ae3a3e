import { createHash } from 'node:crypto'

const FILLING = 'A sentence of the plan, over and over. '.repeat(6000)

/** A long text that tells its number, and whether it is whole. */
export function editionOf(number: number): string {
  const body = `${number}\n${FILLING}`
  return `${hashOf(body)}\n${body}`
}

/** Undefined if the text is no whole edition. */
export function editionIn(text: string): number | undefined {
  const end = text.indexOf('\n')
  const body = text.slice(end + 1)
  return hashOf(body) === text.slice(0, end) ? Number.parseInt(body, 10) : undefined
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
