import { LANGUAGES, TEST_LANGUAGES, type SettingsChange } from '../../shared/contract'

/** Settings for this window only, from the address: `#language=ar-XB&theme=dark`. For tests and screenshots. */
export function overridesOf(hash: string): SettingsChange {
  const wanted = new URLSearchParams(hash.replace(/^#/, ''))
  const language = [...LANGUAGES, ...TEST_LANGUAGES].find((known) => known === wanted.get('language'))
  const theme = (['light', 'dark'] as const).find((known) => known === wanted.get('theme'))
  const motion = wanted.get('motion') === 'reduce'
  return {
    ...(language && { language }),
    ...(theme && { theme }),
    ...(motion && { reducedMotion: 'reduce' as const }),
  }
}
