import { useTranslation } from 'react-i18next'
import type { Notice } from '../state/notice-slice'
import { useStore } from '../state/store'
import { useShortcutKeys } from '../state/use-shortcut'
import { Toast, ToastRegion } from '../ui/toast'
import { useCallback } from 'react'

/** The messages at the foot of the window. */
export function Notices() {
  const { t } = useTranslation('shell')
  const notices = useStore((state) => state.notices)
  return (
    <ToastRegion label={t('notices.label')}>
      {notices.map((notice) => (
        <NoticeToast key={notice.id} notice={notice} />
      ))}
    </ToastRegion>
  )
}

function NoticeToast({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation('shell')
  const keys = useShortcutKeys('undo')
  const { noticeDismissed, undo } = useStore.getState()
  const end = useCallback(() => noticeDismissed(notice.id), [noticeDismissed, notice.id])
  const undoIt = () => {
    undo()
    end()
  }
  return (
    <Toast
      secondsText={(count) => t('notices.seconds', { count })}
      onEnd={end}
      {...(notice.undoable && { action: { label: t('notices.undo'), onPress: undoIt, ...(keys && { keys }) } })}
    >
      {t(notice.label.key, { ...notice.label.params })}
    </Toast>
  )
}
