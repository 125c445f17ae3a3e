import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { canUndoFrom, type Notice } from '../state/notice-slice'
import { useStore } from '../state/store'
import { useShortcutKeys } from '../state/use-shortcut'
import { useLabelText } from '../words/use-label-text'
import { Toast, ToastRegion } from '../ui/toast'
import { useRoomForNotices } from './use-room-for-notices'

/** The messages at the foot of the window. */
export function Notices() {
  const { t } = useTranslation('shell')
  const notices = useStore((state) => state.notices)
  useRoomForNotices()
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
  const textOf = useLabelText()
  const keys = useShortcutKeys('undo')
  const canUndo = useStore((state) => canUndoFrom(notice, state))
  const { noticeDismissed } = useStore.getState()
  const end = useCallback(() => noticeDismissed(notice.id), [noticeDismissed, notice.id])
  const undoIt = () => {
    const state = useStore.getState()
    // With its change the message goes too.
    if (canUndoFrom(notice, state)) state.undo()
  }
  return (
    <Toast
      secondsText={(count) => t('notices.seconds', { count })}
      onEnd={end}
      {...(canUndo && { action: { label: t('notices.undo'), onPress: undoIt, ...(keys && { keys }) } })}
    >
      {textOf(notice.label)}
    </Toast>
  )
}
