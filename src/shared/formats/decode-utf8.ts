/** Code units turned into text at a time: engines limit the number of arguments of a call. */
const CHUNK = 8192

/** Decode UTF-8 strictly: undefined where the bytes are not valid UTF-8. A byte order mark is kept. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  const parts: string[] = []
  let units: number[] = []
  let at = 0
  while (at < bytes.length) {
    const first = bytes[at] ?? 0
    const length = sequenceLength(first)
    if (length === 0 || at + length > bytes.length) return undefined
    let codePoint = length === 1 ? first : first & (0xff >> (length + 1))
    for (let next = 1; next < length; next += 1) {
      const byte = bytes[at + next] ?? 0
      if ((byte & 0xc0) !== 0x80) return undefined
      codePoint = (codePoint << 6) | (byte & 0x3f)
    }
    if (!isWellEncoded(codePoint, length)) return undefined
    if (codePoint < 0x10000) units.push(codePoint)
    else units.push(0xd800 + ((codePoint - 0x10000) >> 10), 0xdc00 + ((codePoint - 0x10000) & 0x3ff))
    at += length
    if (units.length >= CHUNK) {
      parts.push(String.fromCharCode(...units))
      units = []
    }
  }
  parts.push(String.fromCharCode(...units))
  return parts.join('')
}

/** Count the bytes of a text in UTF-8; a lone surrogate counts as its replacement character. */
export function utf8Length(text: string): number {
  let bytes = text.length
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    // A pair of surrogates has two units and four bytes, every other unit above 0x7ff three bytes.
    if (unit > 0x7ff) bytes += isPairAt(text, at) ? 1 : 2
    else if (unit > 0x7f) bytes += 1
    if (unit > 0x7ff && isPairAt(text, at)) {
      bytes += 1
      at += 1
    }
  }
  return bytes
}

function isPairAt(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1)
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (next & 0xfc00) === 0xdc00
}

/** Bytes of a sequence by its first byte, 0 if no sequence starts with it. */
function sequenceLength(first: number): number {
  if (first < 0x80) return 1
  if (first >= 0xc2 && first < 0xe0) return 2
  if (first >= 0xe0 && first < 0xf0) return 3
  return first >= 0xf0 && first < 0xf5 ? 4 : 0
}

/** Overlong forms, surrogates and code points past the last are not UTF-8 (RFC 3629, section 3). */
function isWellEncoded(codePoint: number, length: number): boolean {
  if (length === 3) return codePoint >= 0x800 && (codePoint < 0xd800 || codePoint > 0xdfff)
  return length !== 4 || (codePoint >= 0x10000 && codePoint <= 0x10ffff)
}
