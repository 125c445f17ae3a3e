/** Pixels of the picture for each of the screen, so that it can be printed. */
const SCALE = 2

/** Paint a picture as PNG bytes, with the fonts of the page in it: a picture of its own can't see them. */
export async function pngOf(picture: SVGSVGElement): Promise<Uint8Array<ArrayBuffer>> {
  const withFonts = picture.cloneNode(true)
  if (!(withFonts instanceof SVGSVGElement)) throw new TypeError('A picture is an svg element')
  const style = document.createElementNS('http://www.w3.org/2000/svg', 'style')
  style.textContent = await embeddedFonts()
  withFonts.prepend(style)

  const image = new Image()
  image.src = URL.createObjectURL(
    new Blob([new XMLSerializer().serializeToString(withFonts)], { type: 'image/svg+xml' }),
  )
  try {
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth * SCALE
    canvas.height = image.naturalHeight * SCALE
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (!blob) throw new Error('The picture could not be painted')
    return new Uint8Array(await blob.arrayBuffer())
  } finally {
    URL.revokeObjectURL(image.src)
  }
}

/** Font faces the page has loaded, each with its file inside. */
async function embeddedFonts(): Promise<string> {
  const faces = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule),
  )
  const loaded = new Set(
    [...document.fonts].filter(({ status }) => status === 'loaded').map(({ unicodeRange }) => unicodeRange),
  )
  const texts = await Promise.all(
    faces.filter(({ style }) => loaded.has(style.getPropertyValue('unicode-range'))).map(embed),
  )
  return texts.join('\n')
}

async function embed(face: CSSFontFaceRule): Promise<string> {
  const source = /url\("?([^")]+)"?\)/.exec(face.cssText)
  if (!source?.[1]) return ''
  const address = new URL(source[1], face.parentStyleSheet?.href ?? document.baseURI)
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer())
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return face.cssText.replace(source[0], `url("data:font/woff2;base64,${btoa(letters)}")`)
}
