import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { selectDirection, selectLanguage, selectReducedMotion, selectTheme } from '../state/settings-slice'
import { useStore } from '../state/store'
import { changeLanguage } from './language/translations'

/** Give the page its theme, language, direction and motion. */
export function useAppearance(): void {
  const { i18n } = useTranslation()
  const theme = useStore(selectTheme)
  const language = useStore(selectLanguage)
  const direction = useStore(selectDirection)
  const motion = useStore(selectReducedMotion)

  useEffect(() => {
    if (i18n.language !== language) changeLanguage(i18n, language)
  }, [i18n, language])

  useEffect(() => {
    const root = document.documentElement
    root.lang = language
    root.dir = direction
    root.dataset['motion'] = motion
  }, [language, direction, motion])

  useEffect(() => {
    const dark = window.matchMedia('(prefers-color-scheme: dark)')
    const apply = () => {
      document.documentElement.dataset['theme'] = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
    }
    apply()
    dark.addEventListener('change', apply)
    return () => dark.removeEventListener('change', apply)
  }, [theme])
}

/** The tag React Aria takes its direction from. A direction that is not the language's own comes from the script. */
export function ariaLocale(language: string, direction: 'ltr' | 'rtl'): string {
  const isRightToLeft = language.startsWith('ar')
  if (isRightToLeft === (direction === 'rtl')) return language
  return isRightToLeft ? 'ar-Latn' : 'en-Arab'
}
