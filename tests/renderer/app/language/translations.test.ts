import { expect, it } from 'vitest'
import { startTranslations } from '../../../../src/renderer/app/language/translations'

it('lets no name turn the sentence around it, and shows every other letter of it', () => {
  const { t } = startTranslations('en')

  expect(t('compare:empty.copy', { plan: 'gnp.\u202etxt & <b>$1 ب' })).toBe('Copy gnp.txt & <b>$1 ب and change it')
})
