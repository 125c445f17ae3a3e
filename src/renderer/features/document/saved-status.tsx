import { useTranslation } from 'react-i18next'
import { assertNever } from '../../../shared/lib'
import { useStore } from '../../state/store'
import { timeAgo } from './time-ago'
import { useNow } from './use-now'

/** Whether the work is safe, for the status line. */
export function SavedStatus() {
  const { t } = useTranslation(['document', 'errors'])
  const saved = useStore((state) => state.saved)
  const hasFile = useStore((state) => state.file !== null)
  const backedUpAt = useStore((state) => state.backedUpAt)
  const now = useNow(1000)
  const ago = (at: number) => {
    const { unit, count } = timeAgo(at, now)
    return t(`ago.${unit}`, { count })
  }

  switch (saved.kind) {
    case 'untouched':
      return <span>{t(hasFile ? 'status.unchanged' : 'status.example')}</span>
    case 'saving':
      return <span>{t('status.saving')}</span>
    case 'saved':
      return <span>{t('status.saved', { ago: ago(saved.at) })}</span>
    case 'dirty':
      return <span>{backedUpAt === null ? t('status.dirty') : t('status.backedUp', { ago: ago(backedUpAt) })}</span>
    case 'failed':
      return <span className="status-line__fault">{t('status.failed')}</span>
    default:
      return assertNever(saved)
  }
}
