/** Embeddings and overrides turn all that follows; isolates only what stands between their two ends. */
const EMBEDDING = /[\u202a-\u202e]/gu
const ANY = /[\u202a-\u202e\u2066-\u2069]/u
const ISOLATE_ENDS = '\u2069'

/**
 * Keep a text from turning the direction of what stands around it: a name with an override would reverse the sentence it is in.
 * Isolates that are whole stay, and so do the marks that names in Arabic or Hebrew need.
 */
export function withoutStrayDirections(text: string): string {
  if (!ANY.test(text)) return text
  let open = 0
  let kept = ''
  for (const letter of text.replace(EMBEDDING, '')) {
    if (letter === ISOLATE_ENDS) {
      if (open === 0) continue
      open -= 1
    } else if (letter >= '\u2066' && letter <= '\u2068') open += 1
    kept += letter
  }
  return kept + ISOLATE_ENDS.repeat(open)
}
