import type { CliIo } from '../../src/cli/cli-io'

/** A world that remembers what was said to it. */
export interface FakeIo extends CliIo {
  said(): string
  complained(): string
}

export function aFakeIo(overrides: Partial<CliIo> = {}): FakeIo {
  const out: string[] = []
  const err: string[] = []
  return {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    isTerminal: false,
    columns: undefined,
    signal: new AbortController().signal,
    coreCount: 2,
    now: () => 0,
    close: () => undefined,
    ...overrides,
    said: () => out.join(''),
    complained: () => err.join(''),
  }
}
