import fc from 'fast-check'
import { isBroken, isVisible } from '../../src/shared/lib/visible-text'

/** Any text that may stand as a name: names that nobody can see are refused, in fields as in files. */
export const aTypedText = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength })
    .filter((text) => !/\p{Cc}/u.test(text) && isVisible(text) && !isBroken(text))
