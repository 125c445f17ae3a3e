/**
 * Control characters steer terminals; what overrides the direction of writing can make a line read as another.
 *
 * The marks that Arabic and Hebrew texts need beside signs and digits (LRM, RLM, ALM) turn nothing round, and stay.
 */
const UNPRINTABLE = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu

/** Make text from a file or an argument safe to print: one line, no control characters. */
export function plainText(text: string): string {
  return text.replace(UNPRINTABLE, '\ufffd')
}
