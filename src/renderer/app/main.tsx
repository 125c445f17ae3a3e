import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../ui/base.css'
import '../ui/card.css'
import '../ui/headline.css'
import { forestallBridge } from '../bridge/forestall-bridge'
import { noticeTyping } from '../simulation/typing'
import { useStore } from '../state/store'
import { startTranslations } from './language/translations'
import { Session } from './session'
import { startSession } from './start-session'
import { selectLanguage } from '../state/settings-slice'

const root = document.getElementById('root')
if (!root) throw new TypeError('index.html lacks #root')

const bridge = forestallBridge()
const start = await startSession({ bridge, store: useStore }, window.location.hash)
startTranslations(selectLanguage(useStore.getState()))
noticeTyping(window)
createRoot(root).render(
  <StrictMode>
    <Session bridge={bridge} start={start} />
  </StrictMode>,
)
