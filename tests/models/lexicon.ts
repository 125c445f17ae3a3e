/**
 * Words that may not appear in what users read, of UX section 9 and ETHICS.
 *
 * Words that are also plain English ("turn", "lose") are left out; "mass killing" is the field's term for a stage.
 */
const BANNED_PATTERNS: readonly RegExp[] = [
  /\bplayers?\b/iu,
  /\benem(?:y|ies)\b/iu,
  /\bscor(?:e[sd]?|ing|eboards?)\b/iu,
  /\bw(?:in|ins|inning|inners?)\b/iu,
  /\blosers?\b/iu,
  /\bleaderboards?\b/iu,
  /\bachievements?\b/iu,
  /\bgames?\b/iu,
  /\blevel(?:s|led)? up\b/iu,
  /\boptimal\b/iu,
  /\byou failed\b/iu,
  /(?<!\bmass )\bkillings?\b/iu,
  /\bkills? counts?\b/iu,
  /\bbody counts?\b/iu,
  /\bdeath tolls?\b/iu,
  /\bgenocid(?:e|es|al)\b/iu,
  /\bethnic cleansing\b/iu,
  /\bcrimes? against humanity\b/iu,
  /\bwar crimes?\b/iu,
  /\bterrorists?\b/iu,
  /!/u,
]

/** List the banned words in a text, as they stand there. */
export function bannedWordsIn(text: string): string[] {
  return BANNED_PATTERNS.flatMap((pattern) => pattern.exec(text)?.[0] ?? [])
}
