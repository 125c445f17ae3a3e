import { useTranslation } from 'react-i18next'
import { useNumbers } from '../../../../words/use-numbers'

interface FullNoteProps {
  readonly id: string
  /** Most letters that the field holds. */
  readonly most: number
}

/** A field that is full takes no more, and of what is put into it only as much as there is room for: that is seen nowhere else. */
export function FullNote({ id, most }: FullNoteProps) {
  const { t } = useTranslation('people')
  const { count } = useNumbers()
  return (
    <p className="text-field__full" id={id} role="status">
      {t('full', { count: most, formatted: count(most) })}
    </p>
  )
}
