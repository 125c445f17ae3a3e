const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Decode base64: the engine's zone has neither `atob` nor `Buffer`. */
export function fromBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.replace(/=+$/, '').length * 3) / 4))
  let bits = 0
  let held = 0
  let end = 0
  for (const character of text) {
    if (end === bytes.length) break
    bits = (bits << 6) | ALPHABET.indexOf(character)
    held += 6
    if (held < 8) continue
    held -= 8
    bytes[end] = (bits >> held) & 255
    end += 1
  }
  return bytes
}
