// Controls, marks that reverse the reading direction (evil\u202Enosj.exe), and what some file system forbids.
// eslint-disable-next-line no-control-regex -- they are what is looked for
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"/\\|?*]/g
const RESERVED_BY_WINDOWS = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
const MAX_BYTES = 200

/** Make a name from the window fit to suggest in a save dialog: one plain name, never a path. */
export function safeFileName(name: string): string {
  const plain = name
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const free = RESERVED_BY_WINDOWS.test(plain) ? `_${plain}` : plain
  return shortened(free) || 'untitled'
}

function shortened(name: string): string {
  let result = ''
  // By characters, so that none is cut in two.
  for (const character of name) {
    if (Buffer.byteLength(result + character) > MAX_BYTES) break
    result += character
  }
  return result
}
