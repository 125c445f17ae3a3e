import fc from 'fast-check'
import { isBroken, isVisible } from '../../src/shared/lib/visible-text'

/** Whatever can be typed; control characters but tabs and line breaks can't. */
export const anyText = (most: number): fc.Arbitrary<string> =>
  fc
    .string({
      unit: fc.oneof(
        fc.constantFrom('\t', '\n', '"', '\\', '<', '$t(', '{{', 'é'),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      ),
      maxLength: most,
    })
    .filter((text) => !/(?![\t\n\r])\p{Cc}/u.test(text))

/** Names must be seen. Not lone surrogates: UTF-8 can't hold them. */
export const anyName: fc.Arbitrary<string> = anyText(30).filter((text) => isVisible(text) && !isBroken(text))

export const anyId: fc.Arbitrary<string> = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/)

/** As a file reads a number back: without a minus before 0. */
export const withoutMinusZero = (value: number): number => (value === 0 ? 0 : value)

export const anyShare: fc.Arbitrary<number> = fc.double({ min: 0, max: 1, noNaN: true }).map(withoutMinusZero)

/** Evenly spread in steps: of all doubles most are next to nothing. */
export const evenly = (low: number, high: number): fc.Arbitrary<number> =>
  fc.nat(10_000).map((part) => low + ((high - low) * part) / 10_000)
