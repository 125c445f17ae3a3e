/** Control characters steer terminals; marks of writing direction can make a line read as another. */
const UNPRINTABLE = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** Make text from a file or an argument safe to print: one line, no control characters. */
export function plainText(text: string): string {
  return text.replace(UNPRINTABLE, '\ufffd')
}
