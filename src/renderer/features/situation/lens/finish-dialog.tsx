import { useTranslation } from 'react-i18next'
import type { FrameworkFactor } from '../../../../shared/engine'
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'

interface FinishDialogProps {
  /** Common factors without a rating: at least one. */
  readonly unrated: readonly FrameworkFactor[]
  /** How many common factors there are. */
  readonly total: number
  readonly onFinish: () => void
  /** Back to rating. */
  readonly onClose: () => void
}

/** Before a first round ends with factors left out: how many and which, and what that means. */
export function FinishDialog({ unrated, total, onFinish, onClose }: FinishDialogProps) {
  const { t } = useTranslation(['lens', 'framework'])
  return (
    <Dialog
      role="alertdialog"
      title={t('finish.title', { count: unrated.length, total })}
      onClose={onClose}
      asideAction={<Button onPress={onFinish}>{t('finish.finish')}</Button>}
      actions={
        <Button look="primary" autoFocus onPress={onClose}>
          {t('finish.goOn')}
        </Button>
      }
    >
      <ul className="lens__unrated">
        {unrated.map(({ id, number }) => (
          <li key={id}>
            <span className="lens__indicator-number">{number}</span> {t(`framework:factors.${id}`)}
          </li>
        ))}
      </ul>
      <p>{t('finish.meaning')}</p>
    </Dialog>
  )
}
